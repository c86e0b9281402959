import { Failure, Unanswered } from '../../domain/failure.ts'
import type { OpenQuestion } from '../../domain/failure.ts'
import type { Network } from '../../domain/post.ts'
import type { Hints } from '../archive.ts'
import { isObject } from '../json.ts'
import type { Json } from '../json.ts'
import { columnsOf } from './columns.ts'
import type { Columns } from './columns.ts'
import { momentOf, orderIn } from './dates.ts'
import type { DateOrder } from './dates.ts'
import { networkNamed } from './network.ts'
import { fieldOf } from './post.ts'
import type { TableRow } from './rows.ts'

/** Posts of one account, which are an archive of their own. */
export interface Part {
  readonly network: Network
  readonly account: string
  readonly rows: number
}

export interface Survey {
  readonly columns: Columns
  readonly order: DateOrder | null
  readonly parts: readonly Part[]
  /** Some times say no zone, and are taken for UTC. */
  readonly zoneless: boolean
}

/** Rows that are looked at for columns: a list of JSON may leave empty ones out. */
const LOOKED_AT = 100
const MOST_PARTS = 100
const NAME_THEM = 'Call its columns id, date, text, network, account, kind and url; date and text must be there.'

/** Goes through all rows once to find out what has to be known before one is read. Throws a failure that asks for what is missing. */
export async function surveyOf(label: string, rows: AsyncIterable<TableRow>, hints: Hints): Promise<Survey> {
  const first: Json[] = []
  const tally = new Tally(label, hints)
  let columns: Columns | null = null
  for await (const { row } of rows) {
    if (!isObject(row)) continue
    if (columns === null && first.length < LOOKED_AT) first.push(row)
    else tally.add(row, columns ??= columnsFor(label, first))
  }
  columns ??= columnsFor(label, first)
  for (const row of first) tally.add(row, columns)
  return { columns, ...tally.survey() }
}

function columnsFor(label: string, rows: readonly Json[]): Columns {
  const keys = [...new Set(rows.flatMap(row => Object.keys(row)))]
  if (keys.length === 0) throw new Failure('empty-archive', `“${label}” is a table without rows.`, NAME_THEM)
  const columns = columnsOf(keys)
  const missing = (['date', 'text'] as const).filter(column => columns[column] === undefined)
  if (missing.length === 0) return columns
  const say = `“${label}” is a table in which no column is the ${missing.join(' or the ')} of a post; it has ${keys.slice(0, 12).join(', ')}.`
  throw new Failure('not-an-archive', say, NAME_THEM)
}

/** Counts accounts and watches the dates. */
class Tally {
  readonly #label: string
  readonly #hints: Hints
  readonly #parts = new Map<string, Part>()
  readonly #orders = new Set<DateOrder | 'either'>()
  #zoneless = false
  #example = ''
  #rows = 0

  constructor(label: string, hints: Hints) {
    this.#label = label
    this.#hints = hints
  }

  add(row: Json, columns: Columns): void {
    this.#rows++
    const date = fieldOf(row, columns, 'date')
    const order = orderIn(date)
    if (order) this.#orders.add(order)
    if (order === 'either') this.#example = date
    this.#zoneless ||= momentOf(date, 'dmy')?.zoneKnown === false
    const whose = whoseRow(row, columns, this.#hints)
    if (!whose) return
    const key = `${whose.network} ${whose.account.toLowerCase()}`
    const known = this.#parts.get(key)
    this.#parts.set(key, { ...(known ?? whose), rows: (known?.rows ?? 0) + 1 })
    if (this.#parts.size <= MOST_PARTS) return
    throw new Failure('bad-input', `“${this.#label}” holds the posts of more than ${MOST_PARTS} accounts.`, 'Keep only the rows that are yours.')
  }

  survey(): Omit<Survey, 'columns'> {
    if (this.#rows > 0 && this.#parts.size === 0) throw this.#whose()
    return { order: this.#order(), parts: [...this.#parts.values()], zoneless: this.#zoneless }
  }

  #whose(): Failure {
    const missing: OpenQuestion[] = [...(this.#hints.network ? [] : ['network'] as const), ...(this.#hints.account ? [] : ['account'] as const)]
    return new Unanswered(missing, `“${this.#label}” does not say whose posts these are: ${missing.join(' and ') || 'a known network'} is missing.`,
      `Give it, as in: import “${this.#label}” --network linkedin --account “Your Name”. Or add columns called network and account.`)
  }

  #order(): DateOrder | null {
    const { dates } = this.#hints
    if (this.#orders.has('dmy') !== this.#orders.has('mdy')) return this.#orders.has('dmy') ? 'dmy' : 'mdy'
    if (!this.#orders.has('either') || dates) return dates ?? null
    throw new Unanswered(['dates'], `In “${this.#label}” it is not clear which is the day and which the month, as in “${this.#example}”.`,
      'Say it with --dates dmy (day first) or --dates mdy (month first), or write dates as 2024-04-03.')
  }
}

/** Whose post a row is: what it says itself, else what the person said. Null where nobody does, or the network is not known. */
export function whoseRow(row: Json, columns: Columns, hints: Hints): { network: Network; account: string; rows: number } | null {
  const named = fieldOf(row, columns, 'network')
  const network = named === '' ? hints.network ?? null : networkNamed(named)
  const account = fieldOf(row, columns, 'account').replace(/^@/, '') || (hints.account ?? '')
  return network === null || account === '' ? null : { network, account, rows: 0 }
}
