import { baseName, isClutter } from '../entries.ts'
import type { Entry } from '../entries.ts'

/** Files are found by the last part of their names: the folders have changed every other year. */
const POSTS = {
  instagram: /(^|\/)((posts_\d+|reels)\.json|media\.json)$/,
  threads: /(^|\/)(threads_and_replies|threads)\.json$/,
  facebook: /(^|\/)(your_posts|profile_posts)(__[a-z_]+)?_\d+\.json$/
}
/** Where a `posts_1.json` of Instagram lies; other programs have a file of that name too. */
const INSTAGRAM = /(^|\/)(content|media|your_instagram_activity)\/|^(posts_\d+|reels|media)\.json$/
const ABOUT = /(^|\/)(personal_information|profile_information|account_information)\.json$/

export type MetaNetwork = keyof typeof POSTS

export function postFiles(entries: readonly Entry[], network: MetaNetwork): Entry[] {
  const found = entries.filter(({ name }) => POSTS[network].test(name) && !isClutter(name) && (network !== 'instagram' || INSTAGRAM.test(name)))
  return found.sort((a, b) => numberIn(a) - numberIn(b) || (a.name < b.name ? -1 : 1))
}

export function aboutFiles(entries: readonly Entry[]): Entry[] {
  return entries.filter(({ name }) => ABOUT.test(name) && !isClutter(name)).sort((a, b) => a.name < b.name ? -1 : 1)
}

export function wantedNames(names: readonly string[], network: MetaNetwork): string[] {
  const entries = names.map(name => ({ name, size: 0 }))
  const posts = postFiles(entries, network)
  return posts.length === 0 ? [] : [...posts, ...aboutFiles(entries)].map(({ name }) => name)
}

/** `posts_10.json` comes after `posts_2.json`. */
function numberIn({ name }: Entry): number {
  return Number(/_(\d+)\.json$/.exec(baseName(name))?.[1] ?? 0)
}
