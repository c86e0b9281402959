import type { Look } from '../../../src/contract/index.ts'

interface Group {
  readonly paths: readonly string[]
  readonly looks: readonly Look[]
}

/** Looks at the same files go together: they are imported together. In the order in which the files came. */
export function grouped(looks: readonly Look[]): Group[] {
  const groups = new Map<string, Look[]>()
  for (const look of looks) {
    const key = JSON.stringify(look.paths)
    groups.set(key, [...groups.get(key) ?? [], look])
  }
  return [...groups.values()].map(group => ({ paths: group[0]?.paths ?? [], looks: group }))
}

/** What the person calls a file: the last part of its path, on every system. */
export function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path
}

/** Posts that are not for everybody and were left out, where the person may want those for followers. */
export function keptBack({ network, found }: Look): number {
  if (network !== 'mastodon') return 0
  return found?.skipped.find(({ reason }) => reason === 'private')?.count ?? 0
}
