import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as store from '../../src/store/index.ts'
import { closeStore, FILE_NAME, openReader, openWriter } from '../../src/store/open.ts'
import { Chance } from '../fixtures/chance.ts'
import { writeXArchive } from '../fixtures/x-archive.ts'
import { dumpHash } from '../store/dump.ts'
import { importing } from './processes.ts'
import type { Death } from './processes.ts'

const POSTS = 20_000
/** Whoever does not come to an end in so many runs makes no progress. */
const MOST_RUNS = 120
/** Fifty processes are half a minute on a quiet machine. */
const PATIENCE = 300_000

const scratch = mkdtempSync(join(tmpdir(), 'twothirds-crash-'))
const cache = join(scratch, 'cache')
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

interface End { readonly hash: string; readonly tally: unknown }
let path = ''
let undisturbed: End

beforeAll(async () => {
  const made = await writeXArchive(scratch, { posts: POSTS, parts: 3, traps: ['replies', 'threads', 'reposts', 'edits', 'links', 'notes'] })
  path = made.path
  await importing(join(scratch, 'undisturbed'), path, cache)
  undisturbed = endOf(join(scratch, 'undisturbed'))
}, PATIENCE)

/** What the data say at the end, and what the one import tells. */
function endOf(dataDir: string): End {
  const db = openWriter(dataDir)
  try {
    db.exec("INSERT INTO post_text (post_text) VALUES ('integrity-check')")
    const { found, added, updated, unchanged, skipped, kinds, first, last, damage, state, fault } = store.importById(db, 1)
    return { hash: dumpHash(db), tally: { found, added, updated, unchanged, skipped, kinds, first, last, damage, state, fault } }
  } finally {
    closeStore(db)
  }
}

/** What must hold after every kill: a sound file, and a tally that counts exactly the rows that are there. */
function expectSound(dataDir: string): void {
  const db = openReader(dataDir)
  try {
    expect(db.pragma('quick_check', { simple: true })).toBe('ok')
    const [latest] = store.listImports(db)
    expect(store.countPosts(db, {})).toBe(latest?.found ?? 0)
    expect(store.listImports(db).length).toBeLessThanOrEqual(1)
  } finally {
    closeStore(db)
  }
}

/** Whether nothing is left but to write that it is done, which is no transaction of its own. */
const isSettled = (dataDir: string): boolean => lookup(dataDir, "SELECT settle ->> '$.at' FROM import") === 'done'
const isDone = (dataDir: string): boolean => lookup(dataDir, 'SELECT state FROM import') === 'done'

function lookup(dataDir: string, query: string): unknown {
  if (!existsSync(join(dataDir, FILE_NAME))) return undefined
  const db = openReader(dataDir)
  try {
    return db.prepare(query).pluck().get()
  } finally {
    closeStore(db)
  }
}

/** Kills and starts again until an import comes to its end; answers how often it was killed. */
async function untilDone(name: string, death: (dataDir: string) => Death): Promise<{ kills: number; end: End }> {
  const dataDir = join(scratch, name)
  for (let run = 0; run < MOST_RUNS; run++) {
    const { killed } = await importing(dataDir, path, cache, death(dataDir))
    if (killed && existsSync(join(dataDir, FILE_NAME))) expectSound(dataDir)
    // A process may be killed when it had only to say that it was done.
    if (!killed || isDone(dataDir)) return { kills: run + (killed ? 1 : 0), end: endOf(dataDir) }
  }
  throw new Error(`Not done after ${MOST_RUNS} runs.`)
}

describe.concurrent('an import of twenty batches', () => {
  test('that is killed behind every single transaction ends as if nothing had happened', async () => {
    // The first names the account again, the second is the next batch or the next step of settling.
    const { kills, end } = await untilDone('boundaries', dataDir => isSettled(dataDir) ? {} : { afterCommits: 2 })
    expect(kills).toBeGreaterThanOrEqual(34)
    expect(end).toEqual(undisturbed)
  }, PATIENCE)

  test('that is killed at random moments ends as if nothing had happened', async () => {
    const chance = new Chance(20)
    for (let killed = 0, turn = 0; killed < 16; turn++) {
      const { kills, end } = await untilDone(`random-${turn}`, () => ({ afterMs: chance.whole(0, 700) }))
      expect(end).toEqual(undisturbed)
      killed += kills
    }
  }, PATIENCE)
})
