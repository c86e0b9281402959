import type { Network } from '../../../src/domain/post.ts'
import { bilingual } from '../../text/locale.svelte.ts'

/** How to come by one's own posts, step by step, for each network. */
type How = Record<Network, readonly string[]>

const en: How = {
  x: [
    'On X, open Settings and privacy, then Your account, then Download an archive of your data.',
    'Confirm your password and the code that X sends you, and ask for the archive.',
    'X needs a day or more. You get a message when it is ready.',
    'Download the zip and drop it here. There is no need to unzip it.'
  ],
  linkedin: [
    'On LinkedIn, open Settings and privacy, then Data privacy, then Get a copy of your data.',
    'Choose the larger archive. The fast one, ready in minutes, leaves your posts out.',
    'It takes up to two days. Download the zip from the message that LinkedIn sends, and drop it here.'
  ],
  mastodon: [
    'On your server, open Preferences, then Import and export, then Data export.',
    'Press “Request your archive”. A server gives one a week.',
    'Download it when the message comes, and drop it here as it is.'
  ],
  bluesky: [
    'On Bluesky, open Settings, then Account, then Export my data.',
    'Download the CAR file. It is ready at once; drop it here.'
  ],
  threads: [
    'In Threads or Instagram, open Accounts Center, then Your information and permissions, then Export your information.',
    'Choose Threads, all time, and JSON as the format. A page for reading (HTML) cannot be imported.',
    'Download every zip that Meta makes, and drop all of them here together.'
  ],
  instagram: [
    'On Instagram, open Accounts Center, then Your information and permissions, then Export your information.',
    'Choose your account, all time, and JSON as the format. A page for reading (HTML) cannot be imported.',
    'Download every zip that Meta makes, and drop all of them here together.'
  ],
  facebook: [
    'On Facebook, open Accounts Center, then Your information and permissions, then Export your information.',
    'Choose Posts, all time, and JSON as the format. A page for reading (HTML) cannot be imported.',
    'Download every zip that Meta makes, and drop all of them here together.'
  ],
  blog: [
    'Open the feed of your blog in the browser: often the address with /feed, /rss.xml or /atom.xml behind it.',
    'Save it as a file and drop it here. RSS, Atom and JSON Feed all work.',
    'A feed holds the latest posts only. Many blogs export all of them in the same form.'
  ]
}

const nl: How = {
  x: [
    'Open op X Instellingen en privacy, dan Je account, dan Een archief van je gegevens downloaden.',
    'Bevestig je wachtwoord en de code die X je stuurt, en vraag het archief aan.',
    'X heeft er een dag of langer voor nodig. Je krijgt bericht als het klaarstaat.',
    'Download de zip en sleep hem hierheen. Uitpakken hoeft niet.'
  ],
  linkedin: [
    'Open op LinkedIn Instellingen en privacy, dan Gegevensprivacy, dan Een kopie van je gegevens ophalen.',
    'Kies het grotere archief. In het snelle, dat na minuten klaar is, staan je berichten niet.',
    'Het duurt tot twee dagen. Download de zip uit het bericht van LinkedIn en sleep hem hierheen.'
  ],
  mastodon: [
    'Open op je server Voorkeuren, dan Importeren en exporteren, dan Gegevens exporteren.',
    'Druk op “Je archief opvragen”. Een server geeft er één per week.',
    'Download het als het bericht komt en sleep het hierheen zoals het is.'
  ],
  bluesky: [
    'Open op Bluesky Instellingen, dan Account, dan Mijn gegevens exporteren.',
    'Download het CAR-bestand. Het is meteen klaar; sleep het hierheen.'
  ],
  threads: [
    'Open in Threads of Instagram het Accountcentrum, dan Je gegevens en toestemmingen, dan Je gegevens exporteren.',
    'Kies Threads, altijd, en JSON als indeling. Een pagina om te lezen (HTML) kan niet worden geïmporteerd.',
    'Download elke zip die Meta maakt en sleep ze allemaal tegelijk hierheen.'
  ],
  instagram: [
    'Open op Instagram het Accountcentrum, dan Je gegevens en toestemmingen, dan Je gegevens exporteren.',
    'Kies je account, altijd, en JSON als indeling. Een pagina om te lezen (HTML) kan niet worden geïmporteerd.',
    'Download elke zip die Meta maakt en sleep ze allemaal tegelijk hierheen.'
  ],
  facebook: [
    'Open op Facebook het Accountcentrum, dan Je gegevens en toestemmingen, dan Je gegevens exporteren.',
    'Kies Berichten, altijd, en JSON als indeling. Een pagina om te lezen (HTML) kan niet worden geïmporteerd.',
    'Download elke zip die Meta maakt en sleep ze allemaal tegelijk hierheen.'
  ],
  blog: [
    'Open de feed van je blog in de browser: vaak het adres met /feed, /rss.xml of /atom.xml erachter.',
    'Bewaar hem als bestand en sleep dat hierheen. RSS, Atom en JSON Feed werken alle drie.',
    'In een feed staan alleen de nieuwste berichten. Veel blogs exporteren ze allemaal in dezelfde vorm.'
  ]
}

export const how = bilingual(en, nl)
