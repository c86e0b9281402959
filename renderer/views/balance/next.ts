import type { Advice, Item, Share } from '../../../src/contract/index.ts'

export type Step = 'refresh' | 'share' | 'add' | 'label' | 'held'

export interface Next {
  readonly step: Step
  /** Items that may be shared today, best first, and those held back. */
  readonly fits: readonly Advice[]
  readonly held: readonly Advice[]
}

/** The next best thing to do: what is out of date first, then what fits, then what is missing. */
export function nextOf(share: Share, advice: readonly Advice[], items: readonly Item[]): Next {
  const here = advice.filter(({ network }) => share.network === 'all' || network === share.network)
  const fits = onePerItem(here.filter(({ verdict }) => verdict === 'suggest' || verdict === 'rewrite'))
  const held = onePerItem(here.filter(({ verdict }) => verdict === 'hold')).filter(({ item }) => !fits.some(other => other.item === item))
  const step = share.state === 'stale' ? 'refresh' : fits.length > 0 ? 'share' : items.length === 0 ? 'add' : held.length > 0 ? 'held' : 'label'
  return { step, fits, held }
}

function onePerItem(advice: readonly Advice[]): Advice[] {
  return [...new Map(advice.map(one => [one.item, one])).values()]
}

/** One line that names an item: its first sentence, or its link. */
export function titleOf(item: Item | undefined): string {
  const [line = ''] = (item?.text ?? '').trim().split('\n')
  const [sentence = line] = /^.*?[.!?](?=\s)/u.exec(line) ?? []
  const title = sentence || item?.link || ''
  return title.length > 90 ? `${title.slice(0, 88).trimEnd()}…` : title
}
