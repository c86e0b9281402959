/** Bytes that are looked at to tell an encoding. */
const LOOKED_AT = 2 ** 16

const MARKS: readonly (readonly [mark: string, encoding: string])[] = [['efbbbf', 'utf-8'], ['fffe', 'utf-16le'], ['feff', 'utf-16be']]

/**
 * The encoding of a text file: by its byte order mark, else UTF-8 where it is that, else Windows-1252, as Excel writes it.
 * `head` are its first bytes.
 */
export function encodingOf(head: Buffer): string {
  const marked = MARKS.find(([mark]) => head.toString('hex', 0, mark.length / 2) === mark)
  if (marked) return marked[1]
  try {
    // A letter that is cut at the end of the head is no fault.
    new TextDecoder('utf-8', { fatal: true }).decode(head.subarray(0, LOOKED_AT), { stream: true })
    return 'utf-8'
  } catch (thrown) {
    if (thrown instanceof TypeError) return 'windows-1252'
    throw thrown
  }
}

/** The text of a file without its byte order mark. What cannot be decoded becomes U+FFFD. */
export function decoded(bytes: Buffer): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes)
}
