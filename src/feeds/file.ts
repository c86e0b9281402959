import { Failure } from '../domain/failure.ts'
import { elementsOf } from '../domain/json-elements.ts'
import type { Element } from '../domain/json-elements.ts'
import { MOST_ITEMS, readTable } from './csv.ts'
import { fieldOf } from './columns.ts'
import type { Field } from './columns.ts'
import { textOf } from './decode.ts'
import type { Entry } from './entry.ts'
import { readFeed } from './feed.ts'
import { itemsOf } from './rows.ts'
import type { DateQuestion, Reading, Said } from './rows.ts'

/** What a dropped file, or what was piped in, turned out to be. */
export type Content =
  | { readonly kind: 'feed'; readonly title: string; readonly entries: readonly Entry[] }
  | { readonly kind: 'items'; readonly format: string; readonly elements: readonly Element[]; readonly question: DateQuestion | null }
  /** Words of a person: one item. */
  | { readonly kind: 'text'; readonly text: string }

export interface Dropped extends Reading {
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * Recognises company content by what it holds, and by its name only where that decides nothing: a feed, JSON, a table, or the text of one item.
 * Throws `bad-input` that names the file for what is none of these.
 */
export function readContent(dropped: Dropped): Content {
  const { name, bytes } = dropped
  const text = textOf(bytes).replace(/^\uFEFF/u, '')
  const start = text.trimStart()
  if (start === '') throw new Failure('bad-input', `There is nothing in “${name}”.`, 'Choose a file with items, a feed, or text.')
  if (start.includes('\0')) throw new Failure('bad-input', `“${name}” is not a text file.`, WANTED)
  if (start.startsWith('<')) return feedIn(dropped)
  if (/^[[{]/u.test(start)) return /^\{[^{}[\]]{0,2000}jsonfeed\.org\/version/u.test(start) ? feedIn(dropped) : jsonIn(text, dropped)
  const called = /\.(?:csv|tsv|tab)$/iu.test(name)
  const table = readTable(text, called)
  if (table) return tableIn(table, dropped)
  if (called) {
    throw new Failure('bad-input', `No column of “${name}” is called text or link.`, 'Name the columns in the first line: text, link, release, expires.')
  }
  return { kind: 'text', text: text.trim() }
}

const WANTED = 'Feeds (RSS, Atom, JSON Feed), CSV, JSON and plain text can be read.'

function feedIn({ name, bytes }: Dropped): Content {
  const read = readFeed({ bytes, type: '', url: null })
  if ('feed' in read) return { kind: 'feed', ...read.feed }
  if (read.state === 'unsafe') {
    throw new Failure('bad-input', `“${name}” declares a document type, which no feed needs and which can be made to harm.`, 'Ask for the feed without one.')
  }
  throw new Failure('bad-input', `“${name}” is neither a feed nor a list of items.`, WANTED)
}

function tableIn({ format, records, rejected }: NonNullable<ReturnType<typeof readTable>>, reading: Reading): Content {
  const { elements, question } = itemsOf(records, reading)
  const broken = rejected.map(({ line, reason }) => ({ line, value: null, broken: reason }))
  return { kind: 'items', format, question, elements: [...elements, ...broken].sort((a, b) => a.line - b.line) }
}

/** An object with the queue's own names is taken at its word; other names are mapped like those of a table. */
function jsonIn(text: string, reading: Dropped): Content {
  const elements = elementsIn(text, reading.name)
  const told = elements.slice(0, MOST_ITEMS)
  const over = elements[MOST_ITEMS]
  const records = told.flatMap(({ line, value }) => isRecord(value) ? [{ line, fields: fieldsOf(value) }] : [])
  const { elements: mapped, question } = itemsOf(records, reading)
  const byLine = [...mapped]
  const items = told.map(element => isRecord(element.value) && question === null ? byLine.shift()! : element)
  const rest = over ? [{ line: over.line, value: null, broken: `a file may bring ${MOST_ITEMS} items; this and what follows was left out` }] : []
  return { kind: 'items', format: 'json', question, elements: question === null ? [...items, ...rest] : [] }
}

function elementsIn(text: string, name: string): Element[] {
  try {
    return elementsOf(text)
  } catch (thrown) {
    if (thrown instanceof Failure) throw new Failure(thrown.code, `“${name}”: ${thrown.message}`, thrown.hint, { cause: thrown })
    throw thrown
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function fieldsOf(value: Record<string, unknown>): Said['fields'] {
  const fields = new Map<Field, unknown>()
  for (const [name, said] of Object.entries(value)) {
    const field = fieldOf(name)
    if (field !== null && said !== null && !fields.has(field)) fields.set(field, said)
  }
  return fields
}
