import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Splitter } from '../../src/archives/splitter.ts'
import type { Piece } from '../../src/archives/splitter.ts'
import { Chance } from '../fixtures/chance.ts'
import { mutated } from './mutate.ts'

const CORPUS = join(import.meta.dirname, 'corpus', 'x')
/** No input of the corpus is larger than 64 KiB; none may take a second. */
const SLOWEST_MS = 1000

export function corpus(): Buffer[] {
  return readdirSync(CORPUS).sort().map(name => readFileSync(join(CORPUS, name)))
}

/** Tries changed texts of the corpus until the time is over. Answers how many; throws with the input that did not hold. */
export function soakSplitter(milliseconds: number, seed: number): number {
  const chance = new Chance(seed)
  const texts = corpus()
  const end = performance.now() + milliseconds
  let tried = 0
  for (; performance.now() < end; tried++) {
    const input = mutated(chance.pick(texts), chance)
    try {
      holds(input, chance)
    } catch (thrown) {
      throw new Error(`Seed ${seed}, input ${tried}, in base64: ${input.toString('base64')}`, { cause: thrown })
    }
  }
  return tried
}

/** What must hold for any bytes: pieces come in order and do not overlap, all of it ends, and chunks make no difference. */
function holds(input: Buffer, chance: Chance): void {
  const started = performance.now()
  const whole = split(input, [input.length])
  const cuts: number[] = []
  for (let left = input.length; left > 0;) {
    const next = Math.min(left, chance.whole(1, 200))
    cuts.push(next)
    left -= next
  }
  const cut = split(input, cuts)
  if (performance.now() - started > SLOWEST_MS) throw new Error('It took more than a second.')
  if (JSON.stringify(whole) !== JSON.stringify(cut)) throw new Error(`In chunks of ${cuts.join()} it is split in another way.`)
  let reached = 0
  for (const { byte, end } of whole) {
    if (byte < reached || end < byte || end > input.length) throw new Error(`A piece from ${byte} to ${end} comes behind ${reached}.`)
    reached = end
  }
}

function split(input: Buffer, chunks: readonly number[]): Omit<Piece, 'bytes'>[] {
  const splitter = new Splitter({ wrapper: 'tweet', limit: 4096 })
  const found: Omit<Piece, 'bytes'>[] = []
  const take = (): void => {
    for (const piece of splitter.pieces()) {
      if (piece.kind === 'loss') {
        found.push(piece)
      } else if (sound(piece.bytes)) {
        const { kind, byte, end } = piece
        found.push({ kind, byte, end })
      } else {
        splitter.reject('broken')
      }
    }
  }
  let at = 0
  for (const length of chunks) {
    splitter.push(input.subarray(at, at += length))
    take()
  }
  splitter.finish()
  take()
  return found
}

function sound(bytes: Buffer): boolean {
  try {
    JSON.parse(bytes.toString())
    return true
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return false
    throw thrown
  }
}
