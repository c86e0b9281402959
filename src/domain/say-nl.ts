import type { Day } from './day.ts'
import type { Sayings, Speech } from './say.ts'

const count = (n: number, one: string, more: string): string => n === 1 ? `één ${one}` : `${n} ${more}`
const capital = (text: string): string => text.replace(/^é/u, 'É')
const planned = (day: Day | null, { day: called }: Speech, otherwise: string): string => day === null ? otherwise : `Gepland voor ${called(day)}.`
const ROOM = 'Met persoonlijke berichten is er eerder ruimte.'

export const dutch: Sayings = {
  'expired': ({ expires }, { moment }) => ({ say: `Dit was bruikbaar tot ${moment(expires)}.`, free: null }),
  'posted': ({ at }, { moment }) => ({ say: `Dit heb je al geplaatst: ${moment(at)}.`, free: null }),
  'maybe-posted': ({ at, text }, { moment }) => ({
    say: `Je hebt iets geplaatst dat er erg op lijkt (${moment(at)}): “${text}”.`, free: 'Is het dat? Sla dit dan over; zo niet, accepteer het.'
  }),
  'skipped': ({ at }, { moment }) => ({
    say: `Dit heb je overgeslagen (${moment(at)}).`,
    free: 'Maak dat ongedaan en het wordt opnieuw bekeken.'
  }),
  'not-released': ({ until }, { moment }) => ({ say: 'Dit mag nog niet verteld worden.', free: `Het is vrij vanaf ${moment(until)}.` }),
  'paused': ({ until, why }, { moment }) => ({
    say: why ? `Bedrijfsnieuws staat op pauze: ${why}.` : 'Bedrijfsnieuws staat op pauze.',
    free: `De pauze eindigt ${moment(until)}.`
  }),
  'held': ({ until }, { moment }) => ({
    say: 'Je houdt dit vast.',
    free: until === null ? 'Maak dat ongedaan en het wordt opnieuw bekeken.' : `Je houdt het vast tot ${moment(until)}.`
  }),
  'snoozed': ({ until }, { moment }) => ({ say: 'Je hebt dit uitgesteld.', free: `Het komt terug: ${moment(until)}.` }),
  'blocked-word': ({ word }) => ({
    say: `Er staat “${word}” in, en dat wil je niet op je tijdlijn.`,
    free: 'Haal het woord eruit, of van je lijst.'
  }),
  'unlike-you': ({ fit, floor }, { percent }) => ({
    say: `Dit past niet bij je: ${fit < 0.005 ? 'geen' : `maar ${percent(fit)}`} van je eigen berichten lijkt minder op de rest. Je laat weg wat onder de ${percent(floor)} is.`,
    free: 'Accepteer het als het toch bij je past, of verlaag dat getal bij je instellingen.'
  }),
  'mix': ({ share, after, high, personalFirst, day }, speech) => ({
    say: share === null || after === null
      ? 'Er is nog geen ruimte voor meer werk op deze tijdlijn.'
      : `Je tijdlijn is ${speech.percent(share)} werk; hiermee wordt dat ${speech.percent(after, high)}, boven je ${speech.percent(high)}.`,
    free: personalFirst === null || personalFirst === 0
      ? planned(day, speech, ROOM) : capital(`${count(personalFirst, 'persoonlijk bericht maakt', 'persoonlijke berichten maken')} ruimte.`)
  }),
  'spacing': ({ days, gap, day }, speech) => ({
    say: `Je laatste bedrijfsbericht was ${days === 0 ? 'vandaag' : days === 1 ? 'gisteren' : `${days} dagen geleden`}; je laat er ${count(gap, 'dag', 'dagen')} tussen.`,
    free: planned(day, speech, 'Wacht een dag of twee, of laat er minder tussen bij je instellingen.')
  }),
  'between': ({ own, between, missing }) => ({
    say: `Sinds het laatste bedrijfsbericht heb je ${own === 0 ? 'niets' : count(own, 'bericht', 'berichten')} van jezelf geplaatst; je wilt er ${between} tussen.`,
    free: capital(`${count(missing, 'eigen bericht', 'eigen berichten')} erbij en het is vrij.`)
  }),
  'cap': ({ cap, day }, speech) => ({
    say: `Je plaatst hooguit ${count(cap, 'bedrijfsbericht', 'bedrijfsberichten')} per dag, en dat is er vandaag al.`,
    free: planned(day, speech, 'Morgen wordt het opnieuw bekeken.')
  }),
  'better-items': ({ title, day }, speech) => ({
    say: title ? `“${title}” gaat voor.` : 'Het kan wachten op een betere dag.',
    free: planned(day, speech, 'Sla dat over of haal het weg, en dit kan in de plaats komen.')
  }),
  'campaign': ({ campaign, days, day }, speech) => ({
    say: `Iets anders van “${campaign}” was minder dan ${days} dagen geleden.`,
    free: planned(day, speech, 'Als de week om is, wordt het opnieuw bekeken.')
  }),
  'closed-day': ({ day }, speech) => ({
    say: 'Vandaag is geen dag waarop je zulke berichten plaatst.',
    free: planned(day, speech, 'Voeg de dag toe aan je plaatsingsdagen, of wacht op de volgende.')
  }),
  'no-day-before-expiry': ({ expires }, { moment }) => ({
    say: `Er is geen ruimte voor voordat het verloopt (${moment(expires)}).`,
    free: ROOM
  }),
  'beyond-horizon': ({ days }) => ({
    say: `Er is de komende ${days} dagen geen ruimte voor.`,
    free: ROOM
  }),
  'pinned': ({ day }, { day: called }) => ({
    say: `Je hebt het op ${called(day)} gezet.`,
    free: 'Haal het van die dag af en het wordt gepland zoals de rest.'
  }),
  'own-words': ({ ownWords, least }, { percent }) => ({
    say: `${percent(ownWords)} van je concept is in je eigen woorden; je wilt ${percent(least)}.`, free: 'Zeg de gemarkeerde stukken op je eigen manier, dan kan het.'
  }),
  'to-rewrite': ({ at }, { moment }) => ({
    say: `Je wilt dit in je eigen woorden zeggen (${moment(at)}).`, free: 'Schrijf je eigen versie, dan kan het.'
  }),
  'stale': ({ until }, { moment }) => ({
    say: until === null ? 'Van deze tijdlijn is nog niets bekend.' : `Van deze tijdlijn is niets bekend sinds ${moment(until)}.`,
    free: 'Importeer een nieuw archief of vertel wat je plaatste, dan is het advies van vandaag.'
  }),
  'fits': ({ share, after, high, few, draft }, { percent }) => ({
    say: few || share === null || after === null
      ? 'Het past: er zijn nog te weinig berichten om een verhouding te verstoren.'
      : `Het past: je tijdlijn is ${percent(share)} werk en wordt ${percent(after)}, binnen je ${percent(high)}.`,
    free: draft ? null : 'Zeg het in je eigen woorden, dan is het van jou.'
  }),
  'accepted': ({ at }, { moment }) => ({
    say: `Je hebt het geaccepteerd (${moment(at)}).`,
    free: 'Zeg het als het geplaatst is, dan telt het.'
  })
}
