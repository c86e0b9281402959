import { z } from 'zod'
import { Instant, NetworkName, Nothing, RowId } from './words.ts'

/** As the person names it; empty for everyone. */
const Audience = z.string().max(60)
/** Longer than any network takes. */
const Text = z.string().max(70_000)

export const Draft = z.object({
  id: RowId,
  item: RowId,
  /** Null for the start that all networks share. */
  network: NetworkName.nullable(),
  audience: Audience,
  text: z.string(),
  /** Raised by every change; hand it over when saving, and another window's words are never overwritten. */
  version: z.number().int(),
  updatedAt: Instant,
  canUndo: z.boolean(),
  canRedo: z.boolean()
})
export type Draft = z.infer<typeof Draft>

const Id = z.object({ id: RowId })

export const draftMethods = {
  /** Everything that was written for an item, and for which audience it goes out where. */
  'drafts.list': {
    thread: 'query', input: z.object({ item: RowId }),
    output: z.object({ drafts: z.array(Draft), chosen: z.array(z.object({ network: NetworkName, audience: Audience })) })
  },
  /** The draft that goes out on a network, null where none was begun. */
  'drafts.get': { thread: 'query', input: z.object({ item: RowId, network: NetworkName }), output: z.object({ draft: Draft.nullable() }) },
  /** Answers once the text is on disk. `version` 0 says that there should be none yet; `conflict` that another window was there first. */
  'drafts.save': {
    thread: 'writer',
    input: z.object({
      item: RowId, network: NetworkName.nullable(), audience: Audience.optional(), text: Text, version: z.number().int().optional(),
      /** Keeps what stood there as a wording of its own in the history, however lately it was written. */
      apart: z.boolean().optional()
    }),
    output: Draft
  },
  /** Every wording that a draft had, oldest first; `parent` is the one that it was made from. */
  'drafts.history': {
    thread: 'query', input: Id,
    output: z.array(z.object({ revision: RowId, parent: RowId.nullable(), at: Instant, text: z.string(), current: z.boolean() }))
  },
  'drafts.undo': { thread: 'writer', input: Id, output: Draft },
  'drafts.redo': { thread: 'writer', input: Id, output: Draft },
  'drafts.restore': { thread: 'writer', input: Id.extend({ revision: RowId }), output: Draft },
  /** A discarded draft comes back, with its history, when something is saved at its place. */
  'drafts.discard': { thread: 'writer', input: Id, output: Nothing },
  'drafts.choose': { thread: 'writer', input: z.object({ item: RowId, network: NetworkName, audience: Audience }), output: Nothing }
} as const
