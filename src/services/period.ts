import type { Profile } from '../contract/index.ts'
import { choosePeriod, lastKnown, periodBetween, periodUntil } from '../domain/period.ts'
import type { Period } from '../domain/period.ts'
import type { Instant, Network } from '../domain/post.ts'
import { defaultTarget, isWorthAsking, keepingTarget, shareOf } from '../domain/share.ts'
import type { Target } from '../domain/share.ts'
import type { Sums } from '../domain/unit.ts'
import type { Account } from '../store/index.ts'
import type { Context } from './context.ts'

export interface Asked {
  readonly days?: number | undefined
  /** Inclusive. */
  readonly from?: Instant | undefined
  /** Inclusive. */
  readonly to?: Instant | undefined
}

export function newestKnown(accounts: readonly Account[]): Instant | null {
  return accounts.reduce<Instant | null>((newest, { knownUntil }) => knownUntil === null ? newest : Math.max(newest ?? knownUntil, knownUntil), null)
}

/** The period that was asked for, else the person's, else the shortest that says enough; it ends now, or where knowledge ends. */
export function periodOf({ db, store, now }: Context, profile: Profile, accounts: readonly Account[], asked: Asked = {}): Period {
  const { zone } = profile
  const end = lastKnown(newestKnown(accounts), now(), zone)
  const ids = accounts.map(account => account.id)
  const chosen = (to: Instant): number => asked.days ?? profile.period ?? choosePeriod(days => {
    const { from } = periodUntil(to, days, zone)
    return store.sumOver(db, ids, from, to).counted
  })
  if (asked.from !== undefined) return periodBetween(asked.from, asked.to ?? now(), zone)
  return asked.to === undefined ? periodUntil(end, chosen(end), zone) : periodUntil(asked.to, chosen(asked.to), zone)
}

const YEAR = 365

/** What the person aims for on a network: what they chose, else the default, which on LinkedIn is what they do already. */
export function targetOn(context: Context, profile: Profile, network: Network): Target {
  return profile.targets[network] ?? defaultTarget(network, network === 'linkedin' ? shareOf(lastYearOn(context, profile, network)) : null)
}

/** What to ask once: the last year's share of a network that lies above the usual band, as long as the person chose no target there. */
export function askOn(context: Context, profile: Profile, network: Network): { lastYear: number; keep: Target } | null {
  if (profile.targets[network]) return null
  const sums = lastYearOn(context, profile, network)
  const lastYear = shareOf(sums)
  return isWorthAsking(lastYear, sums.counted) ? { lastYear, keep: keepingTarget(lastYear) } : null
}

function lastYearOn({ db, store, now }: Context, profile: Profile, network: Network): Sums {
  const accounts = store.accountsOf(db, network)
  const end = lastKnown(newestKnown(accounts), now(), profile.zone)
  return store.sumOver(db, accounts.map(account => account.id), periodUntil(end, YEAR, profile.zone).from, end)
}
