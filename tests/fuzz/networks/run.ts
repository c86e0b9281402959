import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { openArchives } from '../../../src/archives/index.ts'
import { Failure } from '../../../src/domain/failure.ts'
import { Chance } from '../../fixtures/chance.ts'
import { rawZip } from '../../fixtures/raw-zip.ts'
import { mutated } from '../mutate.ts'
import { PIECES, SEEDS } from './seeds.ts'
import type { Seed } from './seeds.ts'

export interface Fuzzed {
  readonly runs: number
  /** How many of them gave posts all the same. */
  readonly read: number
  /** Seeds of the runs that ended otherwise than they may, and how. */
  readonly wrong: readonly string[]
}

const SLOWEST = 3000

/** Mutates one parser's sound file again and again, so often or for so many milliseconds, beginning with a seed of chance. */
export async function fuzz(seed: Seed, from: number, limit: { readonly runs: number } | { readonly milliseconds: number }): Promise<Fuzzed> {
  const dir = await mkdtemp(join(tmpdir(), 'twothirds-fuzz-'))
  const ended = 'runs' in limit ? Infinity : performance.now() + limit.milliseconds
  const most = 'runs' in limit ? limit.runs : Infinity
  const wrong: string[] = []
  let [runs, read] = [0, 0]
  try {
    for (let number = from; runs < most && performance.now() < ended; number++, runs++) {
      const bytes = mutated(seed.bytes, new Chance(number), PIECES)
      const outcome = await outcomeOf(dir, seed, bytes)
      if (outcome.wrong !== null) wrong.push(`${seed.parser} ${number}: ${outcome.wrong}`)
      else if (outcome.posts > 0) read++
    }
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
  return { runs, read, wrong }
}

export const PARSERS = SEEDS

/** Every parser in turn for its part of the time. Answers how many files were tried; throws with the seeds of those that did not hold. */
export async function soakNetworks(milliseconds: number, seed: number): Promise<number> {
  let tried = 0
  for (const parser of SEEDS) {
    const { runs, wrong } = await fuzz(parser, seed, { milliseconds: milliseconds / SEEDS.length })
    if (wrong.length > 0) throw new Error(wrong.join('\n'))
    tried += runs
  }
  return tried
}

/** A file of an archive lies in a zip of its own, so that its name counts; others lie alone. */
export async function outcomeOf(dir: string, { parser, name }: Seed, bytes: Buffer): Promise<{ posts: number; wrong: string | null }> {
  const alone = /^(table|json lines|tar|bluesky)$/.test(parser)
  const path = join(dir, alone ? name : 'archive.zip')
  const beside = parser === 'linkedin article' ? [{ name: 'Shares.csv', data: Buffer.from('Date,ShareLink,ShareCommentary\n') }] : []
  await writeFile(path, parser === 'tar' ? gzipSync(bytes, { level: 1 }) : alone ? bytes : rawZip([{ name, data: bytes }, ...beside]))
  const started = performance.now()
  const outcome = await read(path)
  return performance.now() - started > SLOWEST ? { posts: 0, wrong: 'too slow' } : outcome
}

async function read(path: string): Promise<{ posts: number; wrong: string | null }> {
  let posts = 0
  try {
    for (const archive of await openArchives([path], { network: undefined, account: undefined })) {
      try {
        for await (const batch of archive.read({ signal: new AbortController().signal })) {
          posts += batch.posts.length
          const bad = batch.posts.find(({ nativeId, at, text }) => nativeId === '' || nativeId.length > 500 || !Number.isSafeInteger(at) || typeof text !== 'string')
          if (bad) return { posts, wrong: `gave ${JSON.stringify(bad).slice(0, 200)}` }
        }
      } finally {
        await archive.close()
      }
    }
    return { posts, wrong: null }
  } catch (thrown) {
    return { posts, wrong: thrown instanceof Failure && thrown.code !== 'internal' ? null : String(thrown instanceof Error ? thrown.stack : thrown) }
  }
}
