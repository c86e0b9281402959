import type { Chance } from '../../fixtures/chance.ts'

/** Pieces on which parsers have stumbled before, here or elsewhere. */
const PIECES: readonly Buffer[] = [
  '"', '""', '\\', '\\"', ',', '\t', '\n', '\r\n', '{', '}', '[', ']', ':', 'null', '-1', '1e999', '\u0000', '<', '>', '</', '<!--', '&', '&#x110000;', '&#0;', '{"id":', '[[[[[[[[', '\ufeff', 'é', '\ud83c\udf88',
  '"__proto__":', 'sep=;\n', '9223372036854775807', '99999-99-99', '0001-01-01T00:00:00Z'
].map(text => Buffer.from(text)).concat([Buffer.from([0xff, 0xfe]), Buffer.from([0xc3]), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from([0x9b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]), Buffer.alloc(64), Buffer.alloc(64, 0x81)])

/** The same bytes with one to eight changes: turned, cut out, doubled, moved, or with a piece put in. */
export function mutated(bytes: Buffer, chance: Chance): Buffer {
  let result = Buffer.from(bytes)
  for (let change = chance.whole(1, 8); change > 0; change--) result = once(result, chance)
  return result
}

function once(bytes: Buffer, chance: Chance): Buffer<ArrayBuffer> {
  const at = chance.whole(0, Math.max(0, bytes.length - 1))
  const to = Math.min(bytes.length, at + chance.whole(1, chance.next() < 0.1 ? 2000 : 24))
  const [before, part, after] = [bytes.subarray(0, at), bytes.subarray(at, to), bytes.subarray(to)]
  switch (chance.whole(0, 5)) {
    case 0: return Buffer.concat([before, Buffer.from(part.map(byte => byte ^ (1 << chance.whole(0, 7)))), after])
    case 1: return Buffer.concat([before, after])
    case 2: return Buffer.concat([before, part, part, after])
    case 3: return Buffer.concat([before, chance.pick(PIECES), bytes.subarray(at)])
    case 4: return Buffer.concat([before, chance.pick(PIECES), after])
    default: return Buffer.concat([after, before, part])
  }
}
