import { parseArgs } from 'node:util'
import { soakNetworks } from './fuzz/networks/run.ts'
import { soakSplitter } from './fuzz/splitter.ts'

/* `npm run soak`: what the tests try for seconds, for minutes. `-- NAME… --minutes N`. Another seed each time, which it prints. */

const SOAKS: Readonly<Record<string, (milliseconds: number, seed: number) => number | Promise<number>>> = { splitter: soakSplitter, networks: soakNetworks }

const { values, positionals } = parseArgs({ allowPositionals: true, options: { minutes: { type: 'string', default: '5' }, seed: { type: 'string' } } })
const seed = values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed)
for (const [name, soak] of Object.entries(SOAKS)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue
  process.stdout.write(`${name}, seed ${seed}: `)
  process.stdout.write(`${await soak(Number(values.minutes) * 60_000, seed)} inputs, all well\n`)
}
