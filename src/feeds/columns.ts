import type { Network } from '../domain/post.ts'

/** What an item of the queue is made of, and `time` for files that keep it apart from the date. */
export type Field =
  | 'text' | 'title' | 'link' | 'release' | 'time' | 'expires' | 'campaign' | 'priority' | 'networks' | 'type' | 'image' | 'alt' | 'source'

/** Names of columns, in lower case and letters only, that mean the same. Those of the bulk files of planning tools are among them. */
const SYNONYMS: Readonly<Record<Field, string>> = {
  text: 'text message content caption body post status commentary fulltext messagetext posttext posttitle copy description tweet tekst bericht',
  title: 'title headline name subject titel',
  link: 'link url permalink linkogmetaurl links linkurl landingpage website href webadres',
  release: 'release releasedate date datetime postingtime scheduledat scheduledate scheduleddate scheduledtime scheduledfor postatspecifictime publishat publishdate '
    + 'postedat createdat created published publishedat timestamp embargo notbefore datum',
  time: 'time timehr hour tijd',
  expires: 'expires expiry expirydate expirationdate expiration validuntil until deadline enddate verloopt',
  campaign: 'campaign campaignname campagne',
  priority: 'priority prio prioriteit',
  networks: 'networks network platforms platform channels channel socialnetwork socialnetworks netwerk netwerken',
  type: 'type kind posttype',
  image: 'image imageurl imageurls images media mediaurl mediaurls picture pictureurl photo afbeelding',
  alt: 'alt alttext imagealt imagealttext alttexts altteksten alttekst',
  source: 'source bron'
}

const FIELDS: ReadonlyMap<string, Field> = new Map(
  (Object.entries(SYNONYMS) as [Field, string][]).flatMap(([field, names]) => names.split(' ').map((name): [string, Field] => [name, field]))
)

/** The field that a column's name means. An explanation after a dash or in brackets does not count: “Link(s) - separated by comma”. */
export function fieldOf(name: string): Field | null {
  const short = name.replace(/\uFEFF/gu, '').replace(/\(s\)/giu, 's').replace(/\s[-–—:]\s.*$|[([].*$/u, '')
  return FIELDS.get(short.toLowerCase().replace(/[^a-z]/gu, '')) ?? null
}

/** Columns that tell whose bulk file it is, in lower case and letters and digits only. */
const TOOLS: readonly (readonly [tool: string, columns: readonly string[]])[] = [
  ['buffer', ['text', 'imageurl', 'tags', 'postingtime']],
  ['sprout', ['date', 'time24hr', 'messagetext']],
  ['publer', ['date', 'message', 'link', 'media', 'title', 'label']],
  ['highlevel', ['postatspecifictime', 'content', 'link', 'imageurls']],
  ['postfast', ['scheduledat', 'accountid', 'content']],
  ['ayrshare', ['post', 'platforms', 'mediaurls', 'scheduledate']],
  ['socialpatra', ['content', 'platforms', 'scheduledat']],
  ['magicsync', ['content', 'imageurl', 'scheduledtime']]
]

/** The planning tool whose bulk file has these columns; null for a table of somebody's own. */
export function toolOf(header: readonly string[]): string | null {
  const names = header.map(name => name.toLowerCase().replace(/[^a-z0-9]/gu, ''))
  return TOOLS.find(([, columns]) => columns.every(column => names.some(name => name.startsWith(column))))?.[0] ?? null
}

/** How files call the networks, in lower case and letters only; the first that a name begins with. */
const CALLED: readonly (readonly [begins: string, network: Network])[] = [
  ['twitter', 'x'], ['linkedin', 'linkedin'], ['mastodon', 'mastodon'], ['bluesky', 'bluesky'], ['bsky', 'bluesky'], ['threads', 'threads'],
  ['instagram', 'instagram'], ['insta', 'instagram'], ['facebook', 'facebook'], ['blog', 'blog'], ['fb', 'facebook'], ['ig', 'instagram']
]

/** The networks in a list of names, and the names that are none of ours. */
export function networksIn(names: readonly string[]): { readonly networks: readonly Network[]; readonly strange: readonly string[] } {
  const found = names.map(name => name.trim()).filter(name => name !== '').map(name => {
    const plain = name.toLowerCase().replace(/[^a-z]/gu, '')
    return { name, network: /^x(?:twitter)?$/u.test(plain) ? 'x' as const : CALLED.find(([begins]) => plain.startsWith(begins))?.[1] }
  })
  return {
    networks: [...new Set(found.flatMap(({ network }) => network ?? []))],
    strange: found.filter(({ network }) => network === undefined).map(({ name }) => name)
  }
}
