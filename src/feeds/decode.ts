/** The text of bytes that say somewhere in which encoding they are, or do not. */

const DECLARED = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]{1,40})["']/iu
const IN_TYPE = /;\s*charset\s*=\s*"?([\w.:-]{1,40})/iu

/**
 * A byte order mark decides; then UTF-8 wherever the bytes are valid UTF-8, because a prolog or header that says otherwise is more often
 * wrong than such bytes are chance; then what the header or the prolog says; then Windows-1252, in which every byte means something.
 */
export function textOf(bytes: Uint8Array, contentType = ''): string {
  const [first, second, third] = bytes
  if (first === 0xFF && second === 0xFE) return decode('utf-16le', bytes)
  if (first === 0xFE && second === 0xFF) return decode('utf-16be', bytes)
  if (first === 0xEF && second === 0xBB && third === 0xBF) return decode('utf-8', bytes)
  const wide = wideWithoutMark(bytes)
  if (wide) return decode(wide, bytes)
  const utf8 = tryDecode('utf-8', bytes)
  if (utf8 !== null) return utf8
  const head = decode('windows-1252', bytes.subarray(0, 200))
  const said = IN_TYPE.exec(contentType)?.[1] ?? DECLARED.exec(head)?.[1] ?? 'windows-1252'
  return (/^utf-?8$/iu.test(said) ? null : tryDecode(said, bytes)) ?? decode('windows-1252', bytes)
}

function decode(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes)
}

/** Null where the encoding is not known or the bytes are not in it. */
function tryDecode(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (thrown) {
    if (thrown instanceof TypeError || thrown instanceof RangeError) return null
    throw thrown
  }
}

/** UTF-16 of mostly Latin text has a zero in every other byte, and no other text has any. */
function wideWithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, 400)
  if (head.length < 4) return null
  let [even, odd] = [0, 0]
  head.forEach((byte, at) => {
    if (byte !== 0) return
    if (at % 2 === 0) even++
    else odd++
  })
  const most = head.length * 0.3
  return odd > most && even < odd / 4 ? 'utf-16le' : even > most && odd < even / 4 ? 'utf-16be' : null
}
