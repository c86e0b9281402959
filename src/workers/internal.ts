import { z } from 'zod'
import { methods } from '../contract/index.ts'
import { Fault } from '../contract/fault.ts'
import { Damage, IMPORT_STATES, Import, SKIP_REASONS } from '../contract/imports.ts'
import { Fraction, Instant, KindName, NetworkName, Nothing, RowId } from '../contract/words.ts'

/**
 * What threads ask of the writer thread beside the public contract. There is one writer, so an import is a series of
 * short batches between which small writes get their turn.
 */

const ArchivedPost = z.object({
  nativeId: z.string().min(1).max(500), kind: KindName, at: Instant, timeKnown: z.boolean(), text: z.string(),
  lang: z.string().nullable(), url: z.string().nullable(), replyTo: z.string().nullable(), links: z.array(z.string())
})

const Count = z.number().int()
const SumsShape = z.object({
  counted: Count, professional: Count, company: Count, companyProfessional: Count, labelled: Count, unscored: Count, unclear: Count, wordless: Count
})

const Id = z.object({ id: RowId })

export const internalMethods = {
  'import.begin': { input: z.object({ path: z.string(), source: z.string() }), output: Id },
  /** Names the account that the archive is of, which is made if it is new. */
  'import.describe': {
    input: Id.extend({
      network: NetworkName,
      account: z.object({ nativeId: z.string().nullable(), name: z.string(), bio: z.string() }),
      expected: z.number().int().nullable(), generatedAt: Instant.nullable()
    }),
    output: Nothing
  },
  /** Rows, roll-up, tally and cursor in one transaction. */
  'import.batch': {
    input: Id.extend({
      posts: z.array(ArchivedPost), skipped: z.partialRecord(z.enum(SKIP_REASONS), z.number().int()),
      damage: z.array(Damage), cursor: z.string()
    }),
    output: Import
  },
  /** One step of what follows the last batch: threads, text index, merging. Asked until `left` is 0. */
  'import.settle': { input: Id, output: z.object({ left: z.number().int() }) },
  'import.end': { input: Id.extend({ state: z.enum(IMPORT_STATES), fault: Fault.nullable() }), output: Import },
  /** Not written when the generation has passed meanwhile: then they are to be made anew. */
  'scores.write': {
    input: z.object({ scores: z.array(z.object({ id: RowId, probability: Fraction, lang: z.string().nullable() })), generation: z.number().int() }),
    output: z.object({ written: z.boolean() })
  },
  /** Keeps draws for the next question, unless they were made for a generation that has passed. */
  'estimates.keep': {
    input: z.object({
      key: z.object({ network: z.union([NetworkName, z.literal('all')]), accountIds: z.array(RowId), from: Instant, sums: SumsShape }),
      draws: z.array(z.number()), generation: z.number().int()
    }),
    output: Nothing
  }
} as const

/** A thread's link to the writer speaks the public contract and this one. */
export const writerMethods = { ...methods, ...internalMethods } as const
export type WriterMethods = typeof writerMethods
