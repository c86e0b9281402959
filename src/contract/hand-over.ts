import { z } from 'zod'
import { HAND_OVER_STATES } from '../domain/hand-over.ts'
import { Post } from './posts.ts'
import { Instant, NetworkName, Nothing, RowId } from './words.ts'

export const HandOver = z.object({
  id: RowId, item: RowId, network: NetworkName,
  /** The very words that the person said yes to, link and all. */
  text: z.string(),
  /** Ready is not posted: `handed-over` waits for an answer to “did you post it?”. */
  state: z.enum(HAND_OVER_STATES),
  at: Instant, changedAt: Instant
})
export type HandOver = z.infer<typeof HandOver>

const Id = z.object({ id: RowId })

export const handOverMethods = {
  /** What waits, and what was posted this way; oldest first. */
  'handover.list': { thread: 'query', input: Nothing, output: z.array(HandOver) },
  /**
   * The person's yes to this very text. A text that is ready already is replaced; `bad-input` says how much too long one is,
   * `conflict` that the item is counted on that network.
   */
  'handover.ready': { thread: 'writer', input: z.object({ item: RowId, network: NetworkName, text: z.string().min(1).max(70_000) }), output: HandOver },
  /** Where the text goes now. The page opens the address and fills the clipboard; nothing is posted by this. */
  'handover.hand': {
    thread: 'writer', input: Id,
    output: z.object({
      handOver: HandOver,
      /** The network's composer, always https and at most 2,000 characters; null where there is none to open. */
      address: z.string().nullable(),
      /** What the composer will show by itself. */
      filled: z.enum(['text', 'link', 'nothing']),
      /** To be put on the clipboard; null where nothing has to be pasted. */
      clipboard: z.string().nullable()
    })
  },
  /** “Did you post it?” Yes counts it once, also when an import has brought that post meanwhile; no makes it ready again. */
  'handover.answer': {
    thread: 'writer', input: Id.extend({ posted: z.boolean(), url: z.url({ protocol: /^https?$/ }).nullable().optional() }),
    output: z.object({ handOver: HandOver, post: Post.nullable() })
  },
  /** Takes the last step back: posted is handed over again and not counted, handed over is ready, ready is dropped. */
  'handover.back': { thread: 'writer', input: Id, output: HandOver }
} as const
