import { HELD } from './demand.ts'
import type { Demand } from './demand.ts'

export const RELIABILITY: readonly Demand[] = [
  { id: 'D1', demand: 'kill -9 loses nothing that was acknowledged', number: '200 kills', shownBy: ['tests/crash/import-kills.test.ts', 'tests/crash/drafts.test.ts'], result: 'held for imports (50 kills or more) and drafts (3); migrations are killed at every statement (D7); export, backup and restore write beside and rename, and are not killed' },
  { id: 'D2', demand: 'An import stopped at any step ends the same', number: 'every transaction of 20 batches', shownBy: ['tests/crash/import-kills.test.ts'], result: 'held by its test at the borders of transactions, by SIGKILL' },
  { id: 'D3', demand: 'A torn log opens with a prefix of what was written', number: '500 copies, 100 %', shownBy: ['tests/store/torn-log.test.ts'], result: HELD },
  { id: 'D4', demand: 'Written through before it is acknowledged', number: 'synchronous = FULL', shownBy: ['tests/store/durability.test.ts'], result: 'held by its test as a setting of every writing connection; the calls of the system are not traced' },
  { id: 'D5', demand: 'A full, broken or read-only disk is told by name', number: '3 of 3, and the work goes through afterwards', shownBy: ['tests/store/disk.test.ts'], result: HELD },
  { id: 'D6', demand: 'A damaged file', number: '200 flipped bits: 0 crashes, what is noticed is put aside or healed', shownBy: ['tests/store/damage.test.ts', 'tests/hosts/backup-commands.test.ts'], result: 'held by its test. A bit within a text is a change that SQLite cannot see' },
  { id: 'D7', demand: 'Migrations', number: 'every form as a fixture, 20 deaths each, a later form refused untouched', shownBy: ['tests/store/migrations/every.test.ts', 'tests/store/backup.test.ts'], result: 'held by its test: a transaction that is cut off after each statement, not a killed process' },
  { id: 'D8', demand: 'Backups', number: 'checked before an older one goes, 3 kept, restored', shownBy: ['tests/store/backup.test.ts', 'tests/hosts/backup-commands.test.ts'], result: HELD },
  { id: 'D9', demand: 'Properties over random histories', number: '≥ 40 × 1,000', shownBy: ['tests/services/random-walk.test.ts', 'tests/domain/plan-exact.test.ts'], result: 'fewer than asked' },
  { id: 'D10', demand: 'Fuzzed parsers', number: '0 crashes, none over 3 s', shownBy: ['tests/fuzz/splitter.test.ts', 'tests/fuzz/networks/networks.test.ts', 'npm run soak'], result: HELD },
  { id: 'D11', demand: 'The same archive twice, in any order', number: '0 new rows, the same data', shownBy: ['tests/archives/networks/order.test.ts', 'tests/store/order.test.ts'], result: HELD },
  { id: 'D12', demand: 'Threads that die', number: '50 kills: calls rejected within 100 ms, served within 1 s, none left', shownBy: ['tests/workers/deaths.test.ts'], result: '`KILLS=50`, on two busy cores: 159 calls rejected, half of them within 5 ms; served again, half within 557 ms. 15 kills in every run' },
  { id: 'D13', demand: 'An hour of use', number: 'memory grows ≤ 1 MB a minute', shownBy: [], result: 'not measured' },
  { id: 'D14', demand: 'No barriers', number: '0 findings of axe in light and dark', shownBy: ['tests/e2e/path.spec.ts', 'tests/e2e/policy.spec.ts'], result: 'held where the browser tests look; not every width' },
  { id: 'D15', demand: 'The share on screen is what SQL counts', number: '100 %', shownBy: ['tests/e2e/path.spec.ts'], result: HELD },
  { id: 'D16', demand: 'An older version leaves newer data alone', number: '0 bytes changed', shownBy: ['tests/store/migrations/every.test.ts'], result: HELD }
]
