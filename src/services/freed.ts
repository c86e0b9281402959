import type { Advice, EventOf } from '../contract/index.ts'
import { titleOf } from '../domain/item.ts'
import type { Instant } from '../domain/post.ts'
import { adviceNow } from './advice.ts'
import type { Context } from './context.ts'

const KEY = 'advised'

export interface Freed {
  readonly told: EventOf<'freed'>
  /** What is to be remembered as advised, under `KEY`; null where it is already. */
  readonly advised: Readonly<Record<string, string>> | null
  /** When advice changes by itself; null where nothing waits for a moment. */
  readonly nextAt: Instant | null
}

/**
 * What was held back when this was last asked and is suggested now. The end of a pause announces nothing: what waited for it is there, but
 * must not come all at once.
 */
export function freedBy(context: Context): Freed {
  const { db, store, now } = context
  const before = (store.readSetting(db, KEY) ?? {}) as Readonly<Record<string, string>>
  const advice = adviceNow(context)
  const advised = Object.fromEntries(advice.map(one => [keyOf(one), stateOf(one)]))
  const titles = new Map(store.listItems(db).map(item => [item.id, titleOf(item)]))
  const free = advice.filter(one => stateOf(one) === 'suggest' && before[keyOf(one)] === 'hold')
  const moments = advice.flatMap(({ until }) => until !== null && until > now() ? [until] : [])
  return {
    told: { items: free.map(({ item, network }) => ({ item, network, title: titles.get(item) ?? '' })) },
    advised: JSON.stringify(advised) === JSON.stringify(before) ? null : advised,
    nextAt: moments.length > 0 ? Math.min(...moments) : null
  }
}

const keyOf = ({ network, item }: Advice): string => `${network} ${item}`

function stateOf({ verdict, reasons }: Advice): string {
  return reasons[0]?.code === 'paused' ? 'paused' : verdict
}
