import type { Element } from '../domain/json-elements.ts'
import { cellDate, orderOf } from './cell-date.ts'
import type { DateOrder } from './cell-date.ts'
import { networksIn } from './columns.ts'
import type { Field } from './columns.ts'

/** A record of a file: what is said of each field, and where. */
export interface Said {
  readonly line: number
  readonly fields: ReadonlyMap<Field, unknown>
}

/** Dates that can be read in two ways: the person has to say which. */
export interface DateQuestion {
  readonly line: number
  /** A date as the file writes it. */
  readonly example: string
}

export interface Reading {
  readonly zone: string
  /** What the person answered, if they were asked. */
  readonly order: DateOrder | null
}

/** Items as the queue takes them, or the question that has to be answered first. */
export function itemsOf(records: readonly Said[], { zone, order }: Reading): { elements: Element[]; question: DateQuestion | null } {
  const dates = records.flatMap(({ line, fields }) => (['release', 'expires'] as const).flatMap(field => {
    const cell = fields.get(field)
    return typeof cell === 'string' && cell.trim() !== '' ? [{ line, cell }] : []
  }))
  const found = order ?? orderOf(dates.map(({ cell }) => cell))
  if (found === 'open') {
    const open = dates.find(({ cell }) => orderOf([cell]) === 'open')!
    return { elements: [], question: { line: open.line, example: open.cell.trim() } }
  }
  return { elements: records.map(record => elementOf(record, found ?? 'day-first', zone)), question: null }
}

function elementOf({ line, fields }: Said, order: DateOrder, zone: string): Element {
  const text = (field: Field): string => words(fields.get(field))
  const wrong: string[] = []
  const moment = (field: 'release' | 'expires', clock: string): string | null => {
    const cell = text(field)
    if (cell === '') return null
    const date = cellDate(clock === '' ? cell : `${cell} ${clock}`, order, zone)
    if (date === null) wrong.push(`${field}: “${cell}${clock && ` ${clock}`}” is not a date, as 2026-03-31 or 2026-03-31 09:00`)
    return date
  }
  const priority = text('priority')
  const { networks, strange } = networksIn(list(fields.get('networks')))
  if (networks.length === 0 && strange.length > 0) wrong.push(`networks: “${strange[0]}” is none that is known here`)
  const value = {
    text: text('text') || text('title'), link: text('link') || null, release: moment('release', text('time')), expires: moment('expires', ''),
    campaign: text('campaign'), ...(priority === '' ? {} : { priority: Number(priority) }), ...(networks.length > 0 ? { networks } : {}),
    type: text('type').toLowerCase() || null, image: list(fields.get('image'))[0] ?? null, alt: text('alt'), source: text('source')
  }
  return wrong.length > 0 ? { line, value: null, broken: wrong[0]! } : { line, value, broken: null }
}

function words(value: unknown): string {
  const one: unknown = Array.isArray(value) ? value[0] : value
  return typeof one === 'string' ? one.trim() : typeof one === 'number' ? String(one) : ''
}

function list(value: unknown): string[] {
  const parts = Array.isArray(value) ? value.map(words) : words(value).split(/[,;|\n]+/u)
  return parts.map(part => part.trim()).filter(part => part !== '')
}
