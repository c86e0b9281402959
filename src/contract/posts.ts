import { z } from 'zod'
import { Fraction, Instant, KindName, LabelName, LabelSourceName, NetworkName, Nothing, OriginName, RowId } from './words.ts'

export const Post = z.object({
  id: RowId,
  network: NetworkName,
  account: z.string(),
  nativeId: z.string(),
  kind: KindName,
  at: Instant,
  timeKnown: z.boolean(),
  text: z.string(),
  lang: z.string().nullable(),
  url: z.string().nullable(),
  origin: OriginName,
  /** When the first later archive was made that does not have it any more: it was gone from the network by then. */
  absentSince: Instant.nullable(),
  /** True for a company post. */
  company: z.boolean(),
  label: LabelName.nullable(),
  /** P(professional) for a post without a label; null before it is scored. */
  probability: Fraction.nullable()
})
export type Post = z.infer<typeof Post>

export const PostFilter = z.object({
  network: NetworkName.optional(),
  account: z.string().optional(),
  kind: KindName.optional(),
  /** Inclusive. */
  from: Instant.optional(),
  /** Inclusive. */
  to: Instant.optional(),
  /** Words that must all occur; the last one as a prefix. */
  search: z.string().max(500).optional(),
  /** By the label where there is one, else by the probability against one half. */
  side: z.enum(['professional', 'personal']).optional(),
  labelled: z.boolean().optional()
})
export type PostFilter = z.infer<typeof PostFilter>

/** Where a page ended: the next one starts strictly before this post, newest first. */
export const PageCursor = z.object({ at: Instant, id: RowId })
export type PageCursor = z.infer<typeof PageCursor>

/** `source` and `at` give a label back as it stood; without them they are those of the whole set. */
const Verdict = z.object({ label: LabelName.nullable(), source: LabelSourceName.nullable().optional(), at: Instant.nullable().optional() })
const GivenLabel = z.union([Verdict.extend({ id: RowId }), Verdict.extend({ network: NetworkName, nativeId: z.string() })])

export const postMethods = {
  'posts.page': {
    thread: 'query',
    input: z.object({ filter: PostFilter, after: PageCursor.nullable(), limit: z.number().int().min(1).max(1000) }),
    output: z.object({ rows: z.array(Post), next: PageCursor.nullable() })
  },
  'posts.count': { thread: 'query', input: z.object({ filter: PostFilter }), output: z.object({ count: z.number().int() }) },
  'posts.get': { thread: 'query', input: z.object({ id: RowId }), output: Post },
  /** Answers what stood there before, in the form that gives it back. */
  'posts.label': {
    thread: 'writer',
    input: z.object({ labels: z.array(GivenLabel).max(100_000), source: LabelSourceName }),
    output: z.object({
      labelled: z.number().int(),
      missing: z.array(z.string()),
      before: z.array(z.object({ id: RowId, label: LabelName.nullable(), source: LabelSourceName.nullable(), at: Instant.nullable() }))
    })
  },
  /** A post that the person made and tells of by hand. With `item` it is the company post of that item. */
  'posts.log': {
    thread: 'writer',
    input: z.object({
      network: NetworkName, account: z.string().optional(), text: z.string().max(30_000), url: z.url().nullable().optional(),
      side: LabelName.nullable().optional(), item: RowId.optional()
    }),
    output: Post
  },
  /** Takes a logged or handed-over post back; an imported one is refused. */
  'posts.unlog': { thread: 'writer', input: z.object({ id: RowId }), output: Nothing },
  'accounts.list': {
    thread: 'query', input: Nothing,
    output: z.array(z.object({
      id: RowId, network: NetworkName, name: z.string(), nativeId: z.string().nullable(),
      posts: z.number().int(), first: Instant.nullable(), last: Instant.nullable(),
      /** The last instant of which something is known: newest post, archive date or log. */
      knownUntil: Instant.nullable()
    }))
  },
  /** The months in which an account has posts, oldest first, so that gaps can be seen. */
  'accounts.coverage': {
    thread: 'query', input: Nothing,
    output: z.array(z.object({
      id: RowId,
      /** `2024-03`, in UTC. */
      months: z.array(z.object({ month: z.string(), posts: z.number().int() }))
    }))
  },
  /** Takes an account with all its posts away. Until `until` it can be brought back; importing its archive again begins anew. */
  'accounts.remove': { thread: 'writer', input: z.object({ id: RowId }), output: z.object({ posts: z.number().int(), until: Instant }) },
  'accounts.restore': { thread: 'writer', input: z.object({ id: RowId }), output: Nothing }
} as const
