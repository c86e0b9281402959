/** How people say in a biography for whom they work, in the languages of the app; archives that list jobs are written so too. */
const WORD = "\\p{Lu}[\\p{L}\\p{N}&'’-]*(?:\\.[\\p{L}\\p{N}]+)*"
const AT = new RegExp(`(?:^|[\\s,;|•·–-])(?:at|bij|voor|@)\\s*@?(${WORD}(?:\\s+(?:&|${WORD})){0,4})`, 'gu')

/**
 * The employer that biographies name: the one that most of them do, and of equals the first. Null where none does. A guess, to be
 * offered and never taken without a yes.
 */
export function employerIn(bios: readonly string[]): string | null {
  const named = new Map<string, { name: string; times: number }>()
  for (const bio of bios) {
    for (const name of new Set([...bio.matchAll(AT)].map(([, found]) => found!.replace(/[\s&'’-]+$/u, '')))) {
      const key = name.toLowerCase()
      named.set(key, { name: named.get(key)?.name ?? name, times: (named.get(key)?.times ?? 0) + 1 })
    }
  }
  return [...named.values()].sort((a, b) => b.times - a.times)[0]?.name ?? null
}
