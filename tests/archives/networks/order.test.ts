import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { blueskyRepository } from '../../fixtures/networks/bluesky.ts'
import { linkedInArchive } from '../../fixtures/networks/linkedin.ts'
import { mastodonArchive } from '../../fixtures/networks/mastodon.ts'
import { facebookArchive, instagramArchive, threadsArchive } from '../../fixtures/networks/meta.ts'
import { writeZip } from '../../fixtures/networks/truth.ts'
import type { Made } from '../../fixtures/networks/truth.ts'
import { freshStore, rollups, rowsOf } from '../../store/data.ts'
import { dumpHash, dumpOf } from '../../store/dump.ts'
import { scratch } from '../reading.ts'
import { HOSTILE_CARS, HOSTILE_JSON } from './hostile-json.ts'
import { HOSTILE_CSV, HOSTILE_PAGES } from './hostile-tables.ts'
import { importPath } from './importing.ts'
import { put } from './whole.ts'

const dir = await scratch()
const table = (count: number): string => ['id,date,text,network,account', ...Array.from({ length: count }, (_, at) => `${at},2024-01-0${at % 9 + 1}T10:00:00Z,Row ${at},${at % 2 ? 'x' : 'blog'},noor`)].join('\n')

const NETWORKS: readonly (readonly [string, (count: number) => Made['files'], string])[] = [
  ['linkedin', count => linkedInArchive(1, count).files, 'zip'], ['mastodon', count => mastodonArchive(1, count).files, 'zip'], ['bluesky', count => ({ 'repo.car': blueskyRepository(1, count).bytes }), 'zip'],
  ['instagram', count => instagramArchive(1, count).files, 'zip'], ['threads', count => threadsArchive(1, count).files, 'zip'], ['facebook', count => facebookArchive(1, count).files, 'zip'],
  ['instagram and threads', count => ({ ...instagramArchive(1, count).files, ...threadsArchive(1, count).files }), 'zip'], ['table', count => ({ 'posts.csv': table(count) }), 'csv']
]

async function written(name: string, files: Made['files'], form: string): Promise<string> {
  const path = join(dir, `${name.replaceAll(' ', '-')}.${form}`)
  return form === 'zip' ? writeZip(path, files) : put(path, Object.values(files)[0]!)
}

async function outcomeOf(paths: readonly string[]): Promise<unknown[][]> {
  const db = freshStore()
  for (const path of paths) for (const { fault } of await importPath(db, path)) expect(fault).toBeNull()
  const { kept, counted } = rollups(db)
  expect(kept).toEqual(counted)
  return dumpOf(db)
}

describe.each(NETWORKS)('archives of %s', (network, files, form) => {
  test('make the same data twice, in any order, overlapping and renamed', async () => {
    const [older, newer] = [await written(`${network}-older`, files(24), form), await written(`${network}-newer`, files(40), form)]
    const renamed = join(dir, `${network}-renamed (1).${form}`)
    await copyFile(newer, renamed)
    const once = await outcomeOf([newer])
    expect(once[1]!.length).toBeGreaterThan(30)
    for (const order of [[older, newer], [newer, older], [newer, newer], [renamed, older, newer], [older, older, renamed]]) expect(await outcomeOf(order)).toEqual(once)
  })

  test('tell what was found: added the first time, unchanged the second', async () => {
    const path = await written(`${network}-told`, files(30), form)
    const db = freshStore()
    const [first, second] = [await importPath(db, path), await importPath(db, path)]
    for (const [at, { found, added, unchanged, kinds, state }] of first.entries()) {
      expect([state, added, unchanged]).toEqual(['done', found, 0])
      expect(Object.values(kinds).reduce((sum, count) => sum + count, 0)).toBe(found)
      expect(second[at]).toMatchObject({ found, added: 0, updated: 0, unchanged: found })
    }
    expect(first.map(one => one.network)).toEqual(network === 'table' ? ['blog', 'x'] : network.includes('and') ? ['threads', 'instagram'] : [network])
  })
})

test('a bare part of an archive and the archive itself are of one account, whichever comes first', async () => {
  const { files } = linkedInArchive(2, 20)
  const [bare, whole] = [await put(join(dir, 'Shares (1).csv'), files['Shares.csv']!), await written('whole', files, 'zip')]
  const straight = await outcomeOf([bare, whole])
  expect(straight[0]).toMatchObject([{ network: 'linkedin', name: 'Noor Prins' }])
  expect(await outcomeOf([whole, bare])).toEqual(straight)
})

test('a thread that came as an archive counts once', async () => {
  const db = freshStore()
  await importPath(db, await written('threads-mastodon', mastodonArchive(3, 40).files, 'zip'))
  expect(rowsOf(db, "SELECT count(*) AS joined FROM post WHERE kind = 'thread' AND unit <> id")).not.toEqual([{ joined: 0 }])
})

test('no malformed or hostile file changes anything', async () => {
  const db = freshStore()
  await importPath(db, await written('before', linkedInArchive(4, 10).files, 'zip'))
  const before = dumpHash(db)
  const files = [...HOSTILE_JSON, ...HOSTILE_CARS, ...HOSTILE_CSV, ...HOSTILE_PAGES]
  for (const [name, bytes] of files) {
    const [{ state, fault } = { state: null, fault: null }] = await importPath(db, await put(join(dir, name), bytes))
    expect([name, state, fault?.code]).toEqual([name, 'failed', expect.not.stringMatching('internal')])
  }
  expect(dumpHash(db)).toBe(before)
}, 60_000)
