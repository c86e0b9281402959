import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { writeXArchive } from '../fixtures/x-archive.ts'
import { run } from './processes.ts'
import type { Bench, Round } from './ratio.ts'
import type { Latencies } from './latencies.ts'

/** Imports of this many posts against the floor of the same bytes; see `import-floor.ts` for what the floor is. */
export function importBench(posts: number, form: 'zip' | 'folder'): Bench {
  return {
    ratios: [
      { name: 'first import / floor', unit: '×', gate: 1.75, aim: 1.25 },
      { name: 'second import / first', unit: '×', gate: 1.1, aim: 0.8 },
      { name: 'peak memory', unit: 'MB', gate: 400, aim: 300 },
      { name: 'page read meanwhile, p99', unit: 'ms', gate: 5, aim: 3 },
      { name: 'small write meanwhile, p99', unit: 'ms', gate: 50, aim: 20 },
      { name: 'busy errors', unit: '', gate: 0, aim: 0 }
    ],
    async prepare(scratch) {
      const { path } = await writeXArchive(scratch, { posts, form, parts: Math.ceil(posts / 100_000) })
      return { round: number => round(path, join(scratch, `round-${number}`)) }
    }
  }
}

async function round(path: string, dir: string): Promise<Readonly<Record<string, Round>>> {
  const floor = await run('import-floor.ts', [join(dir, 'floor'), path])
  const first = await run('import-real.ts', [join(dir, 'real'), path])
  const second = await run('import-real.ts', [join(dir, 'real'), path])
  const looked = await run('import-real.ts', [join(dir, 'looked'), path, 'look'])
  const megabytes = statSync(join(dir, 'real', 'twothirds.db')).size / 2 ** 20
  rmSync(dir, { recursive: true, force: true })
  const { read, write, busy } = (JSON.parse(looked.printed) as { meanwhile: Latencies }).meanwhile
  return {
    'first import / floor': { value: first.seconds / floor.seconds, parts: { 'import s': first.seconds, 'floor s': floor.seconds, 'database MB': megabytes } },
    'second import / first': { value: second.seconds / first.seconds, parts: { 'second s': second.seconds } },
    'peak memory': { value: Math.max(first.peak, second.peak), parts: { 'first MB': first.peak, 'second MB': second.peak, 'floor MB': floor.peak } },
    'page read meanwhile, p99': { value: read, parts: {} },
    'small write meanwhile, p99': { value: write, parts: { 'import s': looked.seconds } },
    'busy errors': { value: busy, parts: {} }
  }
}
