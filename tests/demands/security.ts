import { HELD } from './demand.ts'
import type { Demand } from './demand.ts'

export const SECURITY: readonly Demand[] = [
  { id: 'S1', demand: 'Electron’s security checklist', number: '20 of 20 points, each with what holds it', shownBy: ['tests/electron/checklist.test.ts'], result: HELD },
  { id: 'S2', demand: 'Fuses', number: '9 of 9 set aloud', shownBy: ['tests/electron/packaging.test.ts'], result: 'held by its test for the settings; not read back from a packaged binary, which needs Electron’s binary' },
  { id: 'S3', demand: 'No finding of an outside scanner', number: '0 high', shownBy: [], result: 'not run: the scanner is no longer kept and ends badly without the network. The checklist (S1) and the lint rules stand in its place' },
  { id: 'S4', demand: 'One content policy for both hosts', number: '0 unsafe-*, 0 violations in all browser tests', shownBy: ['tests/hosts/assets.test.ts', 'tests/e2e/policy.spec.ts'], result: HELD },
  { id: 'S5', demand: 'Hostile texts are shown as text', number: '≥ 300 texts: 0 elements, requests, dialogs; no layout over 2 s', shownBy: ['tests/e2e/hostile.spec.ts'], result: HELD },
  { id: 'S6', demand: 'Nothing leaves the app but https and mailto', number: '≥ 40 addresses', shownBy: ['tests/electron/opening.test.ts', 'tests/electron/cage.test.ts'], result: 'held by its test, 57 addresses; the real window needs Electron’s binary' },
  { id: 'S7', demand: 'Any frame is answered or closes its port', number: '100,000 frames over 4 kinds of port, 0 surprises', shownBy: ['tests/fuzz/frames.test.ts', 'tests/wire/web-socket.test.ts'], result: 'held by its test; latency is not measured' },
  { id: 'S8', demand: 'Only our own page is handed a port', number: '6 of 6 wrong senders refused', shownBy: ['tests/electron/sender.test.ts'], result: 'held by its test, 8 senders' },
  { id: 'S9', demand: 'The loopback host admits its own page only', number: '≥ 80 cases, 2 intended ones pass', shownBy: ['tests/hosts/loopback-matrix.test.ts', 'tests/hosts/doorkeeper.test.ts'], result: 'held by its test, 216 cases and 8 keys' },
  { id: 'S10', demand: 'DNS rebinding gets nothing', number: '0 bytes, 0 sockets', shownBy: ['tests/hosts/loopback-matrix.test.ts'], result: HELD },
  { id: 'S11', demand: 'Hostile archives end by name', number: '≥ 120 files, within 3 s, nothing changed', shownBy: ['tests/archives/hostile-x.test.ts', 'tests/archives/networks/hostile.test.ts', 'tests/archives/refusals.test.ts'], result: 'held by its test; memory is held for the import of 200,000 posts only' },
  { id: 'S12', demand: 'Limits of archives', number: 'entries, sizes, ratio, nesting, overlap', shownBy: ['tests/archives/refusals.test.ts', 'tests/archives/hostile-x.test.ts'], result: HELD },
  { id: 'S13', demand: 'No cell of a table runs in a spreadsheet', number: 'every first character that a spreadsheet takes for a formula', shownBy: ['tests/domain/csv-cell.test.ts'], result: HELD },
  { id: 'S14', demand: 'A feed reaches nothing inside', number: '≥ 60 addresses, 0 connections', shownBy: ['tests/feeds/address.test.ts', 'tests/feeds/fetch.test.ts'], result: HELD },
  { id: 'S15', demand: 'Silence', number: '0 requests unasked in all browser tests', shownBy: ['tests/e2e/policy.spec.ts', 'tests/e2e/path.spec.ts'], result: 'held by every browser test' },
  { id: 'S16', demand: 'No secret in data, logs or exports', number: '0 occurrences', shownBy: ['tests/hosts/secrets.test.ts'], result: 'held by its test for the keys of the loopback host' },
  { id: 'S17', demand: 'Few packages, none of which runs at install', number: '≤ 8, 0 scripts', shownBy: ['tests/guards/dependencies.test.ts'], result: 'held by its test; the audit of known faults needs the network: `npm audit --omit=dev`' },
  { id: 'S18', demand: 'Dangerous calls in one place', number: '0 eval, 0 shells, programs are started by the launcher alone', shownBy: ['tests/guards/lint.test.ts', 'tests/guards/layers.test.ts'], result: HELD }
]
