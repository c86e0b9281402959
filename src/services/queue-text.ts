import { z } from 'zod'
import { ITEM_TYPES } from '../contract/index.ts'
import type { NewItem } from '../contract/index.ts'
import { NetworkName } from '../contract/words.ts'
import { parseIsoDay, startOfDay } from '../domain/day.ts'
import { Failure } from '../domain/failure.ts'
import { elementsOf } from '../domain/json-elements.ts'
import type { Element } from '../domain/json-elements.ts'
import type { Instant, Network } from '../domain/post.ts'
import { linksIn } from './links-in.ts'

export interface Rejected {
  readonly line: number
  readonly reason: string
}

export interface ReadItems {
  readonly items: readonly NewItem[]
  readonly rejected: readonly Rejected[]
}

/** What an item that does not say it itself is given. */
export interface Unsaid {
  readonly zone: string
  readonly source: string | null
  readonly networks: readonly Network[]
}

/**
 * Items in what a person pasted: a JSON array, one object or JSON Lines; else the text, or the link, of one item.
 * An item that is wrong is rejected with its line and the others are taken. Throws `bad-input` when there is nothing or the JSON is broken.
 */
export function readItems(content: string, unsaid: Unsaid): ReadItems {
  const text = content.replace(/^\uFEFF/u, '').trim()
  if (text === '') throw new Failure('bad-input', 'There is nothing to add.', 'Paste a text or a link, or choose a file with items.')
  if (!/^[[{]/u.test(text)) return { items: [pasted(text, unsaid)], rejected: [] }
  return itemsFrom(elementsOf(content.replace(/^\uFEFF/u, '')), unsaid)
}

/** Items in the elements of a file, each in the form of the queue's JSON; what is no item is rejected with its line. */
export function itemsFrom(elements: readonly Element[], unsaid: Unsaid): ReadItems {
  const items: NewItem[] = []
  const rejected: Rejected[] = []
  const schema = itemSchema(unsaid)
  for (const { line, value, broken } of elements) {
    const parsed = broken === null ? schema.safeParse(value) : null
    if (parsed?.success) items.push(parsed.data)
    else rejected.push({ line, reason: parsed ? reasonOf(parsed.error) : broken ?? '' })
  }
  return { items, rejected }
}

/** The one item of a pasted text or link. */
export function pasted(text: string, { source, networks }: Unsaid): NewItem {
  const [link] = linksIn(text)
  const base = { campaign: null, release: null, expires: null, priority: 2, networks: [...networks], type: null, image: null, alt: null, source }
  return { ...base, text: link === text ? '' : text, link: link ?? null }
}

function reasonOf(error: z.ZodError): string {
  const [issue] = error.issues
  if (!issue) return 'not an item'
  return issue.path.length > 0 ? `${issue.path.join('.')}: ${issue.message}` : issue.message
}

/** The form in which companies write items: dates as ISO 8601 instants, or as days in the person's zone. */
function itemSchema({ zone, source, networks }: Unsaid) {
  const words = (most: number) => z.string().max(most).nullish().transform(value => value?.trim() || null)
  const link = z.url({ protocol: /^https?$/, error: 'not a web address' }).max(2000).nullish().transform(value => value ?? null)
  return z.object({
    text: z.string().max(30_000).nullish().transform(value => (value ?? '').trim()),
    link, campaign: words(200), release: moment(zone, 'first'), expires: moment(zone, 'last'),
    priority: z.int('not 1, 2 or 3').min(1, 'not 1, 2 or 3').max(3, 'not 1, 2 or 3').nullish().transform(value => value ?? 2),
    networks: z.array(z.string().transform(name => name.toLowerCase()).pipe(NetworkName)).max(8).nullish().transform(value => value ?? [...networks]),
    type: z.enum(ITEM_TYPES).nullish().transform(value => value ?? null),
    image: words(2000), alt: words(2000),
    source: words(200).transform(value => value ?? source)
  }, 'not an object')
    .refine(item => item.text !== '' || item.link !== null, 'an item needs text or a link')
    .refine(item => item.release === null || item.expires === null || item.release < item.expires, 'expires: not after the release')
}

function moment(zone: string, end: 'first' | 'last') {
  return z.string().nullish().transform((text, context): Instant | null => {
    if (text === null || text === undefined || text.trim() === '') return null
    const at = instantOf(text.trim(), zone, end)
    if (at === null) context.addIssue({ code: 'custom', message: `“${text}” is not a date, as 2026-03-31 or 2026-03-31T09:00:00Z` })
    return at
  })
}

/** A day begins with its first instant and ends with its last; an instant needs its zone. */
function instantOf(text: string, zone: string, end: 'first' | 'last'): Instant | null {
  const day = parseIsoDay(text)
  if (day !== null) return end === 'first' ? startOfDay(day, zone) : startOfDay(day + 1, zone) - 1
  const whole = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/u.test(text)
  const at = whole ? Date.parse(text) : Number.NaN
  return Number.isNaN(at) ? null : at
}
