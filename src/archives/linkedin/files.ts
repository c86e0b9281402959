import type { Container } from '../container.ts'
import { baseName, isClutter } from '../entries.ts'
import type { Entry } from '../entries.ts'

/** The files of a LinkedIn archive that an import reads. Large archives number their parts: `Comments_1.csv`. */
export interface LinkedInFiles {
  readonly shares: readonly Entry[]
  readonly comments: readonly Entry[]
  readonly reposts: readonly Entry[]
  readonly articles: readonly Entry[]
  readonly profile: Entry | null
  readonly positions: Entry | null
}

const FILES = {
  shares: /^shares(_\d+)?\.csv$/i, comments: /^comments(_\d+)?\.csv$/i, reposts: /^instantreposts(_\d+)?\.csv$/i,
  profile: /^profile\.csv$/i, positions: /^positions\.csv$/i
}
const ARTICLE = /(^|\/)Articles\/[^/]*\.html$/i

/** Files that only LinkedIn's own archive has. One of the fast kind has some of these and no Shares.csv. */
const OTHERS = /^(connections|positions|invitations|endorsement_(given|received)_info|registration|email addresses|receipts|skills|reactions)(_\d+)?\.csv$/i

export function linkedInFiles(entries: readonly Entry[]): LinkedInFiles {
  const list = entries.filter(({ name }) => !isClutter(name))
  const named = (pattern: RegExp): Entry[] => list.filter(({ name }) => pattern.test(baseName(name))).sort((a, b) => a.name < b.name ? -1 : 1)
  return {
    shares: named(FILES.shares), comments: named(FILES.comments), reposts: named(FILES.reposts), articles: list.filter(({ name }) => ARTICLE.test(name)),
    profile: named(FILES.profile)[0] ?? null, positions: named(FILES.positions)[0] ?? null
  }
}

export function wantedFiles(names: readonly string[]): string[] {
  const patterns = Object.values(FILES)
  return names.filter(name => !isClutter(name) && (ARTICLE.test(name) || OTHERS.test(baseName(name)) || patterns.some(pattern => pattern.test(baseName(name)))))
}

/** Whether it is LinkedIn's, although nothing in it is a post. */
export function isFastArchive({ entries }: Container): boolean {
  return entries.list.filter(({ name }) => OTHERS.test(baseName(name)) || FILES.profile.test(baseName(name))).length >= 2
}
