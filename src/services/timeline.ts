import type { OutputOf } from '../contract/index.ts'
import { dayOf, startOfDay } from '../domain/day.ts'
import type { Day } from '../domain/day.ts'
import { lastKnown } from '../domain/period.ts'
import type { Network } from '../domain/post.ts'
import { shareOf } from '../domain/share.ts'
import { addSums, noSums } from '../domain/unit.ts'
import type { Sums } from '../domain/unit.ts'
import type { Context } from './context.ts'
import { newestKnown, periodOf } from './period.ts'
import { profileOf } from './profile.ts'

const MOST_POINTS = 400
const MOST_TILES = 2000

/** The share over a sliding period, on as many evenly spaced days as a chart can use. */
export function trendOf(context: Context, network: Network | 'all', days: number): OutputOf<'share.trend'> {
  const { db, store, now } = context
  const profile = profileOf(context)
  const accounts = store.accountsOf(db, network === 'all' ? null : network)
  const window = periodOf(context, profile, accounts).days
  const end = lastKnown(newestKnown(accounts), now(), profile.zone)
  const last = dayOf(end, profile.zone)
  const first = last - days + 1
  const perDay = store.sumByDay(db, accounts.map(account => account.id), startOfDay(first - window + 1, profile.zone), end)
  const step = Math.ceil(days / MOST_POINTS)
  return { window, points: slide(perDay, { first, last, window }).filter(({ day }) => (last - day) % step === 0) }
}

function slide(perDay: ReadonlyMap<Day, Sums>, { first, last, window }: { first: Day; last: Day; window: number }): OutputOf<'share.trend'>['points'] {
  const sums = noSums()
  const points = []
  for (let day = first - window + 1; day <= last; day++) {
    const [coming, leaving] = [perDay.get(day), perDay.get(day - window)]
    if (coming) addSums(sums, coming)
    if (leaving) addSums(sums, leaving, -1)
    if (day >= first) points.push({ day, share: shareOf(sums), posts: sums.counted })
  }
  return points
}

/** The counted posts of the last days as tiles, oldest first; of very many the newest. */
export function ribbonOf(context: Context, network: Network | 'all', days: number): OutputOf<'share.ribbon'> {
  const { db, store, now } = context
  const profile = profileOf(context)
  const accounts = store.accountsOf(db, network === 'all' ? null : network)
  const today = dayOf(now(), profile.zone)
  const firstDay = today - days + 1
  const span = { from: startOfDay(firstDay, profile.zone), to: now(), limit: MOST_TILES }
  const newest = accounts.flatMap(account => store.newestTiles(db, account.id, span)).sort((a, b) => b.at - a.at || b.id - a.id).slice(0, MOST_TILES)
  const { counted } = store.sumOver(db, accounts.map(account => account.id), span.from, span.to)
  const period = periodOf(context, profile, accounts)
  return { from: firstDay, today, periodFrom: dayOf(period.from, profile.zone), tiles: newest.reverse(), left: counted - newest.length }
}
