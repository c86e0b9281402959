import type { Import } from '../../../src/contract/index.ts'
import type { SkipReason } from '../../../src/domain/import.ts'
import { plural } from '../../text/numbers.ts'

const states: Record<Import['state'], string> = {
  waiting: 'Waiting', reading: 'Reading', settling: 'Putting in order', done: 'Done', cancelled: 'Cancelled', failed: 'Failed'
}

const skipped: Record<SkipReason, (count: number) => string> = {
  'superseded-edit': count => plural('en', count, { one: '# earlier version of an edited post', other: '# earlier versions of edited posts' }),
  'copy': count => plural('en', count, { one: '# copy of a post that is there already', other: '# copies of posts that are there already' }),
  'duplicate-id': count => plural('en', count, { one: '# post whose number occurred twice', other: '# posts whose number occurred twice' }),
  'broken': count => plural('en', count, { one: '# entry too damaged to read', other: '# entries too damaged to read' }),
  'too-large': count => plural('en', count, { one: '# entry too large to be a post', other: '# entries too large to be a post' }),
  'no-id': count => plural('en', count, { one: '# entry without a number', other: '# entries without a number' }),
  'no-date': count => plural('en', count, { one: '# entry without a date', other: '# entries without a date' }),
  'no-words': count => plural('en', count, { one: '# entry without any words', other: '# entries without any words' }),
  'not-own': count => plural('en', count, { one: '# post by somebody else', other: '# posts by somebody else' }),
  'private': count => plural('en', count, { one: '# post that was not for everybody', other: '# posts that were not for everybody' })
}

export const en = {
  title: 'Sources',
  lead: 'Where your posts come from. An archive is read on this computer and goes nowhere else.',
  dropTitle: 'Drop your X archive here',
  dropOver: 'Let go to import',
  dropSay: 'The zip as you downloaded it, the unzipped folder, or a bare tweets.js. Dropping a newer one later adds only what is new.',
  file: 'Choose a file…',
  folder: 'Choose a folder…',
  filePicker: 'Archive files',
  folderPicker: 'Archive folder',
  sending: (name: string) => `Handing over ${name}`,
  sent: (sent: string, total: string) => `${sent} of ${total}`,
  stop: 'Stop',
  stopNamed: (name: string) => `Stop importing ${name}`,
  progress: (name: string) => `Import of ${name}`,
  running: 'On its way in',
  starting: 'Starting…',
  queued: 'Waiting for its turn.',
  read: (done: string, total: string, posts: string) => `${done} of ${total} read, ${posts} found.`,
  settling: (posts: string) => `${posts} found. Joining threads and making everything searchable.`,
  imports: 'What was imported',
  none: 'Nothing was imported yet.',
  states,
  archive: 'archive',
  result: (found: string, added: string, updated: string, unchanged: string) =>
    `${found} found: ${added} new, ${updated} changed, ${unchanged} known already.`,
  span: (first: string, last: string) => `From ${first} to ${last}.`,
  same: (count: string) => `The archive’s own count is ${count} too.`,
  adds: (count: string, out: string) => `The archive’s own count is ${count}; the difference is the ${out} left out below.`,
  differs: (count: string, by: string, more: boolean) => `The archive’s own count is ${count}, ${by} ${more ? 'more' : 'fewer'} than we found.`,
  made: (when: string) => `The archive was made on ${when}.`,
  imported: (when: string) => `Imported ${when}`,
  tried: (when: string) => `Tried ${when}`,
  leftOut: 'Left out',
  skipped,
  damage: (count: number) => plural('en', count, { one: '# damaged place', other: '# damaged places' }),
  damageAt: (file: string, byte: string) => `${file}, byte ${byte}`,
  accounts: 'Accounts',
  account: 'Account',
  posts: 'Posts',
  first: 'First',
  last: 'Last',
  known: 'Known until',
  how: 'How to ask X for your archive',
  steps: [
    'On X, open Settings and privacy, then Your account, then Download an archive of your data.',
    'Confirm your password and the code that X sends you, and ask for the archive.',
    'X needs a day or more. You get a message when it is ready.',
    'Download the zip and drop it here. There is no need to unzip it.'
  ],
  again: 'Ask for a new one every few weeks, or log what you post by hand, so that your balance stays current.'
}
