import { plural } from '../../text/numbers.ts'

export const en = {
  title: 'Say what your posts are',
  lead: 'One post at a time: is it about your work, or personal? The app learns from each answer, on this computer only.',
  network: 'Network',
  what: 'Is this post work or personal?',
  labels: { professional: 'Work', personal: 'Personal', unclear: 'Can’t say' },
  undo: 'Take the last answer back',
  stop: 'Stop',
  fair: (given: number, wanted: number) => `${given} of ${wanted} posts drawn at random`,
  fairSay: (wanted: number) =>
    `These come at random from the period that your share is about, so that they speak for all of it. ${wanted} answers usually bring the share to about 10 points either way.`,
  unsureSay: 'Enough of a random sample is answered. What comes now are the posts that could be either: each answer helps where the app knows least.',
  now: (share: string) => `${share} work`,
  between: (low: string, high: string, margin: number) =>
    `Likely between ${low} and ${high}: ${plural('en', margin, { one: '# point', other: '# points' })} either way.`,
  exact: 'Every post of the period is answered, so this is exact.',
  working: 'Working out what that answer tells…',
  settle: (answers: number) => plural('en', answers, { one: 'About # more answer would settle where you stand.', other: 'About # more answers would settle where you stand.' }),
  settled: 'That is enough to say where you stand. More answers make it surer still.',
  unclear: (posts: number) => plural('en', posts, { one: '# post that you can’t place is left out.', other: '# posts that you can’t place are left out.' }),
  answered: (answers: number) => plural('en', answers, { one: '# answer in this sitting.', other: '# answers in this sitting.' }),
  done: 'There is nothing left to ask',
  doneSay: 'Every post that counts on this network is answered.',
  none: 'There is nothing to ask yet',
  noneSay: 'Bring your posts first; then a few answers of yours make the share surer.',
  bring: 'Bring your posts',
  toBalance: 'See your balance',
  keys: { work: 'It is work', personal: 'It is personal', unclear: 'Can’t say', undo: 'Take the last answer back', stop: 'Stop' }
}
