import { Failure } from '../../../src/domain/failure.ts'
import { base64Of } from '../../bridge/base64.ts'
import { host } from '../../bridge/host.svelte.ts'
import type { Bundle } from './bundles.ts'

/** Bytes in one frame: as base64 they stay under the contract's limit. */
const SLICE = 900_000
/** The contract lists at most so many files; photos and films are left out first. */
const MOST_FILES = 100_000
const READABLE = /\.(js|json|jsonl|ndjson|csv|tsv|zip|gz|tgz|car|xml|rss|atom|html?)$/i

const PATIENTLY = { deadline: 0 }

interface Telling {
  readonly signal: AbortSignal
  /** Bytes that have arrived, and how many will. */
  readonly progress: (sent: number, total: number) => void
}

/** Copies the files of a bundle that an import would read to the host. Answers the path to start the import on. */
export async function upload(bundle: Bundle, telling: Telling): Promise<string> {
  const files = bundle.files.length > MOST_FILES ? bundle.files.filter(({ name }) => READABLE.test(name)) : bundle.files
  if (files.length === 0) throw new Failure('empty-archive', `There is nothing in “${bundle.name}”.`)
  const listed = files.map(({ name, file }) => ({ name, size: file.size }))
  const { id, wanted } = await host.call('uploads.open', { name: bundle.name.slice(0, 255), files: listed }, { signal: telling.signal })
  const total = wanted.reduce((sum, index) => sum + (files[index]?.file.size ?? 0), 0)
  let sent = 0
  for (const index of wanted) {
    const file = files[index]
    if (!file) continue
    for (let offset = 0; offset < file.file.size; offset += SLICE) {
      const base64 = await base64Of(file.name, file.file.slice(offset, offset + SLICE))
      await host.call('uploads.chunk', { id, file: index, offset, base64 }, { signal: telling.signal, ...PATIENTLY })
      sent += Math.min(SLICE, file.file.size - offset)
      telling.progress(sent, total)
    }
  }
  return (await host.call('uploads.close', { id }, PATIENTLY)).path
}
