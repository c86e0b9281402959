import { z } from 'zod'
import { DayNumber, Fraction, LabelName, NetworkName, RowId } from './words.ts'
import { Post } from './posts.ts'

/** Why a post has its probability, in the person's language. */
export const Why = z.object({
  /** P(professional) as the model sees it, whatever the person answered. */
  probability: Fraction,
  /** One sentence each, what moved it most first; `towards` is the side that it speaks for. */
  reasons: z.array(z.object({ towards: z.enum(['professional', 'personal']), say: z.string() })),
  /** Posts that the person has answered and that resemble it, most alike first. */
  neighbours: z.array(z.object({ id: RowId, text: z.string(), label: LabelName }))
})
export type Why = z.infer<typeof Why>

export const Question = z.object({
  post: Post,
  /** What an answer is to be labelled with: a fair sample of the period, or asked because the model cannot tell. */
  source: z.enum(['random', 'unsure'])
})
export type Question = z.infer<typeof Question>

export const teachMethods = {
  /** What the model most wants to know: a random sample of each network's period first, then what it is least sure of. */
  'teach.next': {
    thread: 'query', input: z.object({ network: NetworkName.optional(), count: z.number().int().min(1).max(1000) }),
    output: z.object({
      questions: z.array(Question),
      /** Answers about a random sample of the period, and how many of them make a good start. */
      random: z.object({ given: z.number().int(), wanted: z.number().int() })
    })
  },
  'posts.explain': { thread: 'scorer', input: z.object({ id: RowId }), output: Why },
  /** The trend's interval of 95 % at up to 60 of its days, oldest first; days on which there is none are left out. */
  'share.band': {
    thread: 'scorer', input: z.object({ network: z.union([NetworkName, z.literal('all')]), days: z.number().int().min(30).max(36_500) }),
    output: z.array(z.object({ day: DayNumber, low: Fraction, high: Fraction }))
  }
} as const
