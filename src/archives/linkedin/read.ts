import { Failure } from '../../domain/failure.ts'
import { baseName } from '../entries.ts'
import type { Entries, Entry } from '../entries.ts'
import type { Finding } from '../findings.ts'
import { readWhole } from '../whole.ts'
import { readArticle } from './articles.ts'
import { readComment, readInstantRepost } from './comments.ts'
import type { LinkedInFiles } from './files.ts'
import { linkedInRows } from './rows.ts'
import type { LinkedInRow, LinkedInRows } from './rows.ts'
import { readShares } from './shares.ts'

/** A table of one person's posts is held in memory: copies that went to groups are found across all of it. In bytes. */
export const LARGEST = 64 * 2 ** 20

type Found = Omit<Finding, 'read'>

/** Tables that were read already, while it was found out whether there is any post: reading one strictly takes its time. */
export type TablesRead = Map<Entry, LinkedInRows>

/** Everything in a LinkedIn archive in a fixed order: shares, comments, instant reposts, articles. */
export async function* findings(entries: Entries, files: LinkedInFiles, tables: TablesRead): AsyncGenerator<Finding, void> {
  const shares = new Reading(entries, tables)
  const rows: LinkedInRow[] = []
  for (const entry of files.shares) {
    const read = await shares.rows(entry)
    yield* read.broken
    rows.push(...read.rows)
  }
  const { posts, skipped } = readShares(rows)
  for (const post of posts) yield shares.at({ post })
  for (const skip of skipped) yield shares.at({ skip })
  yield* each(shares, files.comments, readComment)
  yield* each(shares, files.reposts, readInstantRepost)
  for (const entry of files.articles) {
    const html = await shares.whole(entry)
    if (html) yield shares.at(readArticle(html.toString(), baseName(entry.name)))
    else yield shares.at({ skip: 'broken', damage: shares.damage! })
  }
}

async function* each(reading: Reading, files: readonly Entry[], read: (row: LinkedInRow) => Found): AsyncGenerator<Finding, void> {
  for (const entry of files) {
    const { rows, broken } = await reading.rows(entry)
    yield* broken
    for (const row of rows) yield reading.at(read(row))
  }
}

/** Reads files whole and knows how many bytes that were. */
class Reading {
  readonly #entries: Entries
  readonly #tables: TablesRead
  #read = 0
  /** Why the last file could not be read. */
  damage: { file: string; byte: number; say: string } | null = null

  constructor(entries: Entries, tables: TablesRead) {
    this.#entries = entries
    this.#tables = tables
  }

  at(found: Found): Finding {
    return { ...found, read: this.#read }
  }

  /** Null for a file that its container cannot unpack; `damage` then says why. */
  async whole(entry: Entry): Promise<Buffer | null> {
    this.#read += entry.size
    try {
      return await readWhole(this.#entries, entry, LARGEST)
    } catch (thrown) {
      if (!(thrown instanceof Failure) || thrown.code !== 'damaged-archive') throw thrown
      this.damage = { file: entry.name, byte: 0, say: thrown.message }
      return null
    }
  }

  async rows(entry: Entry): Promise<{ rows: readonly LinkedInRow[]; broken: readonly Finding[] }> {
    const table = await this.#table(entry)
    if (!table) return { rows: [], broken: [this.at({ skip: 'broken', damage: this.damage! })] }
    return { rows: table.rows, broken: table.broken.map(({ say }) => this.at({ skip: 'broken', damage: { file: entry.name, byte: 0, say } })) }
  }

  async #table(entry: Entry): Promise<LinkedInRows | null> {
    const known = this.#tables.get(entry)
    if (known) {
      this.#read += entry.size
      return known
    }
    const bytes = await this.whole(entry)
    const table = bytes && linkedInRows(bytes)
    if (table) this.#tables.set(entry, table)
    return table
  }
}
