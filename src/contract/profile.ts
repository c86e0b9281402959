import { z } from 'zod'
import { Fraction, Instant, KindName, NetworkName, Nothing } from './words.ts'

const Weekdays = z.array(z.number().int().min(0).max(6))

/** Share that the person aims for on a network, and the band around it. */
export const Target = z.object({ share: Fraction, low: Fraction, high: Fraction })
  .refine(t => t.low <= t.share && t.share <= t.high, 'a target needs low ≤ share ≤ high')
export type Target = z.infer<typeof Target>

export const Profile = z.object({
  name: z.string().max(200),
  employer: z.string().max(200),
  /** Host names of the employer's sites: a post that links there is a company post. */
  sites: z.array(z.string().max(253)).max(100),
  /** Words that mean work in this person's mouth. */
  words: z.array(z.string().min(1).max(100)).max(500),
  /** IANA zone in which days begin. */
  zone: z.string(),
  language: z.enum(['en', 'nl']),
  theme: z.enum(['system', 'light', 'dark']),
  /** Office hours in the person's zone; 0 is Monday; hours as 9 or 17.5. */
  hours: z.object({ from: z.number().min(0).max(24), to: z.number().min(0).max(24), days: Weekdays }),
  counted: z.array(KindName).min(1),
  /** Null chooses the shortest period with enough posts. */
  period: z.union([z.literal(30), z.literal(60), z.literal(90), z.literal(180), z.literal(365), z.null()]),
  targets: z.partialRecord(NetworkName, Target),
  /** Days on which company content may be posted; 0 is Monday. */
  postingDays: Weekdays,
  /** At most this many company posts a day. */
  cap: z.number().int().min(1).max(20),
  /** Days between two company posts. */
  gap: z.number().int().min(0).max(60),
  /** Own counted posts between two company posts. */
  between: z.number().int().min(0).max(100),
  /** Words that keep company content back. */
  blocked: z.array(z.string().min(1).max(100)).max(500),
  /** How readers are told whose employee writes, where it is not as usual; empty for not at all. */
  disclosures: z.partialRecord(NetworkName, z.string().max(200)),
  /** Names of the audiences that the person writes for. */
  audiences: z.array(z.string().trim().min(1).max(60)).max(20),
  /** Adds network, campaign and item to links of items that are handed over; never the person. */
  tagLinks: z.boolean(),
  /** The server where the person is, empty while unknown, and the most characters that it takes. */
  mastodon: z.object({ server: z.string().max(253), limit: z.number().int().min(1).max(1_000_000) }),
  /** Company content that is less like the person than this part of their own posts is not for them. */
  fitFloor: Fraction,
  /** A draft with a smaller part of the person's own words is to be rewritten. */
  ownWords: Fraction,
  paused: z.object({ until: Instant, reason: z.string().max(500) }).nullable(),
  /** When the last pause ended: what was accepted before has no day any more. */
  resumedAt: Instant.nullable(),
  /** False until first start is done. */
  ready: z.boolean(),
  /** True while the made-up person's timeline is loaded. */
  demo: z.boolean()
})
export type Profile = z.infer<typeof Profile>

export const profileMethods = {
  'profile.get': { thread: 'query', input: Nothing, output: Profile },
  'profile.save': { thread: 'writer', input: Profile.partial(), output: Profile },
  /** What bio and archive suggest; the person accepts or not. */
  'profile.propose': {
    thread: 'query', input: Nothing,
    output: z.object({ name: z.string().nullable(), employer: z.string().nullable(), sites: z.array(z.string()), words: z.array(z.string()) })
  }
} as const
