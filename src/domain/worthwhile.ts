import type { Day } from './day.ts'
import type { PlanItem, PlanModel } from './plan-model.ts'
import { CAMPAIGN_DAYS } from './plan-rules.ts'
import type { Laid } from './plan-rules.ts'
import { slotsOf } from './slots.ts'

/** An item with the days on which it can stand at all, within the horizon and clear of its campaign's last post. */
interface Candidate {
  readonly item: PlanItem
  readonly from: Day
  readonly to: Day
}

/**
 * The items that are not pinned, without those that no best plan needs. Another is better than an item if it is worth at least as much and
 * free at least as long, and it can give up its place to such a one wherever that one is neither planned nor too near to another of
 * its campaign. That is so for one of them
 *
 * - where betters are of as many campaigns as a plan has posts, counting one without a campaign as a campaign of its own: the other
 *   posts of a plan cannot belong to all of them;
 * - where as many are of the item's own campaign as a plan can have of one: it keeps the distance that the item kept.
 */
export function worthwhile(model: PlanModel, pinned: readonly Laid[]): PlanItem[] {
  const open = candidates(model)
  const slots = slotsOf(model, pinned, open.length).days.length
  const most = { posts: slots + pinned.length, ofCampaign: Math.ceil(model.days.length / CAMPAIGN_DAYS) }
  const kept: Candidate[] = []
  if (slots === 0) return []
  for (const one of open) if (!outdone(one, kept, most)) kept.push(one)
  return kept.map(({ item }) => item)
}

/** Betters come before those that they are better than. */
function candidates({ days, items, campaigns, pinned = [] }: PlanModel): Candidate[] {
  const [first, last] = [days[0]?.day ?? 0, days.at(-1)?.day ?? -1]
  const pinnedIds = new Set(pinned.map(({ item }) => item))
  const clear = ({ campaign }: PlanItem): Day => {
    const ago = campaign === null ? undefined : campaigns?.get(campaign)
    return ago === undefined ? first : first + CAMPAIGN_DAYS - ago
  }
  return items.filter(item => !pinnedIds.has(item.id))
    .map(item => ({ item, from: Math.max(item.from, first, clear(item)), to: Math.min(item.to, last) }))
    .filter(({ from, to }) => from <= to)
    .sort((a, b) => b.item.value - a.item.value || a.from - b.from || b.to - a.to || a.item.to - b.item.to || a.item.id - b.item.id)
}

function outdone({ item, from, to }: Candidate, kept: readonly Candidate[], most: { readonly posts: number, readonly ofCampaign: number }): boolean {
  const campaigns = new Set<string | number>()
  let own = 0
  for (const other of kept) {
    if (other.from > from || other.to < to) continue
    campaigns.add(other.item.campaign ?? other.item.id)
    own += Number(item.campaign !== null && other.item.campaign === item.campaign)
    if (campaigns.size >= most.posts || own >= most.ofCampaign) return true
  }
  return false
}
