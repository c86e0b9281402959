import { z } from 'zod'
import { Content, PostLimits } from '../../contract/direct.ts'
import { Fault } from '../../contract/fault.ts'
import { Instant, NetworkName, Nothing, RowId } from '../../contract/words.ts'
import { EXCEPTIONS } from '../../domain/feed.ts'
import { PUBLICATION_EVENTS } from '../../domain/publish.ts'

const Id = z.object({ id: RowId })

/** What the network thread asks of the writer about accounts and posts of its own. Answers are ids; it reads the rows itself. */
export const directInternal = {
  'connection.save': {
    input: z.object({
      network: NetworkName, account: z.object({ nativeId: z.string().min(1), name: z.string(), bio: z.string() }), server: z.string(), granted: z.array(z.enum(EXCEPTIONS)),
      remoteId: z.string(), signedIn: z.boolean(), limits: PostLimits
    }),
    output: Id
  },
  /** Throws `conflict` while a post of it is on its way. */
  'connection.remove': { input: Id, output: Nothing },
  /** Begins an import of what the account's network tells. */
  'sync.begin': { input: Id.extend({ owner: z.number().int() }), output: Id },
  'sync.end': {
    input: Id.extend({ cursor: z.string().nullable(), importId: RowId.nullable(), fault: Fault.nullable(), signedOut: z.boolean() }), output: Nothing
  },
  'publication.prepare': {
    input: z.object({ connection: RowId, item: RowId.nullable(), key: z.string().min(1).max(200), yes: z.string(), content: Content }), output: Id
  },
  'publication.step': {
    input: Id.extend({
      event: z.enum(PUBLICATION_EVENTS), fault: Fault.optional(),
      published: z.object({ nativeId: z.string().min(1), url: z.string().nullable(), at: Instant }).optional()
    }),
    output: Nothing
  }
} as const
