import type { Demand } from './demand.ts'

const BENCH = ['npm run bench']
const NOT_YET = 'not measured: nothing runs it yet'

export const PERFORMANCE: readonly Demand[] = [
  { id: 'P1', demand: 'Import ÷ the least it could cost', number: '≤ 1.75', shownBy: BENCH, result: 'on two cores shared with other programs, 100,000 posts, middle of 3 rounds: 3.54 (3.54, 3.54, 3.07). Above the number: the floor uses one core, the import all there are' },
  { id: 'P2', demand: 'twitter-to-sqlite ÷ import', number: '≥ 4 in time', shownBy: [], result: 'not measured: the other program is not part of this repository' },
  { id: 'P3', demand: 'Peak memory of an import', number: '≤ 400 MB', shownBy: BENCH, result: 'on two cores shared with other programs, 100,000 posts, middle of 3 rounds: 243 MB' },
  { id: 'P4', demand: 'Import from a zip ÷ from a folder', number: '≤ 1.5', shownBy: BENCH, result: 'both are measured against their floor; the quotient is not printed' },
  { id: 'P5', demand: 'Time for a post at 1,000,000 ÷ at 200,000', number: '≤ 1.4', shownBy: BENCH, result: 'both sizes are measured; the quotient is not printed' },
  { id: 'P6', demand: 'Second import ÷ first', number: '≤ 1.1', shownBy: BENCH, result: 'on two cores shared with other programs, 100,000 posts, middle of 3 rounds: 0.79' },
  { id: 'P7', demand: 'Delay of the host’s loop during an import', number: 'p99 ≤ 10 ms', shownBy: [], result: NOT_YET },
  { id: 'P8', demand: 'Reading a page during an import, p99', number: '≤ 5 ms', shownBy: BENCH, result: 'on two cores shared with other programs, 100,000 posts, middle of 3 rounds: 89 ms. Above the number' },
  { id: 'P9', demand: 'A small write during an import, p99', number: '≤ 50 ms, 0 busy', shownBy: BENCH, result: 'on two cores shared with other programs, 100,000 posts, middle of 3 rounds: 264 ms, 0 busy. Above the number' },
  { id: 'P10', demand: 'Raw scan ÷ our share', number: '≥ 30', shownBy: [], result: NOT_YET },
  { id: 'P11', demand: 'Deep page ÷ first page', number: '≤ 1.5', shownBy: [], result: NOT_YET },
  { id: 'P12', demand: 'Search index by row ÷ after the load', number: '≥ 3', shownBy: [], result: NOT_YET },
  { id: 'P13', demand: 'Web socket call ÷ fetch', number: '≤ 0.5', shownBy: [], result: NOT_YET },
  { id: 'P14', demand: 'Parsed call ÷ bare message', number: '≤ 1.5', shownBy: [], result: NOT_YET },
  { id: 'P15', demand: 'After a label: the window; everything', number: '≤ 1 s; ≤ 180 s', shownBy: [], result: NOT_YET },
  { id: 'P16', demand: 'Cold start with 1,000,000 posts ÷ empty', number: '≤ 1.3', shownBy: [], result: NOT_YET },
  { id: 'P17', demand: 'Loopback host: listening; usable', number: '≤ 300 ms; ≤ 1 s', shownBy: [], result: NOT_YET },
  { id: 'P18', demand: 'Rows in the page over a long list', number: '≤ 3 × the visible ones', shownBy: ['tests/renderer/views/posts.test.ts'], result: 'the window of the list is held by its test; long tasks are not measured' },
  { id: 'P19', demand: 'Points that a chart gets', number: '≤ 2,000', shownBy: [], result: NOT_YET },
  { id: 'P20', demand: 'Scripts of the page, gzip', number: '≤ 250 KB', shownBy: [], result: NOT_YET },
  { id: 'P21', demand: 'Import of an equal CSV by sqlite3', number: '≤ 6', shownBy: [], result: NOT_YET }
]
