import type { Chance } from '../fixtures/chance.ts'

/** Pieces of syntax that have broken readers of JSON. */
const TOKENS = ['{', '}', '[', ']', '"', '\\', '\\"', ',', ':', '= [', '{ "tweet" : {', 'null', '1e999', '\\ud83d', '\u0000', '\ufeff', '/*', "'"]
  .map(token => Buffer.from(token))

/** The bytes with a few things gone wrong: flipped, dropped, doubled, moved, cut off, or with a piece of syntax in their midst. */
export function mutated(bytes: Buffer, chance: Chance, pieces: readonly Buffer[] = TOKENS): Buffer {
  let current = bytes
  for (let times = chance.whole(1, 5); times > 0; times--) current = mutatedOnce(current, chance, pieces)
  return current
}

function mutatedOnce(bytes: Buffer, chance: Chance, pieces: readonly Buffer[]): Buffer {
  const at = chance.whole(0, bytes.length)
  const to = Math.min(bytes.length, at + chance.whole(1, 40))
  const [before, piece, after] = [bytes.subarray(0, at), bytes.subarray(at, to), bytes.subarray(to)]
  switch (chance.whole(0, 5)) {
    case 0: return Buffer.concat([before, Buffer.from([chance.whole(0, 255)]), bytes.subarray(at + 1)])
    case 1: return Buffer.concat([before, after])
    case 2: return Buffer.concat([before, piece, piece, after])
    case 3: return Buffer.concat([before, chance.pick(pieces), bytes.subarray(at)])
    case 4: return before
    default: return Buffer.concat([after, piece, before])
  }
}
