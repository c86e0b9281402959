import type { Fault } from '../../src/contract/index.ts'
import type { FaultCode } from '../../src/domain/failure.ts'
import { locale } from './locale.svelte.ts'

/** What is below the page speaks English; a Dutch reader gets the gist in Dutch and the exact words beside it. */
const DUTCH: Readonly<Record<FaultCode, string>> = {
  'bad-input': 'Zo kan het niet worden verwerkt.',
  'not-found': 'Dat is er niet (meer).',
  'conflict': 'Er is intussen iets veranderd. Probeer het opnieuw.',
  'cancelled': 'Er is mee gestopt.',
  'timeout': 'Het duurde te lang.',
  'closed': 'De verbinding met Twothirds is weg.',
  'busy': 'Twothirds is nog met iets anders bezig.',
  'unsupported': 'Dat kan hier niet.',
  'not-an-archive': 'Dit is geen archief.',
  'wrong-archive': 'Dit is niet het archief dat we zoeken.',
  'empty-archive': 'In dit archief staan geen berichten.',
  'damaged-archive': 'Dit archief is beschadigd of niet compleet.',
  'hostile-archive': 'Dit archief is niet te vertrouwen en is daarom niet gelezen.',
  'html-export': 'Dit is een webpagina, niet het archief zelf.',
  'unreachable': 'Er kwam geen antwoord van het netwerk.',
  'refused': 'Het netwerk heeft dit geweigerd.',
  'signed-out': 'Je bent bij dit netwerk niet (meer) aangemeld.',
  'unconfirmed': 'Bevestig eerst dat je dit adres bedoelt.',
  'no-secrets': 'Wachtwoorden kunnen hier niet veilig worden bewaard.',
  'file-missing': 'Dit bestand is er niet.',
  'file-unreadable': 'Dit bestand kan niet worden gelezen.',
  'disk-full': 'De schijf is vol.',
  'read-only': 'Hier mag niets worden opgeslagen.',
  'data-from-the-future': 'Deze gegevens zijn van een nieuwere versie van Twothirds.',
  'data-damaged': 'De opgeslagen gegevens zijn beschadigd.',
  'internal': 'Er ging iets mis in Twothirds.'
}

export interface FaultWords {
  readonly say: string
  /** The exact words in English, where `say` is only their gist. */
  readonly exact: string | null
  readonly hint: string | null
}

export function faultWords({ code, say, hint = null }: Omit<Fault, 'hint'> & { readonly hint?: string | null | undefined }): FaultWords {
  if (locale.language === 'en') return { say, exact: null, hint }
  return { say: DUTCH[code], exact: hint === null ? say : `${say} ${hint}`, hint: null }
}
