import { MOST_WEEKS } from '../../../contract/index.ts'
import type { Plan } from '../../../contract/index.ts'
import { isoDay } from '../../../domain/day.ts'
import { NETWORKS } from '../../../domain/post.ts'
import { PATIENTLY, settleScores, TEXT, text } from '../command.ts'
import type { Command } from '../command.ts'
import { given, maybe, none, oneOf, UsageError } from '../usage.ts'

export const plan: Command = {
  name: 'plan',
  usage: '[--network N] [--weeks 4]',
  summary: 'which company content to share on which day of the coming weeks',
  options: { network: TEXT, weeks: TEXT },
  read(asked) {
    none(asked.positionals)
    const what = given({
      network: maybe(text(asked, 'network'), name => oneOf(NETWORKS, name, 'a network')),
      weeks: maybe(text(asked, 'weeks'), weeksIn)
    })
    return async context => {
      const { client, out, json } = context
      await settleScores(context)
      await client.call('plan.settle', what, PATIENTLY)
      const plans = await client.call('plan.get', what, PATIENTLY)
      if (json) return out.line(JSON.stringify(plans.map(printable)))
      await out.line(plans.map(sentences).join('\n') || 'The queue is empty.')
    }
  }
}

function weeksIn(asked: string): number {
  const weeks = Number(asked)
  if (!Number.isInteger(weeks) || weeks < 1 || weeks > MOST_WEEKS) throw new UsageError(`“${asked}” is not a number of weeks from 1 to ${MOST_WEEKS}.`)
  return weeks
}

/** Days as dates; `item` is the first of a day, `items` all of them. */
function printable({ days, unplanned, pinned, model, settled: _, room, ...plan }: Plan) {
  return {
    ...plan, room: room.posts, roomBinds: room.binds, unplanned,
    days: days.map(({ day, items, expectedShare }) => ({ date: isoDay(day), item: items[0] ?? null, items, expectedShare })),
    pinned: pinned.map(({ item, day, breaks }) => ({ item, date: isoDay(day), breaks })),
    model: {
      ...model, days: model.days.map(({ day, ...rest }) => ({ date: isoDay(day), ...rest })),
      items: model.items.map(({ item, value, from, to, campaign }) => ({ item, value, from: isoDay(from), to: isoDay(to), campaign }))
    }
  }
}

function sentences({ network, days, unplanned, optimal }: Plan): string {
  const planned = days.flatMap(({ day, items, expectedShare }) => items.map(item =>
    `  ${isoDay(day)}  item ${item}${expectedShare === null ? '' : `, ${Math.round(expectedShare * 100)}% work by then`}`))
  const proof = optimal ? 'no plan is better' : 'there may be a better one: looking for it took too long'
  return [`${network}: ${planned.length} planned, ${unplanned.length} not; ${proof}.`, ...planned].join('\n')
}
