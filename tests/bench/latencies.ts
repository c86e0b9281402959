import type { Events, Methods } from '../../src/contract/index.ts'
import { toFault } from '../../src/contract/fault.ts'
import type { Client } from '../../src/wire/connect.ts'

export interface Latencies {
  /** 99 of 100 took no longer, in milliseconds. */
  readonly read: number
  readonly write: number
  readonly busy: number
}

const PAUSE = 5

/** Reads pages of posts and writes labels, one after the other, until `work` is done. */
export async function latencies(client: Client<Methods, Events>, work: Promise<unknown>): Promise<Latencies> {
  let working = true
  work.finally(() => { working = false }).catch(() => undefined)
  const reads: number[] = []
  const writes: number[] = []
  let busy = 0
  const timed = async (into: number[], call: () => Promise<unknown>): Promise<void> => {
    const started = performance.now()
    try {
      await call()
      into.push(performance.now() - started)
    } catch (thrown) {
      if (toFault(thrown).code !== 'busy') throw thrown
      busy++
    }
  }
  for (let turn = 0; working; turn++) {
    let newest = 0
    await timed(reads, async () => {
      const { rows } = await client.call('posts.page', { filter: {}, after: null, limit: 50 })
      newest = rows[turn % Math.max(1, rows.length)]?.id ?? 0
    })
    if (newest > 0) {
      const label = turn % 2 === 0 ? 'personal' as const : null
      await timed(writes, () => client.call('posts.label', { labels: [{ id: newest, label }], source: 'correction' }))
    }
    await new Promise(resolve => setTimeout(resolve, PAUSE))
  }
  return { read: percentile(reads, 0.99), write: percentile(writes, 0.99), busy }
}

function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN
}
