import { z } from 'zod'
import { Instant, Nothing } from './words.ts'

const Path = z.object({ path: z.string().min(1).max(4096) })

/** What was done about a damaged file. */
export const Recovery = z.object({
  at: Instant,
  /** Where the damaged file is now. */
  aside: z.string(),
  /** When the copy was made that took its place; null where there was none. What came between `from` and `at` may be missing. */
  from: Instant.nullable()
})
export type Recovery = z.infer<typeof Recovery>

export const dataMethods = {
  /** JSON Lines of everything the person gave or decided, and every post. */
  'data.export': { thread: 'query', input: Path, output: z.object({ path: z.string(), posts: z.number().int(), bytes: z.number().int() }) },
  /** A whole copy of the data as one file, checked before it has its name. */
  'data.backup': { thread: 'query', input: Path, output: z.object({ path: z.string(), posts: z.number().int(), bytes: z.number().int() }) },
  /** Puts the data of a copy in the place of what is there, which is backed up first (`before`). */
  'data.restore': { thread: 'writer', input: Path, output: z.object({ posts: z.number().int(), before: z.string() }) },
  /** The copies that the app made by itself, newest first, and what the person should know of a damaged file until they have seen it. */
  'data.status': { thread: 'query', input: Nothing, output: z.object({ backups: z.array(z.object({ path: z.string(), at: Instant })), recovery: Recovery.nullable() }) },
  /** The person has seen what was done about a damaged file. */
  'data.seen': { thread: 'writer', input: Nothing, output: Nothing },
  /** Removes posts, queue and profile. Also the way out of the demo. */
  'data.erase': { thread: 'writer', input: z.object({ yes: z.literal(true) }), output: Nothing }
} as const
