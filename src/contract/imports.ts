import { z } from 'zod'
import { Instant, KindName, NetworkName, Nothing, RowId } from './words.ts'
import { Fault } from './fault.ts'
import { OPEN_QUESTIONS } from '../domain/failure.ts'

const Count = z.number().int().nonnegative()

export const SKIP_REASONS = [
  'superseded-edit', 'copy', 'duplicate-id', 'broken', 'too-large', 'no-id', 'no-date', 'no-words', 'not-own', 'private'
] as const

export const Skipped = z.object({ reason: z.enum(SKIP_REASONS), count: Count })

/** Where a file is damaged: the element's byte offset in that file and what is wrong with it. */
export const Damage = z.object({ file: z.string(), byte: z.number().int().nonnegative(), say: z.string() })
export type Damage = z.infer<typeof Damage>

export const IMPORT_STATES = ['waiting', 'reading', 'settling', 'done', 'cancelled', 'failed'] as const

/** found = added + updated + unchanged; the kinds sum to found; what was skipped comes on top. */
export const Import = z.object({
  id: RowId,
  /** The name that the person dropped, for showing only. */
  path: z.string(),
  network: NetworkName.nullable(),
  account: z.string().nullable(),
  state: z.enum(IMPORT_STATES),
  startedAt: Instant,
  finishedAt: Instant.nullable(),
  found: Count, added: Count, updated: Count, unchanged: Count,
  skipped: z.array(Skipped),
  kinds: z.record(KindName, Count),
  first: Instant.nullable(), last: Instant.nullable(),
  /** The archive's own count where it has one. */
  expected: Count.nullable(),
  generatedAt: Instant.nullable(),
  /** The first twenty damaged places; `skipped` counts them all. */
  damage: z.array(Damage),
  fault: Fault.nullable()
})
export type Import = z.infer<typeof Import>

/** What the person says of files that do not say it themselves, and what else they want of them. */
export const ImportHints = z.object({
  network: NetworkName.optional(), account: z.string().min(1).max(200).optional(),
  /** Posts that were for followers only are wanted too. */
  followers: z.boolean().optional(),
  /** Whether the day or the month comes first in dates such as 03/04/2024. */
  dates: z.enum(['dmy', 'mdy']).optional()
})

/** What an import would find at some paths: one for each archive, or one with the fault of paths that hold none. */
export const Look = z.object({
  /** The paths that belong together, as they were given. */
  paths: z.array(z.string()),
  network: NetworkName.nullable(), account: z.string().nullable(),
  form: z.enum(['zip', 'folder', 'file']).nullable(),
  /** What there is to read, unpacked. */
  bytes: Count,
  expected: Count.nullable(), generatedAt: Instant.nullable(),
  /** Counted where the archive is small enough to be read at once; null where only its own count is known. */
  found: z.object({ posts: Count, kinds: z.record(KindName, Count), skipped: z.array(Skipped), first: Instant.nullable(), last: Instant.nullable() }).nullable(),
  fault: Fault.nullable(),
  /** What the files leave open: with the answers as hints there is no fault. */
  asks: z.array(z.enum(OPEN_QUESTIONS))
})
export type Look = z.infer<typeof Look>

const Paths = z.array(z.string().max(4096)).min(1).max(100)

const ListedFile = z.object({ name: z.string().max(4096), size: z.number().int().nonnegative() })

export const importMethods = {
  /** Queues the paths and answers at once; progress comes as events, the result from `imports.wait`. */
  'imports.start': {
    thread: 'importer',
    input: ImportHints.extend({ paths: Paths }),
    output: z.object({ ids: z.array(RowId) })
  },
  /** Says what is there before anything is imported, and writes nothing. */
  'imports.look': { thread: 'importer', input: ImportHints.extend({ paths: Paths }), output: z.array(Look) },
  'imports.wait': { thread: 'importer', input: z.object({ id: RowId }), output: Import },
  'imports.cancel': { thread: 'importer', input: z.object({ id: RowId }), output: Nothing },
  'imports.list': { thread: 'query', input: Nothing, output: z.array(Import) },
  /** The made-up person: their profile, archive and queue. */
  'demo.start': { thread: 'importer', input: Nothing, output: z.object({ ids: z.array(RowId) }) },
  /** For a host without paths (a page in a browser): which of the dropped files an import would read. */
  'uploads.open': {
    thread: 'importer', input: z.object({ name: z.string().max(255), files: z.array(ListedFile).min(1).max(100_000) }),
    output: z.object({ id: z.string(), wanted: z.array(z.number().int()) })
  },
  /** Appends to one of the wanted files; `offset` must be what has arrived so far. */
  'uploads.chunk': {
    thread: 'importer',
    input: z.object({ id: z.string(), file: z.number().int().nonnegative(), offset: z.number().int().nonnegative(), base64: z.string().max(1_400_000) }),
    output: z.object({ received: z.number().int() })
  },
  /** The spooled path, to be given to `imports.start`; it is removed when that import ends. */
  'uploads.close': { thread: 'importer', input: z.object({ id: z.string() }), output: z.object({ path: z.string() }) },
  /** Removes spooled copies that are not to be imported. Files of the person's own stay. */
  'uploads.discard': { thread: 'importer', input: z.object({ paths: Paths }), output: Nothing }
} as const
