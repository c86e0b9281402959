import type { Share } from '../../../contract/index.ts'
import { NETWORKS } from '../../../domain/post.ts'
import { PATIENTLY, TEXT, text } from '../command.ts'
import type { Command, Context } from '../command.ts'
import { bound, iso, parsePeriod } from '../instants.ts'
import { given, maybe, none, oneOf, UsageError } from '../usage.ts'

export const share: Command = {
  name: 'share',
  usage: '[--network N] [--account A] [--period 90d] [--from DAY --to DAY], or --audit',
  summary: 'how much of your timeline is work, per network and altogether',
  options: { network: TEXT, account: TEXT, period: TEXT, from: TEXT, to: TEXT, audit: { type: 'boolean' } },
  read(asked) {
    none(asked.positionals)
    if (asked.values['audit'] === true) return audit
    const fixed = given({
      network: maybe(text(asked, 'network'), name => oneOf(NETWORKS, name, 'a network')),
      account: text(asked, 'account'),
      days: maybe(text(asked, 'period'), parsePeriod)
    })
    const from = maybe(text(asked, 'from'), day => bound(day, 'from'))
    const to = maybe(text(asked, 'to'), day => bound(day, 'to'))
    if (fixed.days !== undefined && (from ?? to)) throw new UsageError('--period does not go with --from and --to.')
    return async ({ client, out, json }) => {
      const { zone } = await client.call('profile.get', {})
      const shares = await client.call('share.estimate', { ...fixed, ...given({ from: from?.(zone), to: to?.(zone) }) }, PATIENTLY)
      if (json) await out.line(JSON.stringify(shares.map(printable)))
      else await out.line(shares.map(sentence).join('\n') || 'There are no posts yet.')
    }
  }
}

/** What random answers alone say of the current periods, beside the model. */
async function audit({ client, out, json }: Context): Promise<void> {
  const judged = await client.call('share.audit', {}, PATIENTLY)
  if (json) return out.line(JSON.stringify(judged))
  const between = (found: { low: number; high: number } | null): string => found ? `${percent(found.low)} to ${percent(found.high)}` : 'too few to tell'
  const lines = judged.map(({ network, random, wilson, ppi }) =>
    `${network}: ${random} random answers. By these alone: ${between(wilson)}. By the model put right with them: ${between(ppi)}.`)
  await out.line(lines.join('\n') || 'There are no posts yet.')
}

function printable({ network, account, period, target, share, low, high, labelled, state, likeliest, toSettle, ...more }: Share) {
  const { room, personalFirst, ask, copies } = more
  return {
    network, account, period: { ...period, from: iso(period.from), to: iso(period.to) }, target, share, low, high, labelled, state, likeliest, toSettle,
    room: room?.posts ?? null, roomBinds: room?.binds ?? null, personalFirst, ask, copies
  }
}

function percent(value: number): string {
  return `${Math.round(value * 100)}%`
}

function sentence({ network, period, share, low, high, target, state, likeliest, toSettle, room, personalFirst }: Share): string {
  const between = low === null || high === null ? '' : ` (${percent(low)} to ${percent(high)})`
  const found = share === null ? 'no share yet' : `${percent(share)} work${between}`
  const settle = toSettle === null || likeliest === null ? '' : ` Most likely ${likeliest}; about ${toSettle} more answers would settle it.`
  const aim = target ? `, target ${percent(target.share)}` : ''
  const fit = room ? ` Room for ${room.posts} company posts in the next 7 days.` : ''
  const first = personalFirst ? ` ${personalFirst} personal posts first.` : ''
  return `${network}: ${found} in the last ${period.days} days, ${period.posts} posts${aim}: ${state}.${settle}${fit}${first}`
}
