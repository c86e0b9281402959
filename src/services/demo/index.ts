import type { InputOf } from '../../contract/index.ts'
import { dayOf, isoDay } from '../../domain/day.ts'
import type { Instant } from '../../domain/post.ts'
import { PERSON } from './person.ts'
import { timeline } from './timeline.ts'

export { demoArchiveFiles } from './archive.ts'

/**
 * What the made-up person would have answered at first start. Her posts are put together from a few hundred sentences, so they are more like
 * each other than anybody's are, and whatever a company writes would be unlike her: she has no floor.
 */
export function demoProfile(): InputOf<'profile.save'> {
  const { displayName, employer, site, words, zone } = PERSON
  const hours = { from: 9, to: 17.5, days: [0, 1, 2, 3, 4] }
  return { name: displayName, employer, sites: [site], words: [...words], zone, hours, fitFloor: 0, ready: true }
}

/** What her company would like her to share, as a file of items. */
export function demoQueue(now: Instant): string {
  const today = dayOf(now, PERSON.zone)
  const day = (after: number): string => isoDay(today + after)
  const page = (path: string): string => `https://${PERSON.site}/${path}`
  const said = timeline(now).find(post => post.side === 'professional' && post.kind === 'post' && !post.company && !post.note && post.part === 0)!
  return JSON.stringify([
    {
      text: 'Growers who plan irrigation with Quillmarsh use a fifth less water. Three nurseries show their numbers.', link: page('stories/water'),
      campaign: 'Water', priority: 3, expires: day(20), type: 'news'
    },
    {
      text: 'We are looking for a field engineer who likes greenhouses more than offices. Westerkade and surroundings.', link: page('jobs/field-engineer'),
      campaign: 'Hiring', priority: 2, expires: day(25), type: 'vacancy'
    },
    {
      text: 'Open day at the demo greenhouse: see the climate computer at work, ask the people who built it.', link: page('open-day'),
      campaign: 'Open day', priority: 2, release: day(5), expires: day(19), type: 'event'
    },
    { text: said.text, link: page('stories/as-told-by-noor'), campaign: 'Voices', priority: 2, type: 'news' },
    {
      text: 'Last call: the webinar on water data is this week.', link: page('webinars/water-data'), campaign: 'Water', priority: 1, expires: day(2), type: 'event'
    },
    {
      text: 'Night shift at the rose nursery, photographed by Amaya.', link: page('photos/night-shift'), priority: 1, expires: day(30), type: 'photo',
      image: page('photos/night-shift.jpg'), alt: 'A greenhouse at night, lit pink from inside, and one person with a torch between the rows.'
    }
  ], null, 2)
}
