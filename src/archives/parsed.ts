import type { Entries, Entry } from './entries.ts'
import { readSmall } from './small.ts'

/** What a small JSON file holds; undefined where there is no such file, or it is no JSON. */
export async function parsedSmall(entries: Entries, entry: Entry | null | undefined): Promise<unknown> {
  return entry ? parsedText(await readSmall(entries, entry)) : undefined
}

export function parsedText(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, '')) as unknown
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return undefined
    throw thrown
  }
}
