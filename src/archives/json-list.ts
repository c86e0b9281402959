import { elementsOf } from './elements.ts'
import type { Entries, Entry } from './entries.ts'
import type { Finding } from './findings.ts'
import { headOf } from './small.ts'

/** The list begins within so many bytes, or it is not there. */
const LONGEST_HEAD = 2 ** 18
/** No element begins like this, so reading finds its feet only by brackets. */
const NOWHERE = '\u0000'
const BARE = /^(\u00ef\u00bb\u00bf)?\s*(\{\s*"[^"\\]{1,80}"\s*:\s*)?\[/

export interface JsonList {
  /** The key whose value the list is; without it the file is the list, or an object with the list as its first value. */
  readonly key?: string
  /** First key of an element, and never the first key of something in a list inside of one: reading goes on there after damage. */
  readonly anchor: string
}

/**
 * The elements of a list in a JSON file as it streams by, made into findings by `read`. `before` are the bytes of the files
 * before this one. What is broken is told with its place, and costs no more than the elements that it touches.
 */
export async function* listFindings(
  entries: Entries, { entry, list, before }: { readonly entry: Entry; readonly list: JsonList; readonly before: number },
  read: (element: unknown) => Omit<Finding, 'read'>
): AsyncGenerator<Finding, void> {
  const from = await listStart(entries, entry, list)
  if (from === null) {
    yield { skip: 'broken', damage: { file: entry.name, byte: 0, say: 'There is no list of posts in this file.' }, read: before + entry.size }
    return
  }
  for await (const { read: some, reached } of elementsOf(entries, entry, from)) {
    for (const { value, loss } of some) {
      if (loss) yield { ...(loss.reason && { skip: loss.reason }), damage: { file: entry.name, byte: loss.byte, say: loss.say }, read: before + reached }
      else yield { ...read(value), read: before + reached }
    }
  }
}

async function listStart(entries: Entries, entry: Entry, { key, anchor }: JsonList): Promise<{ from: number; wrapper: string } | null> {
  const head = (await headOf(entries, entry, LONGEST_HEAD)).toString('latin1')
  const named = key === undefined ? null : new RegExp(`"${key}"\\s*:\\s*\\[`).exec(head)
  const found = named ?? (key === undefined || /^\s*\[/.test(head) ? BARE.exec(head) : null)
  if (!found) return null
  const from = found.index + found[0].length
  const [, first] = /^\s*\{\s*"([^"\\]*)"/.exec(head.slice(from, from + 1024)) ?? []
  return { from, wrapper: first === anchor ? anchor : NOWHERE }
}
