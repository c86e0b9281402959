import { basename } from 'node:path'
import type { Import } from '../../../src/contract/imports.ts'
import { partOf } from '../../../src/archives/index.ts'
import type { Hints } from '../../../src/archives/index.ts'
import * as store from '../../../src/store/index.ts'
import type { Writer } from '../../../src/store/index.ts'
import { runImport } from '../../../src/workers/import-run.ts'
import { importWrites } from '../../../src/workers/import-writes.ts'
import type { WriterLink } from '../../../src/workers/writer-link.ts'
import { tempDir } from '../../store/data.ts'

const AT = Date.UTC(2026, 2, 10, 12)

/** Imports everything at a path with the real reader, the real steps and the real store, in one thread. */
export async function importPath(db: Writer, path: string, hints: Hints = {}): Promise<Import[]> {
  const handlers = importWrites({ db, store, dir: tempDir(), now: () => AT })
  const writer = { call: async (name: keyof typeof handlers, input: never) => (handlers[name] as unknown as (given: never) => unknown)(input) } as unknown as WriterLink
  const begin = async (given: Hints): Promise<number> => (await writer.call('import.begin', { path: basename(path), sources: [path], hints: given, owner: process.pid })).id
  const results: Import[] = []
  const queue: { id: number; network: Import['network']; hints: Hints }[] = [{ id: await begin(hints), network: null, hints }]
  for (let task = queue.shift(); task; task = queue.shift()) {
    results.push(await runImport(writer, { ...task, path: basename(path), sources: [path] }, {
      signal: new AbortController().signal, progress: () => undefined,
      also: async archive => {
        const part = { ...hints, part: partOf(archive) }
        queue.push({ id: await begin(part), network: archive.network, hints: part })
      }
    }))
  }
  return results
}
