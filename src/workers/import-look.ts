import { gathered, openArchives } from '../archives/index.ts'
import type { Archive, OpenOptions } from '../archives/index.ts'
import { toFault } from '../contract/fault.ts'
import type { Look } from '../contract/imports.ts'
import { Unanswered } from '../domain/failure.ts'
import type { SkipReason } from '../domain/import.ts'
import { KINDS } from '../domain/post.ts'
import type { Kind } from '../domain/post.ts'

/** Larger archives are not read to be looked at: their own count has to do. Unpacked bytes. */
const COUNTED_UP_TO = 64 * 2 ** 20

/** What an import of the paths would find. Reads only. */
export async function lookAt(paths: readonly string[], options: OpenOptions & { readonly signal: AbortSignal }): Promise<Look[]> {
  const looks: Look[] = []
  for (const group of await gathered(paths)) looks.push(...await lookAtGroup(group, options))
  return looks
}

async function lookAtGroup(paths: readonly string[], options: OpenOptions & { readonly signal: AbortSignal }): Promise<Look[]> {
  const archives: Archive[] = []
  try {
    archives.push(...await openArchives(paths, options))
    const looks: Look[] = []
    for (const archive of archives) looks.push(await lookOf(paths, archive, options.signal))
    return looks
  } catch (thrown) {
    const nothing = { network: null, account: null, form: null, bytes: 0, expected: null, generatedAt: null, found: null }
    return [{ ...nothing, paths: [...paths], fault: toFault(thrown), asks: thrown instanceof Unanswered ? [...thrown.asks] : [] }]
  } finally {
    for (const archive of archives) await archive.close()
  }
}

async function lookOf(paths: readonly string[], archive: Archive, signal: AbortSignal): Promise<Look> {
  const { network, account, form, bytes, expected, generatedAt } = archive
  const found = bytes > COUNTED_UP_TO ? null : await count(archive, signal)
  return { paths: [...paths], network, account: account.name ?? account.nativeId, form, bytes, expected, generatedAt, found, fault: null, asks: [] }
}

async function count(archive: Archive, signal: AbortSignal): Promise<Look['found']> {
  const kinds = Object.fromEntries(KINDS.map(kind => [kind, 0])) as Record<Kind, number>
  const skipped = new Map<SkipReason, number>()
  let [first, last] = [Infinity, -Infinity]
  for await (const batch of archive.read({ signal })) {
    for (const { kind, at } of batch.posts) {
      kinds[kind]++
      first = Math.min(first, at)
      last = Math.max(last, at)
    }
    for (const [reason, times] of Object.entries(batch.skipped) as [SkipReason, number][]) skipped.set(reason, (skipped.get(reason) ?? 0) + times)
  }
  const posts = KINDS.reduce((sum, kind) => sum + kinds[kind], 0)
  return {
    posts, kinds, skipped: [...skipped].map(([reason, times]) => ({ reason, count: times })),
    first: posts === 0 ? null : first, last: posts === 0 ? null : last
  }
}
