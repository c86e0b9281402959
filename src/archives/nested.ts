import type { Container } from './container.ts'
import { isClutter } from './entries.ts'
import type { Entries } from './entries.ts'
import { joined } from './joined.ts'

/** So many zips in a zip are opened: a network gives out a handful. */
const MOST = 20
const ZIP = /\.zip$/i

/**
 * What is in the zips that lie in a zip: some networks, and people who send archives on, pack them once more. One level deep only. Null
 * where there is none.
 */
export async function nestedIn({ form, entries }: Container): Promise<Container | null> {
  const zips = form === 'zip' ? entries.list.filter(({ name }) => ZIP.test(name) && !isClutter(name)).slice(0, MOST) : []
  const inner: Container[] = []
  for (const zip of zips) {
    const found: Entries | undefined = await entries.nested?.(zip)
    if (found) inner.push({ form: 'zip', entries: found, kind: null })
  }
  return inner.length === 0 ? null : joined(inner)
}
