import { linksIn } from '../../domain/links.ts'
import type { ArchivedPost, Network } from '../../domain/post.ts'
import type { Finding } from '../findings.ts'
import { hashOf } from '../ids.ts'
import type { Json } from '../json.ts'
import { languageTag } from '../languages.ts'
import type { Column, Columns } from './columns.ts'
import { momentOf } from './dates.ts'
import type { DateOrder } from './dates.ts'
import { kindNamed } from './network.ts'

/** What has to be known of the table to read one of its rows. */
export interface Reading {
  readonly columns: Columns
  readonly order: DateOrder | null
  readonly file: string
}

const HAND_MADE_REPOST = /^RT @\w{1,20}: /

/** A field as text. A number beyond what JavaScript can count has lost digits already and is none. */
export function fieldOf(row: Json, columns: Columns, column: Column): string {
  const key = columns[column]
  const value = key === undefined || !Object.hasOwn(row, key) ? undefined : row[key]
  if (typeof value === 'string') return value.trim()
  return typeof value === 'number' && (!Number.isInteger(value) || Number.isSafeInteger(value)) ? String(value) : ''
}

/** A row as a post on the given network. */
export function postIn(row: Json, network: Network, { columns, order, file }: Reading): Omit<Finding, 'read'> {
  const field = (column: Column): string => fieldOf(row, columns, column)
  const moment = momentOf(field('date'), order)
  if (!moment) return { skip: 'no-date' }
  const [id, text, url] = [field('id'), field('text').replace(/\r\n/g, '\n'), field('url')]
  if (/^\d(\.\d+)?E\+\d+$/i.test(id) || (id === '' && typeof row[columns.id ?? ''] === 'number')) {
    return { skip: 'no-id', damage: { file, byte: 0, say: `The id ${id || 'of a row'} has lost its last digits, as Excel does to long numbers.` } }
  }
  const replyTo = field('replyTo') || null
  const kind = network === 'x' && HAND_MADE_REPOST.test(text) ? 'repost' : kindNamed(field('kind'), replyTo !== null)
  const post: ArchivedPost = {
    nativeId: id || (url || `row-${hashOf([field('date'), text])}`), kind, at: moment.at, timeKnown: moment.timeKnown, text, lang: languageTag(field('lang')),
    url: /^https?:\/\//.test(url) ? url : null, replyTo: kind === 'post' || kind === 'repost' ? null : replyTo, links: linksIn(text)
  }
  return { post: { ...post, nativeId: post.nativeId.slice(0, 500) } }
}
