import type { Side } from './post.ts'
import { quoted } from './quoted.ts'
import type { WhySayings } from './why.ts'

const SIDES: Readonly<Record<Side, string>> = { professional: 'werk', personal: 'privé' }
const words = (found: readonly string[]): string => quoted(found, 'en')
const is = (found: readonly string[], one: string, more: string): string => found.length === 1 ? one : more
const leans = (what: string, towards: Side): string => `${what}; bij jou wijst dat op ${SIDES[towards]}.`

const KINDS: Readonly<Record<string, string>> = {
  post: 'Het is een los bericht', thread: 'Het is deel van een draadje', reply: 'Het is een reactie', repost: 'Het is een repost'
}

export const dutch: WhySayings = {
  'work-words': found => found.length === 0 ? 'Het gaat meer over werk dan over privé.' : `${words(found)} ${is(found, 'is een woord', 'zijn woorden')} van het werk.`,
  'life-words': found => found.length === 0 ? 'Het gaat meer over privé dan over werk.' : `${words(found)} ${is(found, 'is een woord', 'zijn woorden')} van thuis.`,
  'profile-words': (found, towards) => towards === 'professional' ? `Je noemde ${words(found)} als je werk.` : leans(`Er staat ${words(found)} in`, towards),
  'employer': found => `Het noemt je werkgever: ${words(found)}.`,
  'own-site': found => `Het verwijst naar je werkgever: ${words(found)}.`,
  'work-link': found => `${words(found)} ${is(found, 'is een site', 'zijn sites')} voor werk.`,
  'life-link': found => `${words(found)} ${is(found, 'is een site', 'zijn sites')} voor de vrije tijd.`,
  'links': (found, towards) => leans(found[0] === '0' ? 'Er staat geen link in' : 'Er staat een link in', towards),
  'hours': ([moment], towards) =>
    leans(moment === 'office' ? 'Het kwam onder werktijd' : moment === 'free-day' ? 'Het kwam op een vrije dag' : 'Het kwam buiten werktijd', towards),
  'network': (found, towards) => leans(`Het staat op ${found.join('')}`, towards),
  'kind': ([kind = 'post'], towards) => leans(KINDS[kind] ?? KINDS['post']!, towards),
  'length': ([count = '0'], towards) => leans(count === '1' ? 'Het is één woord' : `Het telt ${count} woorden`, towards),
  'self': (found, towards) => leans(`Er staat ${words(found)} in, dus het gaat over jou`, towards),
  'us': (found, towards) => leans(`Er staat ${words(found)} in, dus het gaat over jou en anderen`, towards),
  'emoji': ([count], towards) => leans(count === '1' ? 'Er staat een emoji in' : 'Er staan emoji in', towards),
  'exclamations': (_, towards) => leans('Er staat een uitroepteken in', towards),
  'question': (_, towards) => leans('Het is een vraag', towards),
  'hashtags': (_, towards) => leans('Er staan hashtags in', towards),
  'mentions': (found, towards) => leans(`Het is gericht aan ${words(found)}`, towards),
  'learnt': (found, towards) => `Op jouw tijdlijn ${is(found, 'hoort', 'horen')} ${words(found)} bij ${towards === 'professional' ? 'werk' : 'privéberichten'}.`
}
