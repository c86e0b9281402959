import type { FeedState } from './feed.ts'
import type { Said } from './say.ts'
import type { Language } from './say.ts'

/** How a language tells a state; `detail` is what it is about. */
type Telling = Readonly<Record<FeedState, (detail: string) => Said>>

const said = (say: string, free: string | null = null): Said => ({ say, free })

const english: Telling = {
  'new': () => said('It was not asked yet.'),
  'ok': () => said('It answered well.'),
  'needs-confirming': () => said('This address leads to your own network or to an unusual port, so it was not asked.', 'Confirm that you mean this very address.'),
  'refused': detail => said(`It was not asked: ${ENGLISH_REFUSALS[detail] ?? 'the address may not be asked'}.`, 'Check the address, and give the one the feed really has.'),
  'unreachable': detail => said(`It could not be reached (${detail}).`, 'Check the address and your connection. It is tried again, less often each time.'),
  'too-slow': () => said('It took more than 10 seconds.', 'It is tried again, less often each time.'),
  'too-large': () => said('It is larger than 5 MB, and nothing of it was taken.', 'Ask for a shorter feed.'),
  'garbled': () => said('What came was damaged, and nothing of it was taken.', 'It is tried again, less often each time.'),
  'not-a-feed': () => said('There is no feed at this address.', 'Look for “RSS” or “feed” on the site and use that address.'),
  'unsafe': () => said('It declares a document type, which no feed needs and which can be made to harm. Nothing of it was taken.', 'Ask for the feed without one.'),
  'busy': () => said('The server is busy and asks to come back later.', 'It is tried again when the server wants it.'),
  'broken': detail => said(`The server answered with an error (${detail}).`, 'It is tried again, less often each time.'),
  'missing': () => said('There is nothing at this address (404).', 'Check the address.'),
  'gone': () => said('The feed is gone for good (410), and is not asked any more.', 'Remove it, or add its new address.')
}

const ENGLISH_REFUSALS: Readonly<Record<string, string>> = {
  'not-an-address': 'this is not an address', 'scheme': 'only http and https are asked', 'credentials': 'an address may not hold a password',
  'port': 'it leads to an unusual port', 'local': 'it leads to your own network', 'never': 'it leads to an address that no feed can have',
  'redirects': 'it leads on and on', 'downgrade': 'it leads from a secure address to one that is not'
}

const dutch: Telling = {
  'new': () => said('Deze is nog niet opgevraagd.'),
  'ok': () => said('Het antwoord was goed.'),
  'needs-confirming': () => said('Dit adres leidt naar je eigen netwerk of naar een ongewone poort en is daarom niet opgevraagd.', 'Bevestig dat je precies dit adres bedoelt.'),
  'refused': detail => said(`Niet opgevraagd: ${DUTCH_REFUSALS[detail] ?? 'dit adres mag niet worden opgevraagd'}.`, 'Controleer het adres en geef dat van de feed zelf.'),
  'unreachable': detail => said(`Niet bereikbaar (${detail}).`, 'Controleer het adres en je verbinding. Het wordt steeds minder vaak opnieuw geprobeerd.'),
  'too-slow': () => said('Het duurde langer dan 10 seconden.', 'Het wordt steeds minder vaak opnieuw geprobeerd.'),
  'too-large': () => said('De feed is groter dan 5 MB; er is niets van overgenomen.', 'Vraag om een kortere feed.'),
  'garbled': () => said('Wat er kwam was beschadigd; er is niets van overgenomen.', 'Het wordt steeds minder vaak opnieuw geprobeerd.'),
  'not-a-feed': () => said('Op dit adres is geen feed.', 'Zoek op de site naar “RSS” of “feed” en gebruik dat adres.'),
  'unsafe': () => said('De feed geeft een documenttype op. Dat is nergens voor nodig en kan schaden; er is niets van overgenomen.', 'Vraag om de feed zonder.'),
  'busy': () => said('De server is druk en vraagt om later terug te komen.', 'Het wordt opnieuw geprobeerd wanneer de server dat wil.'),
  'broken': detail => said(`De server antwoordde met een fout (${detail}).`, 'Het wordt steeds minder vaak opnieuw geprobeerd.'),
  'missing': () => said('Op dit adres staat niets (404).', 'Controleer het adres.'),
  'gone': () => said('De feed is voorgoed weg (410) en wordt niet meer opgevraagd.', 'Verwijder hem, of voeg het nieuwe adres toe.')
}

const DUTCH_REFUSALS: Readonly<Record<string, string>> = {
  'not-an-address': 'dit is geen adres', 'scheme': 'alleen http en https worden opgevraagd', 'credentials': 'een adres mag geen wachtwoord bevatten',
  'port': 'het leidt naar een ongewone poort', 'local': 'het leidt naar je eigen netwerk', 'never': 'het leidt naar een adres dat geen feed kan hebben',
  'redirects': 'het leidt steeds maar verder', 'downgrade': 'het leidt van een beveiligd adres naar een onbeveiligd'
}

const TELLINGS: Readonly<Record<Language, Telling>> = { en: english, nl: dutch }

/** How a feed stands in one sentence, and what the person can do about it. */
export function sayFeed(state: FeedState, detail: string | null, language: Language): Said {
  return TELLINGS[language][state](detail ?? '')
}
