import { z } from 'zod'
import { BANDS } from '../domain/own-words.ts'
import { Fraction, NetworkName, RowId } from './words.ts'

const Copied = z.object({ start: z.number().int(), end: z.number().int(), text: z.string() })

export const OwnWords = z.object({
  ownWords: Fraction.nullable(), band: z.enum(BANDS), words: z.number().int(),
  /** UTF-16 offsets into the draft. */
  copied: z.array(Copied)
})
export type OwnWords = z.infer<typeof OwnWords>

const Text = z.string().max(200_000)

export const ownWordsMethods = {
  /** A draft beside the company's text: that of an item, or any other. The employer's name is left out of account. */
  'words.compare': {
    thread: 'query',
    input: z.union([z.object({ draft: Text, item: RowId }), z.object({ draft: Text, source: Text })]),
    output: OwnWords
  },
  /** The length of a text as a network counts it; on Mastodon with the limit of the person's server. */
  'words.count': {
    thread: 'query', input: z.object({ network: NetworkName, text: Text }),
    output: z.object({
      length: z.number(), limit: z.number().int().nullable(), fits: z.boolean(),
      bytes: z.object({ length: z.number().int(), limit: z.number().int() }).nullable()
    })
  }
} as const
