import type { Day } from './day.ts'
import type { Sayings, Speech } from './say.ts'

const count = (n: number, one: string, more: string): string => n === 1 ? `één ${one}` : `${n} ${more}`
const capital = (text: string): string => text.replace(/^é/u, 'É')
const planned = (day: Day | null, { day: called }: Speech): string | null => day === null ? null : `Gepland voor ${called(day)}.`

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
  'blocked-word': ({ word }) => ({
    say: `Er staat “${word}” in, en dat wil je niet op je tijdlijn.`,
    free: 'Haal het woord eruit, of van je lijst.'
  }),
  'mix': ({ share, after, high, personalFirst, day }, speech) => ({
    say: share === null || after === null
      ? 'Er is nog geen ruimte voor meer werk op deze tijdlijn.'
      : `Je tijdlijn is ${speech.percent(share)} werk; hiermee wordt dat ${speech.percent(after)}, boven je ${speech.percent(high)}.`,
    free: personalFirst === null || personalFirst === 0
      ? planned(day, speech) : capital(`${count(personalFirst, 'persoonlijk bericht maakt', 'persoonlijke berichten maken')} ruimte.`)
  }),
  'spacing': ({ days, gap, day }, speech) => ({
    say: `Je laatste bedrijfsbericht was ${days === 0 ? 'vandaag' : days === 1 ? 'gisteren' : `${days} dagen geleden`}; je laat er ${count(gap, 'dag', 'dagen')} tussen.`,
    free: planned(day, speech)
  }),
  'between': ({ own, between, missing }) => ({
    say: `Sinds het laatste bedrijfsbericht heb je ${own === 0 ? 'niets' : count(own, 'bericht', 'berichten')} van jezelf geplaatst; je wilt er ${between} tussen.`,
    free: capital(`${count(missing, 'eigen bericht', 'eigen berichten')} erbij en het is vrij.`)
  }),
  'cap': ({ cap, day }, speech) => ({
    say: `Je plaatst hooguit ${count(cap, 'bedrijfsbericht', 'bedrijfsberichten')} per dag, en dat is er vandaag al.`,
    free: planned(day, speech)
  }),
  'better-items': ({ title, day }, speech) => ({
    say: title ? `“${title}” gaat voor.` : 'Het kan wachten op een betere dag.',
    free: planned(day, speech) ?? 'Sla dat over of haal het weg, en dit kan in de plaats komen.'
  }),
  'campaign': ({ campaign, days, day }, speech) => ({
    say: `Iets anders van “${campaign}” was minder dan ${days} dagen geleden.`,
    free: planned(day, speech)
  }),
  'closed-day': ({ day }, speech) => ({ say: 'Vandaag is geen dag waarop je zulke berichten plaatst.', free: planned(day, speech) }),
  'no-day-before-expiry': ({ expires }, { moment }) => ({
    say: `Er is geen ruimte voor voordat het verloopt (${moment(expires)}).`,
    free: 'Met persoonlijke berichten is er eerder ruimte.'
  }),
  'beyond-horizon': ({ days }) => ({
    say: `Er is de komende ${days} dagen geen ruimte voor.`,
    free: 'Met persoonlijke berichten is er eerder ruimte.'
  }),
  'stale': ({ until }, { moment }) => ({
    say: until === null ? 'Van deze tijdlijn is nog niets bekend.' : `Van deze tijdlijn is niets bekend sinds ${moment(until)}.`,
    free: 'Importeer een nieuw archief of vertel wat je plaatste, dan is het advies van vandaag.'
  }),
  'fits': ({ share, after, high, few }, { percent }) => ({
    say: few || share === null || after === null
      ? 'Het past: er zijn nog te weinig berichten om een verhouding te verstoren.'
      : `Het past: je tijdlijn is ${percent(share)} werk en wordt ${percent(after)}, binnen je ${percent(high)}.`,
    free: null
  }),
  'accepted': ({ at }, { moment }) => ({
    say: `Je hebt het geaccepteerd (${moment(at)}).`,
    free: 'Zeg het als het geplaatst is, dan telt het.'
  })
}
