import type { Advice } from '../../../contract/index.ts'
import { isoDay } from '../../../domain/day.ts'
import { NETWORKS } from '../../../domain/post.ts'
import { PATIENTLY, settleScores, TEXT, text } from '../command.ts'
import type { Command } from '../command.ts'
import { iso } from '../instants.ts'
import { given, maybe, none, oneOf } from '../usage.ts'

export const advise: Command = {
  name: 'advise',
  usage: '[--network N]',
  summary: 'which company content to share now and which to hold, and why',
  options: { network: TEXT },
  read(asked) {
    none(asked.positionals)
    const where = given({ network: maybe(text(asked, 'network'), name => oneOf(NETWORKS, name, 'a network')) })
    return async context => {
      await settleScores(context)
      await context.client.call('plan.settle', where, PATIENTLY)
      const advice = await context.client.call('advice.list', where, PATIENTLY)
      if (context.json) return context.out.line(JSON.stringify(advice.map(printable)))
      await context.out.line(advice.map(sentence).join('\n') || 'The queue is empty.')
    }
  }
}

/**
 * A reason carries its rule's numbers, and some of them are instants. No count or share comes near the number of
 * milliseconds at which 1973 began, so the size tells them apart.
 */
const INSTANT_FROM = 1e11

function printable({ item, network, verdict, until, reasons, shareNow, shareAfter, fit, copied }: Advice) {
  const dated = reasons.map(reason => Object.fromEntries(Object.entries(reason).map(
    ([key, value]) => [key, typeof value !== 'number' ? value : key === 'day' ? isoDay(value) : value >= INSTANT_FROM ? iso(value) : value]
  )))
  return { item, network, verdict, until: iso(until), reasons: dated, shareNow, shareAfter, fit, copied }
}

function sentence({ item, network, verdict, reasons }: Advice): string {
  return `${item} on ${network}: ${verdict}. ${reasons.map(({ say, free }) => free === null ? say : `${say} ${free}`).join(' ')}`
}
