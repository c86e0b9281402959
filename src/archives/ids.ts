import { createHash } from 'node:crypto'

const LONGEST = 200

/** An id of parts that no network gives as one: readable while it is short, else a hash of it. Equal parts give equal ids. */
export function idOf(...parts: readonly string[]): string {
  const joined = parts.join(' ')
  return joined.length <= LONGEST ? joined : `${parts[0]} ${hashOf(parts.slice(1))}`
}

/** A short hash of some texts, each told from the next. */
export function hashOf(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)
}
