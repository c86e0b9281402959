import type { Side } from './post.ts'
import { quoted } from './quoted.ts'
import type { WhySayings } from './why.ts'

const SIDES: Readonly<Record<Side, string>> = { professional: 'work', personal: 'personal' }
const words = (found: readonly string[]): string => quoted(found, 'and')
const is = (found: readonly string[], one: string, more: string): string => found.length === 1 ? one : more
const leans = (what: string, towards: Side): string => `${what}; with you that leans to ${SIDES[towards]}.`

const KINDS: Readonly<Record<string, string>> = {
  post: 'It is a post of its own', thread: 'It is part of a thread', reply: 'It is a reply', repost: 'It is a repost'
}

export const english: WhySayings = {
  'work-words': found => found.length === 0 ? 'It speaks of work more than of private life.' : `${words(found)} ${is(found, 'is a word', 'are words')} of work.`,
  'life-words': found => found.length === 0 ? 'It speaks of private life more than of work.' : `${words(found)} ${is(found, 'is a word', 'are words')} of private life.`,
  'profile-words': (found, towards) => towards === 'professional' ? `You named ${words(found)} as your work.` : leans(`It says ${words(found)}`, towards),
  'employer': found => `It names your employer: ${words(found)}.`,
  'own-site': found => `It links to your employer: ${words(found)}.`,
  'work-link': found => `${words(found)} ${is(found, 'is a site', 'are sites')} for work.`,
  'life-link': found => `${words(found)} ${is(found, 'is a site', 'are sites')} for free time.`,
  'links': (found, towards) => leans(found[0] === '0' ? 'It has no link' : 'It has a link', towards),
  'hours': ([moment], towards) =>
    leans(moment === 'office' ? 'It came in office hours' : moment === 'free-day' ? 'It came on a day off' : 'It came outside office hours', towards),
  'network': (found, towards) => leans(`It stands on ${found.join('')}`, towards),
  'kind': ([kind = 'post'], towards) => leans(KINDS[kind] ?? KINDS['post']!, towards),
  'length': ([count = '0'], towards) => leans(count === '1' ? 'It has one word' : `It has ${count} words`, towards),
  'self': (found, towards) => leans(`It says ${words(found)}, so it is about you`, towards),
  'us': (found, towards) => leans(`It says ${words(found)}, so it is about you and others`, towards),
  'emoji': ([count], towards) => leans(count === '1' ? 'It has an emoji' : 'It has emoji', towards),
  'exclamations': (_, towards) => leans('It has an exclamation mark', towards),
  'question': (_, towards) => leans('It asks something', towards),
  'hashtags': (_, towards) => leans('It has hashtags', towards),
  'mentions': (found, towards) => leans(`It speaks to ${words(found)}`, towards),
  'learnt': (found, towards) => `In your timeline, ${words(found)} ${is(found, 'goes', 'go')} with ${towards === 'professional' ? 'work' : 'personal posts'}.`
}
