import type { Advice, Decision, Item } from '../../../src/contract/index.ts'

export const GROUPS = ['fits', 'accepted', 'rewrite', 'held', 'waiting', 'done'] as const
export type Group = (typeof GROUPS)[number]

/** An item with what is said and decided of it, per network. */
export interface Entry {
  readonly item: Item
  readonly advice: readonly Advice[]
  readonly group: Group
}

/** What of the inbox is shown; an empty word leaves everything. */
export interface Filter {
  readonly verdict: Advice['verdict'] | ''
  readonly campaign: string
  readonly network: string
}

export const EVERYTHING: Filter = { verdict: '', campaign: '', network: '' }

/** The items that a filter leaves, with what is said of them on its network. An item without any advice has no verdict to go by. */
export function filtered(items: readonly Item[], advice: readonly Advice[], filter: Filter): { items: readonly Item[]; advice: readonly Advice[] } {
  const here = advice.filter(({ network }) => filter.network === '' || network === filter.network)
  const told = new Set(here.filter(({ verdict }) => filter.verdict === '' || verdict === filter.verdict).map(({ item }) => item))
  const byAdvice = filter.verdict !== '' || filter.network !== ''
  return {
    items: items.filter(({ id, campaign }) => (!byAdvice || told.has(id)) && (filter.campaign === '' || campaign === filter.campaign)),
    advice: here
  }
}

/** The newest decision on an item for a network. */
export function standing(item: Item, network: string): Decision | undefined {
  return item.decisions.findLast(decision => decision.network === network)
}

/** Items grouped by what can be done with them, in the order of the groups; within one by priority, then by age. */
export function inboxOf(items: readonly Item[], advice: readonly Advice[]): Entry[] {
  const perItem = Map.groupBy(advice, one => one.item)
  const entries = items.map(item => {
    const here = perItem.get(item.id) ?? []
    return { item, advice: here, group: groupOf(item, here) }
  })
  return entries.sort((a, b) => GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group) || b.item.priority - a.item.priority || a.item.id - b.item.id)
}

/** The best that an item is on any network decides where it lies. */
function groupOf(item: Item, advice: readonly Advice[]): Group {
  if (advice.length === 0) return item.decisions.some(decision => decision.what === 'posted') ? 'done' : 'waiting'
  const open = advice.filter(one => one.verdict === 'suggest')
  if (open.some(one => standing(item, one.network)?.what !== 'accept')) return 'fits'
  if (open.length > 0) return 'accepted'
  if (advice.some(one => one.verdict === 'rewrite')) return 'rewrite'
  return advice.some(one => one.verdict === 'hold') ? 'held' : 'done'
}

/** Did the person post, or mean to post, what they were advised to leave? Leaving something needs no defence. */
export function overruled({ what, verdict }: Decision): boolean {
  return (what === 'accept' || what === 'posted') && verdict !== null && verdict !== 'suggest'
}
