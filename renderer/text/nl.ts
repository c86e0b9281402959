import { plural } from './numbers.ts'
import type { en } from './en.ts'

export const nl: typeof en = {
  parts: {
    retry: 'Opnieuw proberen',
    undo: 'Ongedaan maken',
    close: 'Sluiten',
    cancel: 'Annuleren',
    remove: word => `${word} weghalen`,
    add: 'Toevoegen'
  },
  networks: {
    x: 'X', linkedin: 'LinkedIn', mastodon: 'Mastodon', bluesky: 'Bluesky', threads: 'Threads',
    instagram: 'Instagram', facebook: 'Facebook', blog: 'je blog', all: 'Alles samen'
  },
  sides: { professional: 'werk', personal: 'privé' },
  kinds: {
    post: count => plural('nl', count, { one: '# bericht', other: '# berichten' }),
    thread: count => plural('nl', count, { one: '# deel van een draadje', other: '# delen van draadjes' }),
    reply: count => plural('nl', count, { one: '# reactie', other: '# reacties' }),
    repost: count => plural('nl', count, { one: '# repost', other: '# reposts' })
  },
  posts: count => plural('nl', count, { one: '# bericht', other: '# berichten' }),
  nav: {
    label: 'Weergaven',
    balance: 'Balans',
    posts: 'Berichten',
    queue: 'Wachtrij',
    plan: 'Plan',
    sources: 'Bronnen',
    settings: 'Instellingen',
    privacy: 'Wat mijn werkgever wel en niet kan zien',
    teach: 'Zeg wat je berichten zijn',
    fits: count => plural('nl', count, { one: '# past vandaag', other: '# passen vandaag' })
  },
  log: {
    open: 'Net geplaatst',
    title: 'Een eigen bericht noteren',
    say: 'Een bericht dat nog in geen archief staat. Zodra dat zo is, worden de twee er één.',
    text: 'Tekst',
    network: 'Netwerk',
    side: 'Wat is het?',
    anySide: 'Laat de app oordelen',
    sides: { professional: 'Werk', personal: 'Persoonlijk' },
    address: 'Adres van het bericht',
    addressHint: 'Als je het hebt. Een later archief herkent het bericht eraan.',
    notAddress: 'Dit is geen webadres.',
    yes: 'Noteer het',
    logged: 'Genoteerd: het telt vanaf nu mee.'
  },
  app: {
    skip: 'Naar de inhoud',
    opening: 'Je tijdlijn wordt geopend…',
    damaged: (aside: string) => `Je gegevens waren beschadigd. Het beschadigde bestand is bewaard als ${aside}.`,
    goneOn: (from: string, at: string) =>
      `Twothirds ging verder met de kopie van ${from}. Wat daarna kwam, tot ${at}, kan ontbreken: importeer je nieuwste archief opnieuw en kijk je wachtrij na.`,
    begunAnew: 'Er was geen kopie om mee verder te gaan, dus begint het opnieuw: importeer je archieven opnieuw.',
    understood: 'Gezien',
    lost: 'De verbinding met Twothirds is weg. Ze wordt hersteld; wat je hebt opgeslagen, is er nog.',
    refusedTitle: 'Open het getoonde adres',
    refused: 'Deze pagina heeft geen sleutel tot Twothirds. Bij het starten toonde Twothirds een adres met een sleutel die één keer werkt. Open dat hele adres.',
    refusedHint: 'Draait het niet meer? Start het opnieuw en gebruik het nieuwe adres.',
    stays: 'Alles blijft op deze computer.',
    lastPost: when => `Laatst bekende bericht: ${when}`,
    keys: 'Sneltoetsen',
    keysTitle: 'Sneltoetsen op deze pagina',
    key: 'Toets',
    does: 'Wat die doet',
    demo: 'Je kijkt naar een verzonnen persoon.',
    leaveDemo: 'Demo verlaten',
    leaveTitle: 'De verzonnen persoon verlaten?',
    leaveSay: 'De berichten, de wachtrij en jouw antwoorden daarbij worden verwijderd. Daarna begin je met een lege, eigen tijdlijn.',
    leaveYes: 'Verwijderen en opnieuw beginnen',
    left: 'De verzonnen persoon is weg.'
  }
}
