import { z } from 'zod'
import { KEEPINGS } from '../domain/secret-store.ts'
import { PUBLICATION_STATES, VISIBILITIES } from '../domain/publish.ts'
import { Fault } from './fault.ts'
import { Import } from './imports.ts'
import { Instant, NetworkName, Nothing, RowId } from './words.ts'

export const PostLimits = z.object({
  characters: z.number().int(),
  /** What a link counts as; null where it counts as it is. */
  link: z.number().int().nullable(),
  pictures: z.number().int(),
  /** Of one picture. */
  pictureBytes: z.number().int()
})

/** An account that Twothirds reads from, and posts to where the person signed in. */
export const Connected = z.object({
  id: RowId,
  network: NetworkName,
  /** Origin of its server. */
  server: z.string(),
  /** Its name there, without an at sign. */
  handle: z.string(),
  signedIn: z.boolean(),
  limits: PostLimits,
  /** Null: only when the person asks. */
  everyHours: z.number().int().nullable(),
  syncedAt: Instant.nullable(),
  /** Why the last reading failed. */
  fault: Fault.nullable()
})
export type Connected = z.infer<typeof Connected>

const Picture = z.object({
  /** '' where the person gave no words. */
  alt: z.string().max(2000),
  type: z.enum(['image/jpeg', 'image/png', 'image/webp', 'image/gif']),
  base64: z.string().max(24_000_000)
})

/** What a post says, whole, as the person sees it. A field that the network does not have is null or "public". */
export const Content = z.object({
  text: z.string().max(30_000),
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/u).nullable(),
  card: z.object({ url: z.url({ protocol: /^https?$/u }), title: z.string().max(300), description: z.string().max(1000) }).nullable(),
  pictures: z.array(Picture).max(16),
  warning: z.string().max(2000).nullable(),
  visibility: z.enum(VISIBILITIES)
})

/** A post that the person said yes to. Pictures are left out once it is over. */
export const Publication = z.object({
  id: RowId,
  connection: RowId.nullable(),
  item: RowId.nullable(),
  text: z.string(),
  yesAt: Instant,
  state: z.enum(PUBLICATION_STATES),
  url: z.string().nullable(),
  post: RowId.nullable(),
  /** What is in the way, or why it was refused. */
  fault: Fault.nullable()
})
export type Publication = z.infer<typeof Publication>

const Signed = z.object({ attempt: z.string(), address: z.url() })

/** True once the person has said that they mean that very server, although it is on their own network or at an odd port. Without it such a one is `unconfirmed`. */
const confirmed = z.boolean().optional()

export const directMethods = {
  'direct.accounts': { thread: 'query', input: Nothing, output: z.array(Connected) },
  /** Where passwords are kept, and a sentence where that is not the system's store. */
  'direct.secrets': { thread: 'network', input: Nothing, output: z.object({ keeping: z.enum(KEEPINGS), why: z.string().nullable() }) },
  /** Signs in by an app password. Without `server` the account's own is found by its name. */
  'direct.bluesky': {
    thread: 'network', input: z.object({ handle: z.string().max(300), appPassword: z.string().max(300), server: z.url().optional(), confirmed }), output: Connected
  },
  /**
   * Asks a server for its sign-in page. With `bring` the server brings the code to Twothirds by itself and `direct.mastodonCode` waits for it;
   * else the page shows a code, which the person copies.
   */
  'direct.mastodon': { thread: 'network', input: z.object({ server: z.string().max(300), bring: z.boolean(), confirmed }), output: Signed },
  'direct.mastodonCode': { thread: 'network', input: z.object({ attempt: z.string(), code: z.string().max(500).nullable() }), output: Connected },
  /** Forgets the account's password or token, and tells the server where it can be told. Posts stay. Refused while a post is on its way. */
  'direct.disconnect': { thread: 'network', input: z.object({ connection: RowId }), output: Nothing },
  /**
   * Posts. `yes` is the hash of what the person was shown (`wordsOfYes` of the domain, SHA-256, hexadecimal): another text than that does not go out. Answers when it
   * is known what became of it, or with `prepared` or `unknown` and the fault that is in the way.
   */
  'direct.publish': {
    thread: 'network',
    input: z.object({ connection: RowId, item: RowId.nullable(), content: Content, yes: z.string().regex(/^[0-9a-f]{64}$/u) }), output: Publication
  },
  /** Takes up a post that is prepared or unknown. One whose yes is old is only looked for. */
  'direct.goOn': { thread: 'network', input: z.object({ id: RowId }), output: Publication },
  /** Lets go of a post that was not sent yet. */
  'direct.drop': { thread: 'writer', input: z.object({ id: RowId }), output: Publication },
  /** Deletes a post at the network, and takes it back here. */
  'direct.delete': { thread: 'network', input: z.object({ id: RowId, yes: z.literal(true) }), output: Publication },
  /** Newest first. */
  'direct.publications': { thread: 'query', input: z.object({ limit: z.number().int().min(1).max(500) }), output: z.array(Publication) }
} as const

export const syncMethods = {
  /** Reads an account from now on as everybody sees it, without signing in. */
  'sync.follow': {
    thread: 'network', input: z.object({ network: z.enum(['bluesky', 'mastodon']), name: z.string().max(300), server: z.url().optional(), confirmed }), output: Connected
  },
  /** Null: only when asked. */
  'sync.schedule': { thread: 'writer', input: z.object({ connection: RowId, everyHours: z.number().int().min(1).max(168).nullable() }), output: Connected },
  /** Reads what is new; `whole` reads everything again. */
  'sync.now': { thread: 'network', input: z.object({ connection: RowId, whole: z.boolean().optional() }), output: Import }
} as const
