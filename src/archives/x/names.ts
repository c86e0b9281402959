import { baseName, isClutter } from '../entries.ts'

const POSTS = /^(tweets?|community-tweet)(-part\d+)?\.js$/
const NOTES = /^note-tweet(-part\d+)?\.js$/
const ABOUT = /^(manifest|account|profile|account-timezone)\.js$/

export function isPostFile(name: string): boolean {
  return POSTS.test(name)
}

export function isNoteFile(name: string): boolean {
  return NOTES.test(name)
}

/** With its slash; empty for the root. */
export function folderOf(name: string): string {
  return name.slice(0, name.lastIndexOf('/') + 1)
}

/** The folders that hold files with posts, the outermost first. */
export function postFolders(names: readonly string[]): string[] {
  const folders = names.filter(name => isPostFile(baseName(name))).map(folderOf)
  return byDepth([...new Set(folders)])
}

/** The files that an import would read. */
export function wantedNames(names: readonly string[]): string[] {
  const folders = new Set(postFolders(names))
  return names.filter(name => {
    const base = baseName(name)
    return folders.has(folderOf(name)) && !isClutter(name) && (isPostFile(base) || isNoteFile(base) || ABOUT.test(base))
  })
}

/** Parts in their own order: `tweets-part10.js` after `tweets-part2.js`, and `tweets.js` before both. */
export function inPartOrder(a: string, b: string): number {
  return stem(a) === stem(b) ? part(a) - part(b) : stem(a) < stem(b) ? 1 : -1
}

export function byDepth(names: readonly string[]): string[] {
  return [...names].sort((a, b) => a.split('/').length - b.split('/').length || (a < b ? -1 : 1))
}

function stem(name: string): string {
  return name.replace(/(-part\d+)?\.js$/, '')
}

function part(name: string): number {
  return Number(/-part(\d+)\.js$/.exec(name)?.[1] ?? 0)
}
