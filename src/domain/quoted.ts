/** More words than this are a list and not a reason. */
const MOST_NAMED = 4

/** “a”, “b” and “c”. */
export function quoted(words: readonly string[], and: string): string {
  const some = words.slice(0, MOST_NAMED).map(word => `“${word}”`)
  return some.length < 2 ? some.join('') : `${some.slice(0, -1).join(', ')} ${and} ${some.at(-1)!}`
}
