import { readFile, stat } from 'node:fs/promises'
import type { InputOf, OutputOf } from '../contract/index.ts'
import { Failure } from '../domain/failure.ts'
import type { Instant } from '../domain/post.ts'
import { MOST_BYTES, readContent } from '../feeds/index.ts'
import type { Content } from '../feeds/index.ts'
import { itemsFrom, itemsOfEntries, pasted } from '../services/index.ts'
import { MOST_AT_ONCE } from './network-steps.ts'
import type { WriterLink } from './writer-link.ts'

interface Surroundings {
  readonly zone: string
  readonly now: Instant
}

/** Reads a file of company content and takes its items into the queue. Throws a failure that names the file; then nothing was added. */
export async function addFile(writer: WriterLink, given: InputOf<'queue.addFile'>, { zone, now }: Surroundings): Promise<OutputOf<'queue.addFile'>> {
  const content = readContent({ name: given.name, bytes: await bytesOf(given), zone, order: given.order ?? null })
  const unsaid = { zone, source: given.name === '-' ? null : given.name.slice(-200), networks: given.networks ?? [] }
  const format = content.kind === 'items' ? content.format : content.kind
  const question = content.kind === 'items' ? content.question : null
  const { items, rejected } = question ? { items: [], rejected: [] } : itemsIn(content, unsaid, now)
  const taken = { added: 0, duplicates: 0, rejected: [...rejected], ids: [] as number[], format, question }
  for (let at = 0; at < items.length; at += MOST_AT_ONCE) {
    const { added, duplicates, ids } = await writer.call('queue.take', { items: items.slice(at, at + MOST_AT_ONCE) }, { deadline: 60_000 })
    taken.added += added
    taken.duplicates += duplicates
    taken.ids.push(...ids)
  }
  return taken
}

function itemsIn(content: Content, unsaid: Parameters<typeof itemsFrom>[1], now: Instant): ReturnType<typeof itemsFrom> {
  if (content.kind === 'items') return itemsFrom(content.elements, unsaid)
  if (content.kind === 'text') return { items: [pasted(content.text, unsaid)], rejected: [] }
  return itemsOfEntries(content.entries, { ...unsaid, source: content.title || unsaid.source, now })
}

async function bytesOf({ name, path, base64 }: InputOf<'queue.addFile'>): Promise<Uint8Array> {
  const bytes = path === undefined ? Buffer.from(base64 ?? '', 'base64') : await readWhole(name, path)
  if (bytes.length > MOST_BYTES) throw tooLarge(name)
  return bytes
}

async function readWhole(name: string, path: string): Promise<Uint8Array> {
  try {
    const found = await stat(path)
    if (!found.isFile()) throw new Failure('file-unreadable', `“${name}” is not a file.`, 'Choose a file with items, a feed, or text.')
    if (found.size > MOST_BYTES) throw tooLarge(name)
    return await readFile(path)
  } catch (thrown) {
    if (thrown instanceof Failure) throw thrown
    const { code, message } = thrown as NodeJS.ErrnoException
    if (code === 'ENOENT') throw new Failure('file-missing', `There is no file “${name}”.`, 'Check the path.')
    throw new Failure('file-unreadable', `“${name}” cannot be read: ${message}`, 'Check that it is a file that you may read.', { cause: thrown })
  }
}

function tooLarge(name: string): Failure {
  return new Failure('bad-input', `“${name}” is larger than 5 MB.`, 'Split it, or drop archives of your own posts on Sources.')
}
