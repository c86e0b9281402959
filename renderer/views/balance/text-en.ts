import type { Room, Share } from '../../../src/contract/index.ts'
import { plural } from '../../text/numbers.ts'

type Position = NonNullable<Share['likeliest']>

const states: Record<Exclude<Share['state'], 'unsure'>, string> = {
  few: 'Too few posts', stale: 'Out of date', over: 'More work than your band', within: 'Within your band', under: 'Less work than your band'
}

const likely: Record<Position, string> = {
  over: 'Looks like more work than your band', within: 'Looks within your band', under: 'Looks like less work than your band'
}

const binds: Record<NonNullable<Room['binds']>, (rules: { readonly gap: number; readonly between: number; readonly cap: number }) => string> = {
  mix: () => 'More would lift you above your band.',
  spacing: ({ gap }) => `More would be too close together: you keep ${plural('en', gap, { one: '# day', other: '# days' })} between company posts.`,
  between: ({ between }) => `More would crowd you out: ${plural('en', between, { one: '# post', other: '# posts' })} of your own come between two of the company’s.`,
  cap: ({ cap }) => plural('en', cap, { one: 'You share at most # company post a day.', other: 'You share at most # company posts a day.' }),
  closed: () => 'There are no more days on which you share company posts.',
  paused: () => 'You have paused company posts.'
}

export const en = {
  title: 'Balance',
  networks: 'Networks',
  ofDays: (days: number, network: string) => `of your last ${plural('en', days, { one: 'day', other: '# days' })} on ${network} is about work.`,
  ofDaysAll: (days: number) => `of your last ${plural('en', days, { one: 'day', other: '# days' })} on all networks together is about work.`,
  ofKnown: (days: number, until: string, network: string) =>
    `of the ${plural('en', days, { one: 'day', other: '# days' })} up to ${until} on ${network} was about work.`,
  allNetworks: 'all networks',
  likely: (low: string, high: string, basis: string) => `Likely between ${low} and ${high}, ${basis}.`,
  working: (basis: string) => `How sure that is, is being worked out, ${basis}.`,
  basis: (posts: string, labelled: number) =>
    `from ${posts}, ${labelled === 0 ? 'none answered by you' : plural('en', labelled, { one: '# of them answered by you', other: '# of them answered by you' })}`,
  unclearLeft: (posts: number) => plural('en', posts, { one: '# post that you can’t place is left out.', other: '# posts that you can’t place are left out.' }),
  wordlessLeft: (posts: number) => plural('en', posts, { one: '# post without words is left out.', other: '# posts without words are left out.' }),
  answer: 'Say what your posts are',
  unscored: (left: string) => `${left} still to be read.`,
  unscoredTitle: 'Working out what is work',
  unscoredSay: (left: string) => `${left} still to be read for what they are about. The share appears as soon as every post of the period is known.`,
  nothing: (network: string) => `Nothing that counts on ${network}`,
  nothingSay: 'There are no posts with words in this period. Replies to others do not count.',
  gauge: (share: string, low: string, high: string) => `${share} work. Your band runs from ${low} to ${high}.`,
  gaugeAll: (share: string) => `${share} work.`,
  gaugeInterval: (low: string, high: string) => `Likely between ${low} and ${high}.`,
  allPersonal: 'all personal',
  allWork: 'all work',
  states,
  likelyState: likely,
  unsure: 'Not sure yet',
  settle: (answers: number) => plural('en', answers, { one: 'About # more answer would settle it.', other: 'About # more answers would settle it.' }),
  target: (share: string) => `Your target is ${share}.`,
  thirds: 'two thirds',
  was: (share: string, when: string) => `It was ${share} on ${when}.`,
  few: (posts: string) => `Only ${posts} in this period: too few for a share to lean on.`,
  stale: (when: string) => `Nothing is known after ${when}, so the numbers end there. Import a newer archive to bring them up to today.`,
  staleUnknown: 'It is not known until when your posts are complete. Import a newer archive to bring the numbers up to today.',
  informs: 'All together informs only: company posts are weighed on each network by itself.',
  toSources: 'Import a newer archive',
  room: (posts: number) => plural('en', posts, { one: 'Room for # company post this week', other: 'Room for # company posts this week' }),
  noRoom: 'No room for company posts this week',
  first: (posts: number) => plural('en', posts, { one: '# personal post first.', other: '# personal posts first.' }),
  binds,
  free: 'Nothing of yours gets crowded out by that.',
  next: 'What to do now',
  fits: (items: number) => plural('en', items, { one: '# item fits today', other: '# items fit today' }),
  held: (items: number) => plural('en', items, { one: '# held back', other: '# held back' }),
  heldChip: 'Held',
  leaves: (share: string) => `Sharing it leaves you at ${share}.`,
  toQueue: 'See what fits',
  toHeld: 'See why',
  empty: 'There is nothing in your queue. Add company content, and it is held back until there is room.',
  add: 'Add company content',
  quiet: 'Nothing waits for you. Your answers about a few posts make the numbers surer.',
  label: 'Answer about posts',
  timeline: 'Your timeline',
  timelineSay: (posts: string) => posts,
  older: (posts: string) => `${posts} from before these are not drawn`,
  column: (days: number) => plural('en', days, { one: 'a column a day', other: 'a column for every # days' }),
  work: 'work',
  personal: 'personal',
  faded: 'not sure yet',
  company: 'company post',
  unclear: 'cannot tell',
  period: (days: number) => plural('en', days, { one: 'the last day', other: 'the last # days' }),
  periodUntil: (days: number, until: string) => `${plural('en', days, { one: '# day', other: '# days' })} up to ${until}`,
  today: 'today',
  walk: 'Your posts in time. Walk with the arrow keys.',
  walkHint: 'Point at a tile, or walk with the arrow keys, to read it.',
  certain: (side: string) => `${side}, answered by you`,
  probably: (side: string, part: string) => `${side}, ${part} sure`,
  notScored: 'not read yet',
  noTiles: 'No posts in these days.',
  trend: 'Over time',
  trendSay: (days: number) => `Each point looks back ${plural('en', days, { one: '# day', other: '# days' })}.`,
  trendBand: 'Around the line: where the share likely lies.',
  interval: 'Likely',
  ranges: { 90: 'Quarter', 365: 'Year', all: 'Everything' },
  range: 'Time shown',
  trendLabel: (from: string, to: string, first: string, last: string) => `Line of the share of work, from ${first} on ${from} to ${last} on ${to}.`,
  noTrend: 'There is not enough yet to draw a line.',
  table: 'The same as a table',
  day: 'Day',
  share: 'Work',
  posts: 'Posts',
  perNetwork: 'Network by network',
  network: 'Network',
  band: 'Band',
  state: 'State',
  roomHead: 'Room this week',
  welcome: 'Nothing to weigh yet',
  welcomeSay: 'Bring your posts, and this page tells you how much of your timeline is work.',
  bring: 'Bring your posts'
}
