import { z } from 'zod'
import { DayNumber, Fraction, Instant, KindName, LabelName, NetworkName, Nothing, RowId } from './words.ts'
import { Target } from './profile.ts'

export const STATES = ['few', 'stale', 'over', 'within', 'under', 'unsure'] as const

export const Room = z.object({
  /** Company posts that fit in the next 7 days. */
  posts: z.number().int().nonnegative(),
  /** The rule that allows no more; null where nothing binds within the week. */
  binds: z.enum(['mix', 'spacing', 'between', 'cap', 'closed', 'paused']).nullable()
})
export type Room = z.infer<typeof Room>

export const Share = z.object({
  network: z.union([NetworkName, z.literal('all')]),
  account: z.string().nullable(),
  period: z.object({
    from: Instant, to: Instant, days: z.number().int(),
    /** Counted posts, a thread as one. */
    posts: z.number().int(),
    /** Left out of the ratio because the person could not tell. */
    unclear: z.number().int(),
    /** Left out because they have no words. */
    wordless: z.number().int(),
    /** Counted, but not scored yet: while there are any, `share` is null. */
    unscored: z.number().int()
  }),
  /** Null for `all`, which informs only. */
  target: Target.nullable(),
  share: Fraction.nullable(),
  low: Fraction.nullable(),
  high: Fraction.nullable(),
  /** Labels behind the estimate. */
  labelled: z.number().int(),
  state: z.enum(STATES),
  /** The position with most behind it. */
  likeliest: z.enum(['over', 'within', 'under']).nullable(),
  /** About how many more answers about a random sample would settle the state; null where it is settled or cannot be told. */
  toSettle: z.number().int().nullable(),
  room: Room.nullable(),
  personalFirst: z.number().int().nullable(),
  /** To be asked once: the last year was above the usual band. `keep` is the target that leaves it so; any chosen target ends the question. */
  ask: z.object({ lastYear: Fraction, keep: Target }).nullable(),
  /** For `all`: posts left out because another network had the same text first, within a day. */
  copies: z.number().int()
})
export type Share = z.infer<typeof Share>

export const Tile = z.object({
  id: RowId, day: DayNumber, at: Instant, kind: KindName, company: z.boolean(),
  label: LabelName.nullable(), probability: Fraction.nullable(), text: z.string()
})
export type Tile = z.infer<typeof Tile>

const Scope = z.object({ network: z.union([NetworkName, z.literal('all')]) })

const Between = z.object({ low: Fraction, high: Fraction })

const Asked = z.object({
  network: NetworkName.optional(), account: z.string().optional(),
  days: z.number().int().min(1).max(36_500).optional(), from: Instant.optional(), to: Instant.optional()
})

export const shareMethods = {
  /** At once, with the interval of current periods where it is worked out already; `low` and `high` are null where not. */
  'share.now': { thread: 'query', input: Asked, output: z.array(Share) },
  /** The same once every score is current, with the interval of whatever period was asked for. */
  'share.estimate': { thread: 'scorer', input: Asked, output: z.array(Share) },
  /** The shares of the current periods judged by random answers alone; null where there are too few. */
  'share.audit': {
    thread: 'scorer', input: Nothing,
    output: z.array(z.object({
      network: z.union([NetworkName, z.literal('all')]),
      /** Units with an answer that was asked at random. */
      random: z.number().int(),
      wilson: Between.nullable(), ppi: Between.extend({ share: Fraction }).nullable()
    }))
  },
  /** Share over a sliding period at up to 400 days, oldest first. */
  'share.trend': {
    thread: 'query', input: Scope.extend({ days: z.number().int().min(30).max(36_500) }),
    output: z.object({ window: z.number().int(), points: z.array(z.object({ day: DayNumber, share: Fraction.nullable(), posts: z.number().int() })) })
  },
  /** The newest counted posts of the last days, at most 2,000, oldest first; `left` were more than that. */
  'share.ribbon': {
    thread: 'query', input: Scope.extend({ days: z.number().int().min(7).max(730) }),
    output: z.object({ from: DayNumber, today: DayNumber, periodFrom: DayNumber, tiles: z.array(Tile), left: z.number().int() })
  }
} as const
