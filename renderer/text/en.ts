import type { Kind, Network, Side } from '../../src/domain/post.ts'
import { plural } from './numbers.ts'

const networks: Record<Network | 'all', string> = {
  x: 'X', linkedin: 'LinkedIn', mastodon: 'Mastodon', bluesky: 'Bluesky', threads: 'Threads',
  instagram: 'Instagram', facebook: 'Facebook', blog: 'your blog', all: 'All together'
}

const sides: Record<Side, string> = { professional: 'work', personal: 'personal' }

const kinds: Record<Kind, (count: number) => string> = {
  post: count => plural('en', count, { one: '# post', other: '# posts' }),
  thread: count => plural('en', count, { one: '# thread part', other: '# thread parts' }),
  reply: count => plural('en', count, { one: '# reply', other: '# replies' }),
  repost: count => plural('en', count, { one: '# repost', other: '# reposts' })
}

export const en = {
  parts: {
    retry: 'Try again',
    undo: 'Undo',
    close: 'Close',
    cancel: 'Cancel',
    remove: (word: string) => `Remove ${word}`,
    add: 'Add'
  },
  networks,
  sides,
  kinds,
  posts: (count: number) => plural('en', count, { one: '# post', other: '# posts' }),
  nav: {
    label: 'Views',
    balance: 'Balance',
    posts: 'Posts',
    queue: 'Queue',
    plan: 'Plan',
    sources: 'Sources',
    settings: 'Settings',
    privacy: 'What my employer can and cannot see',
    teach: 'Say what your posts are',
    fits: (count: number) => plural('en', count, { one: '# fits today', other: '# fit today' })
  },
  log: {
    open: 'I just posted',
    title: 'Log a post of yours',
    say: 'A post that no archive has told of yet. When one does, the two become one.',
    text: 'Text',
    network: 'Network',
    side: 'What is it?',
    anySide: 'Let the app judge',
    sides: { professional: 'Work', personal: 'Personal' },
    address: 'Address of the post',
    addressHint: 'If you have it. It lets a later archive recognise the post.',
    notAddress: 'This is not a web address.',
    yes: 'Log it',
    logged: 'Logged: it counts from now on.'
  },
  app: {
    skip: 'Skip to the content',
    opening: 'Opening your timeline…',
    damaged: (aside: string) => `Your data was damaged. The damaged file is kept as ${aside}.`,
    goneOn: (from: string, at: string) =>
      `Twothirds went on with its copy of ${from}. What came after it, until ${at}, may be missing: import your newest archive again, and look through your queue.`,
    begunAnew: 'There was no copy to go on with, so it begins anew: import your archives again.',
    understood: 'I have seen it',
    lost: 'The connection to Twothirds is lost. It is being restored; nothing you saved is gone.',
    refusedTitle: 'Open the printed address',
    refused: 'This page has no key to Twothirds. When it started, Twothirds printed an address with a key that works once. Open that whole address.',
    refusedHint: 'Not running any more? Start it again and use the new address.',
    stays: 'Everything stays on this computer.',
    lastPost: (when: string) => `Last known post: ${when}`,
    keys: 'Keys',
    keysTitle: 'Keys that work here',
    key: 'Key',
    does: 'What it does',
    demo: 'You are looking at a made-up person.',
    leaveDemo: 'Leave the demo',
    leaveTitle: 'Leave the made-up person?',
    leaveSay: 'Their posts, queue and your answers about them are removed. You then start with an empty timeline of your own.',
    leaveYes: 'Remove and start afresh',
    left: 'The made-up person is gone.'
  }
}
