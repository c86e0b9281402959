import { z } from 'zod'
import { methods } from '../contract/index.ts'
import { Fault } from '../contract/fault.ts'
import { Damage, IMPORT_STATES, Import, ImportHints, SKIP_REASONS } from '../contract/imports.ts'
import { Fraction, Instant, NetworkName, Nothing, RowId } from '../contract/words.ts'
import type { ArchivedPost } from '../domain/post.ts'
import { isArchivedPost } from './archived-post.ts'
import { directInternal } from './direct/internal.ts'
import { networkSteps } from './network-steps.ts'
import { planningSteps } from './planning-steps.ts'

/**
 * What threads ask of the writer thread beside the public contract. There is one writer, so an import is a series of
 * short batches between which small writes get their turn.
 */

/** Checked by hand: a schema would copy each of a million posts. */
const Posts = z.custom<readonly ArchivedPost[]>(value => Array.isArray(value) && value.every(isArchivedPost), 'These are no posts of an archive.')

const Count = z.number().int()
const SumsShape = z.object({
  counted: Count, professional: Count, company: Count, companyProfessional: Count, labelled: Count, unscored: Count, unclear: Count, wordless: Count
})

const Id = z.object({ id: RowId })
/** The number that the system has given a process. */
const Process = z.number().int()
const Hints = z.object({ ...ImportHints.shape, part: z.string().optional() })
const Begun = z.object({ path: z.string(), sources: z.array(z.string()).min(1), hints: Hints, owner: Process })

export const importSteps = {
  'import.begin': { input: Begun, output: Id },
  /** Imports that run or were left half-way by a process that was killed. */
  'import.unfinished': { input: Nothing, output: z.array(Begun.extend({ id: RowId, network: NetworkName.nullable() })) },
  /** An import as it stands, for who asks after it has ended. */
  'import.state': { input: Id, output: Import },
  /** Makes another process the one that runs an import. */
  'import.claim': { input: Id.extend({ from: Process, to: Process }), output: z.object({ claimed: z.boolean() }) },
  /** Names the account that the archive is of, which is made if it is new; answers where reading goes on. */
  'import.describe': {
    input: Id.extend({
      network: NetworkName,
      account: z.object({ nativeId: z.string().nullable(), name: z.string(), bio: z.string() }),
      expected: z.number().int().nullable(), generatedAt: Instant.nullable(), bytes: z.number().int().nonnegative()
    }),
    output: z.object({ cursor: z.string().nullable() })
  },
  /** Rows, roll-up, tally and cursor in one transaction. */
  'import.batch': {
    input: Id.extend({
      posts: Posts, skipped: z.partialRecord(z.enum(SKIP_REASONS), z.number().int()),
      damage: z.array(Damage), cursor: z.string()
    }),
    output: Import
  },
  /** One step of what follows the last batch: threads, text index, merging, flags. Asked until `left` is 0. */
  'import.settle': { input: Id.extend({ whole: z.boolean() }), output: z.object({ left: z.number().int() }) },
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

export const internalMethods = { ...importSteps, ...networkSteps, ...planningSteps, ...directInternal } as const

/** A thread's link to the writer speaks the public contract and this one. */
export const writerMethods = { ...methods, ...internalMethods } as const
export type WriterMethods = typeof writerMethods
