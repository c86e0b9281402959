/** A tar file is made of blocks of this many bytes. */
export const BLOCK = 512

export interface TarHeader {
  readonly name: string
  readonly size: number
  readonly type: 'file' | 'long-name' | 'extended' | 'other'
}

const TYPES: Readonly<Record<string, TarHeader['type']>> = { '0': 'file', '\u0000': 'file', '7': 'file', 'L': 'long-name', 'x': 'extended' }

/** The header in one block (POSIX ustar, and what GNU adds). Null for a block of zeros; undefined for what is no header. */
export function tarHeader(block: Buffer): TarHeader | null | undefined {
  if (block.every(byte => byte === 0)) return null
  const sum = block.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 0x20 : byte), 0)
  if (sum !== octal(block, 148, 8)) return undefined
  const size = octal(block, 124, 12)
  if (size === null) return undefined
  const prefix = block.toString('latin1', 257, 262) === 'ustar' && block[345] !== 0 ? `${textIn(block, 345, 155)}/` : ''
  return { name: prefix + textIn(block, 0, 100), size, type: TYPES[block.toString('latin1', 156, 157)] ?? 'other' }
}

/** The name in the records `28 path=…\n` of an extended header, or null. */
export function pathIn(extended: Buffer): string | null {
  return /(?:^|\n)\d+ path=([^\n]*)\n/.exec(extended.toString())?.[1] ?? null
}

function textIn(block: Buffer, from: number, length: number): string {
  const end = block.indexOf(0, from)
  return block.toString('utf8', from, end < 0 || end > from + length ? from + length : end)
}

/** Octal digits, or a binary number behind a first bit that is set, as GNU writes sizes from 8 GiB. */
function octal(block: Buffer, from: number, length: number): number | null {
  if (block[from]! & 0x80) {
    const number = block.subarray(from + 1, from + length).reduce((total, byte) => total * 256 + byte, 0)
    return Number.isSafeInteger(number) ? number : null
  }
  const digits = block.toString('latin1', from, from + length).replace(/[\u0000 ]+$/, '').trim()
  return digits === '' ? 0 : /^[0-7]+$/.test(digits) ? parseInt(digits, 8) : null
}
