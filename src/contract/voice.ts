import { z } from 'zod'
import { Fraction, Instant, Nothing, RowId } from './words.ts'

/** A file of fingerprints, as `docs/fingerprints.md` describes it. */
export const VoiceFile = z.object({
  format: z.literal('twothirds-fingerprints'),
  version: z.literal(1),
  /** Days, so that no moment of anybody's work is in it. */
  made: z.iso.date(),
  expires: z.iso.date(),
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  posts: z.array(z.array(z.number().int().min(0).max(0xffffff)).min(1).max(2000)).max(500)
})
export type VoiceFile = z.infer<typeof VoiceFile>

export const Voice = z.object({
  id: RowId,
  /** What the person calls the colleague; the file holds no name. */
  name: z.string(), made: Instant, expires: Instant, posts: z.number().int()
})
export type Voice = z.infer<typeof Voice>

export const voiceMethods = {
  /** The person's own fingerprints of the last days as the text of a file, for colleagues. Holds no words, names, networks or times. */
  'voice.export': { thread: 'query', input: Nothing, output: z.object({ file: z.string(), posts: z.number().int(), expires: Instant }) },
  /** A colleague's file. A newer one of the same name takes its place. */
  'voice.import': {
    thread: 'writer', input: z.object({ file: z.string().max(10_000_000), name: z.string().trim().min(1).max(100), from: z.string().max(1000).optional() }), output: Voice
  },
  'voice.list': { thread: 'query', input: Nothing, output: z.array(Voice) },
  'voice.forget': { thread: 'writer', input: z.object({ id: RowId }), output: Nothing },
  /** Whom a text sounds like, the likest first; empty where there is nothing to warn of. */
  'voice.check': {
    thread: 'query', input: z.object({ text: z.string().max(70_000) }),
    output: z.array(z.object({
      likeness: Fraction,
      /** The colleague, or null for the person's own post. */
      name: z.string().nullable(),
      post: RowId.nullable()
    }))
  }
} as const
