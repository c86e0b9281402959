import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { KINDS, LABELS } from '../../src/domain/post.ts'
import type { ArchivedPost } from '../../src/domain/post.ts'
import { addSums, noSums, sumsOf } from '../../src/domain/unit.ts'
import * as store from '../../src/store/index.ts'
import type { Recognised, Writer } from '../../src/store/index.ts'
import { archived, DAY, freshStore, HOUR, importPosts, NOON, rollups, rowsOf, scoreAll } from './data.ts'

/** A post of a small world, in which threads meet, days change and edits happen. */
const post = fc.record({
  nativeId: fc.integer({ min: 1, max: 25 }).map(String), kind: fc.constantFrom(...KINDS), at: fc.integer({ min: 0, max: 90 }).map(n => NOON + n * HOUR),
  text: fc.constantFrom('words of mine', '@someone', '', 'https://t.example/x', 'other words'),
  replyTo: fc.option(fc.integer({ min: 1, max: 25 }).map(String)), links: fc.constantFrom([], ['https://quillmarsh.example/'])
}).map(given => archived(given))

const step = fc.oneof(
  fc.record({ do: fc.constant('import' as const), posts: fc.uniqueArray(post, { maxLength: 20, selector: one => one.nativeId }) }),
  fc.record({ do: fc.constant('label' as const), nth: fc.nat(30), label: fc.option(fc.constantFrom(...LABELS)) }),
  fc.record({ do: fc.constant('score' as const), probability: fc.double({ min: 0, max: 1, noNaN: true }) }),
  fc.record({ do: fc.constant('outdate' as const) }),
  fc.record({ do: fc.constant('log' as const), hours: fc.nat(90), label: fc.option(fc.constantFrom(...LABELS)), company: fc.boolean() }),
  fc.record({ do: fc.constant('unlog' as const), nth: fc.nat(30) }),
  fc.record({ do: fc.constant('company' as const), nth: fc.nat(30), company: fc.boolean() })
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

const linked = ({ links }: Pick<ArchivedPost, 'links'>): Recognised => ({ company: links.length > 0, itemId: null })

function take(db: Writer, next: Step): void {
  const ids = rowsOf(db, 'SELECT id, import_id FROM post ORDER BY id') as { id: number; import_id: number | null }[]
  const nth = 'nth' in next ? ids[next.nth % Math.max(1, ids.length)] : undefined
  if (next.do === 'import') importPosts(db, next.posts, { recognise: linked })
  else if (next.do === 'score') scoreAll(db, next.probability)
  else if (next.do === 'outdate') store.outdateScores(db)
  else if (next.do === 'log') {
    const { label, company } = next
    store.logPost(db, {
      network: 'x', account: null, text: 'words of mine', url: null, links: [], label, itemId: null, company, origin: 'log', at: NOON + next.hours * HOUR
    })
  } else if (nth && next.do === 'label') store.labelPosts(db, [{ id: nth.id, label: next.label }], 'correction', NOON)
  else if (nth && next.do === 'company') store.markCompany(db, [{ id: nth.id, company: next.company, itemId: null }])
  else if (nth && next.do === 'unlog' && nth.import_id === null) store.unlogPost(db, nth.id)
}

/** The share's sums the slow way: every unit that begins in the span, with the parts it had at its end. */
function scanned(db: Writer, from: number, to: number) {
  const { counted } = store.readBasis(db)
  const rows = db.prepare('SELECT * FROM post WHERE at <= ?').all(to) as (Record<string, never> & { id: number; unit: number; at: number })[]
  const sums = noSums()
  for (const first of rows.filter(row => row.unit === row.id && row.at >= from)) {
    const parts = rows.filter(row => row.unit === first.id)
    addSums(sums, sumsOf(parts.map(row => ({ kind: row['kind']!, label: row['label']!, probability: row['probability']!, wordless: row['wordless'] === 1, company: row['company'] === 1 })), counted))
  }
  return sums
}

describe('the roll-up', () => {
  test('is what a count from nothing gives, whatever was imported, labelled, scored, logged and taken back, in any order', () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 12 }), steps => {
      const db = freshStore()
      for (const next of steps) take(db, next)
      const { kept, counted } = rollups(db)
      expect(kept).toEqual(counted)
      db.close()
    }), { numRuns: 60 })
  })

  test('gives the sums of a scan over any span of instants, with days cut anywhere', () => {
    const span = fc.tuple(fc.integer({ min: -30, max: 120 }), fc.integer({ min: 0, max: 100 })).map(([from, hours]) => [NOON + from * HOUR, NOON + (from + hours) * HOUR] as const)
    fc.assert(fc.property(fc.array(step, { minLength: 2, maxLength: 8 }), fc.array(span, { minLength: 4, maxLength: 4 }), (steps, spans) => {
      const db = freshStore()
      for (const next of steps) take(db, next)
      for (const [from, to] of spans) {
        const sums = store.sumOver(db, [1], from, to)
        expect(sums).toEqual(scanned(db, from, to))
        const days = [...store.sumByDay(db, [1], from, to).values()]
        expect(days.reduce((total, day) => addSums(total, day), noSums())).toEqual(sums)
      }
      db.close()
    }), { numRuns: 60 })
  })

  test('counts days in the zone of the person, and anew when they move', () => {
    const db = freshStore('Pacific/Auckland')
    importPosts(db, [archived({ at: Date.UTC(2026, 2, 10, 12) }), archived({ at: Date.UTC(2026, 2, 10, 10) })])
    expect(rowsOf(db, 'SELECT day, counted FROM rollup')).toHaveLength(2)
    store.rebuildRollup(db, { ...store.readBasis(db), zone: 'Europe/Amsterdam' })
    expect(rowsOf(db, 'SELECT day, counted FROM rollup')).toEqual([{ day: Math.floor(Date.UTC(2026, 2, 10) / DAY), counted: 2 }])
    expect(store.readBasis(db).zone).toBe('Europe/Amsterdam')
  })

  test('counts other kinds when the person chooses others', () => {
    const db = freshStore()
    importPosts(db, [archived({ kind: 'reply' }), archived({ kind: 'repost' })])
    expect(store.sumOver(db, [1], NOON - DAY, NOON + DAY).counted).toBe(1)
    store.rebuildRollup(db, { ...store.readBasis(db), counted: ['reply'] })
    expect(store.sumOver(db, [1], NOON - DAY, NOON + DAY).counted).toBe(1)
    store.rebuildRollup(db, { ...store.readBasis(db), counted: ['reply', 'repost'] })
    expect(store.sumOver(db, [1], NOON - DAY, NOON + DAY).counted).toBe(2)
  })
})
