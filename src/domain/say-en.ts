import type { Day } from './day.ts'
import type { Sayings, Speech } from './say.ts'

const count = (n: number, one: string, more: string): string => n === 1 ? `one ${one}` : `${n} ${more}`
const planned = (day: Day | null, { day: called }: Speech, otherwise: string): string => day === null ? otherwise : `Planned for ${called(day)}.`
const ROOM = 'Personal posts make room sooner.'

export const english: Sayings = {
  'expired': ({ expires }, { moment }) => ({ say: `This was good until ${moment(expires)}.`, free: null }),
  'posted': ({ at }, { moment }) => ({ say: `You posted this already: ${moment(at)}.`, free: null }),
  'maybe-posted': ({ at, text }, { moment }) => ({
    say: `You posted something very much like it (${moment(at)}): “${text}”.`, free: 'Is that the one? If so, skip this; if not, accept it.'
  }),
  'skipped': ({ at }, { moment }) => ({ say: `You skipped this (${moment(at)}).`, free: 'Undo that, and it is looked at again.' }),
  'not-released': ({ until }, { moment }) => ({ say: 'This is not to be told yet.', free: `It is free from ${moment(until)}.` }),
  'paused': ({ until, why }, { moment }) => ({
    say: why ? `Company content is paused: ${why}.` : 'Company content is paused.',
    free: `The pause ends ${moment(until)}.`
  }),
  'held': ({ until }, { moment }) => ({
    say: 'You are holding this.',
    free: until === null ? 'Undo that, and it is looked at again.' : `You hold it until ${moment(until)}.`
  }),
  'snoozed': ({ until }, { moment }) => ({ say: 'You put this off.', free: `It comes back ${moment(until)}.` }),
  'blocked-word': ({ word }) => ({
    say: `It says “${word}”, which you keep off your timeline.`,
    free: 'Take the word out, or off your list.'
  }),
  'unlike-you': ({ fit, floor }, { percent }) => ({
    say: `This is unlike you: ${fit < 0.005 ? 'none' : `only ${percent(fit)}`} of your own posts are less like the others. You leave out what is under ${percent(floor)}.`,
    free: 'Accept it if it is yours all the same, or lower that number in your settings.'
  }),
  'mix': ({ share, after, high, personalFirst, day }, speech) => ({
    say: share === null || after === null
      ? 'There is no room for more work on this timeline yet.'
      : `Your timeline is ${speech.percent(share)} work; with this it would be ${speech.percent(after, high)}, over your ${speech.percent(high)}.`,
    free: personalFirst === null || personalFirst === 0
      ? planned(day, speech, ROOM) : `${count(personalFirst, 'personal post', 'personal posts')} would make room.`.replace(/^o/u, 'O')
  }),
  'spacing': ({ days, gap, day }, speech) => ({
    say: `Your last company post was ${days === 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`}; you leave ${count(gap, 'day', 'days')} between two.`,
    free: planned(day, speech, 'Wait a day or two, or leave less between them in your settings.')
  }),
  'between': ({ own, between, missing }) => ({
    say: `You made ${own === 0 ? 'no post' : count(own, 'post', 'posts')} of your own since the last company post; you want ${between} in between.`,
    free: `${count(missing, 'more post', 'more posts')} of your own would free it.`.replace(/^o/u, 'O')
  }),
  'cap': ({ cap, day }, speech) => ({
    say: `You post ${count(cap, 'company post', 'company posts')} a day at most, and today has that.`,
    free: planned(day, speech, 'It is looked at again tomorrow.')
  }),
  'better-items': ({ title, day }, speech) => ({
    say: title ? `“${title}” goes first.` : 'It can wait for a better day.',
    free: planned(day, speech, 'Drop or skip that one, and this may take its place.')
  }),
  'campaign': ({ campaign, days, day }, speech) => ({
    say: `Something else of “${campaign}” was less than ${days} days ago.`,
    free: planned(day, speech, 'It is looked at again when the week is over.')
  }),
  'closed-day': ({ day }, speech) => ({ say: 'Today is not one of your posting days.', free: planned(day, speech, 'Add the day to your posting days, or wait for the next one.') }),
  'no-day-before-expiry': ({ expires }, { moment }) => ({
    say: `There is no room for it before it expires (${moment(expires)}).`,
    free: ROOM
  }),
  'beyond-horizon': ({ days }) => ({ say: `There is no room for it in the next ${days} days.`, free: ROOM }),
  'pinned': ({ day }, { day: called }) => ({ say: `You put it on ${called(day)}.`, free: 'Take it off that day, and it is planned like the others.' }),
  'own-words': ({ ownWords, least }, { percent }) => ({
    say: `${percent(ownWords)} of your draft is in your own words; you want ${percent(least)}.`, free: 'Say the marked passages in your own way, and it can go.'
  }),
  'to-rewrite': ({ at }, { moment }) => ({
    say: `You want to say this in your own words (${moment(at)}).`, free: 'Write your version, and it can go.'
  }),
  'stale': ({ until }, { moment }) => ({
    say: until === null ? 'Nothing is known of this timeline yet.' : `Nothing is known of this timeline since ${moment(until)}.`,
    free: 'Import a new archive or log what you posted, and the advice is of today.'
  }),
  'fits': ({ share, after, high, few, draft }, { percent }) => ({
    say: few || share === null || after === null
      ? 'It fits: there are too few posts yet for a share to be upset.'
      : `It fits: your timeline is ${percent(share)} work and would be ${percent(after)}, within your ${percent(high)}.`,
    free: draft ? null : 'Say it in your own words, and it is yours.'
  }),
  'accepted': ({ at }, { moment }) => ({ say: `You accepted it (${moment(at)}).`, free: 'Say so when it is posted, and it counts.' })
}
