import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { importBench } from './bench/import.ts'
import type { Bench, Round } from './bench/ratio.ts'
import { above, measured, table } from './bench/report.ts'
import type { Measured } from './bench/report.ts'

/*
 * `npm run bench`: how much more this costs than the least it could cost. Both sides of a ratio are measured in turns within one run, each
 * in a fresh process, so that a slow machine is slow for both. `-- NAME…` runs some, `--rounds N` each so often, `--posts N` the
 * large ones smaller, `--json FILE` keeps the figures, `--gate` fails when a median is above what is allowed.
 */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { gate: { type: 'boolean', default: false }, json: { type: 'string' }, rounds: { type: 'string', default: '3' }, posts: { type: 'string' } }
})

const sizes = values.posts === undefined ? [200_000, 1_000_000] : [Number(values.posts)]
const benches: Readonly<Record<string, Bench>> = Object.fromEntries(sizes.flatMap(posts => [
  [`import-zip-${posts}`, importBench(posts, 'zip')], [`import-folder-${posts}`, importBench(posts, 'folder')]
]))

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const results: Measured[] = []
for (const [name, bench] of Object.entries(benches)) {
  if (positionals.length > 0 && !positionals.some(asked => name.startsWith(asked))) continue
  say(`\n${name}`)
  const scratch = mkdtempSync(join(tmpdir(), 'twothirds-bench-'))
  try {
    const { round } = await bench.prepare(scratch)
    const rounds: Readonly<Record<string, Round>>[] = []
    for (let number = 0; number < Number(values.rounds); number++) rounds.push(await round(number))
    const found = bench.ratios.map(ratio => measured(ratio, rounds.map(one => one[ratio.name]!)))
    say(table(found))
    results.push(...found)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}
if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(results, null, 2))
const failed = above(results)
if (values.gate && failed.length > 0) {
  say(`\nAbove what is allowed: ${failed.map(({ name }) => name).join(', ')}`)
  process.exitCode = 1
}
