import type { Question, Why } from '../../../contract/index.ts'
import { NETWORKS } from '../../../domain/post.ts'
import { PATIENTLY, settleScores, TEXT, text } from '../command.ts'
import type { Command } from '../command.ts'
import { given, maybe, none, oneOf, UsageError } from '../usage.ts'

/** As many as make a good start. */
const COUNT = 20
const MOST = 1000

export const teach: Command = {
  name: 'teach',
  usage: '[--count N] [--network N]',
  summary: 'the posts whose answer would teach most; answer with “twothirds label”',
  options: { count: TEXT, network: TEXT },
  read(asked) {
    none(asked.positionals)
    const count = maybe(text(asked, 'count'), countIn) ?? COUNT
    const where = given({ network: maybe(text(asked, 'network'), name => oneOf(NETWORKS, name, 'a network')) })
    return async context => {
      const { client, out, json } = context
      await settleScores(context)
      const { questions } = await client.call('teach.next', { ...where, count }, PATIENTLY)
      const told = []
      for (const question of questions) told.push({ question, why: await client.call('posts.explain', { id: question.post.id }, PATIENTLY) })
      if (json) return out.line(JSON.stringify(told.map(printable)))
      await out.line(told.map(sentence).join('\n') || 'There is nothing to ask: every post is answered.')
    }
  }
}

function countIn(typed: string): number {
  const count = Number(typed)
  if (!Number.isInteger(count) || count < 1 || count > MOST) throw new UsageError(`“${typed}” is not a number from 1 to ${MOST}.`)
  return count
}

interface Told {
  readonly question: Question
  readonly why: Why
}

/** With `label` added, these lines are what `label --from` takes. */
function printable({ question: { post, source }, why }: Told) {
  const { id, network, text: words, probability } = post
  return { id, network, text: words, probability, why: why.reasons.map(({ say }) => say).join(' '), source, neighbours: why.neighbours }
}

function sentence({ question: { post: { id, text: words, probability } }, why }: Told): string {
  const side = probability === null ? '–' : `${Math.round(probability * 100)}% work`
  return `${id}  ${side}  ${words.replace(/\s+/g, ' ').slice(0, 100)}\n    ${why.reasons.slice(0, 3).map(({ say }) => say).join(' ')}`
}
