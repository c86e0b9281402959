import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const SOURCES = ['src', 'electron', 'renderer', 'electron.vite.config.ts', 'package-lock.json']
const BUILT = ['out/renderer/index.html', 'out/main/index.js']

/** Whether the built page is missing or older than anything it is made from. */
export function needsBuild(root: string): boolean {
  const built = Math.min(...BUILT.map(file => newest(join(root, file))))
  return built === 0 || SOURCES.some(source => newest(join(root, source)) > built)
}

/** Latest change of a file, or of anything in a folder; 0 where there is nothing. */
function newest(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return 0
  if (!stat.isDirectory()) return stat.mtimeMs
  // The folder's own time counts too: it is all that changes when a file is removed.
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), stat.mtimeMs)
}

/** Bytes in a folder, to see whether a download is arriving. */
export function sizeOf(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return 0
  if (!stat.isDirectory()) return stat.size
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0)
}
