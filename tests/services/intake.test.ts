import { describe, expect, test } from 'vitest'
import type { NewItem } from '../../src/contract/index.ts'
import { queries, takeItems, writes } from '../../src/services/index.ts'
import type { WriteContext } from '../../src/services/index.ts'
import * as store from '../../src/store/index.ts'
import { DAY, freshStore, NOON, tempDir } from '../store/data.ts'

function fresh(): WriteContext {
  return { db: freshStore(), store, dir: '', now: () => NOON }
}

function item(given: Partial<NewItem>): NewItem {
  return {
    text: '', link: null, campaign: null, release: null, expires: null, priority: 2, networks: [], type: null, image: null, alt: null, source: null, ...given
  }
}

const LONG = 'The new greenhouse is open to everybody who wants to see how tomatoes grow in winter'
const call = { signal: new AbortController().signal }
const list = (context: WriteContext) => queries(context)['queue.list']({}, call)

describe('content that is taken', () => {
  test('expires in two weeks when nobody says when', async () => {
    const context = fresh()
    takeItems(context, [item({ text: 'One' }), item({ text: 'Two', release: NOON + DAY }), item({ text: 'Three', expires: NOON + 2 * DAY })])
    expect((await list(context)).map(({ expires }) => (expires! - NOON) / DAY)).toEqual([14, 15, 2])
  })

  test('with the page of an item is merged into it, which gets what it did not say, with a note', async () => {
    const context = fresh()
    const places = takeItems(context, [
      item({ text: 'Come and see', link: 'https://www.a.example/page?utm_source=x', networks: ['x'], source: 'first' }),
      item({ text: 'Other words', link: 'https://a.example/page/', campaign: 'open day', image: 'https://a.example/i.png', alt: 'Tomatoes', networks: ['linkedin'], source: 'second' })
    ])
    expect(places).toEqual([{ item: 1, added: true }, { item: 1, added: false }])
    expect(await list(context)).toMatchObject([{
      text: 'Come and see', campaign: 'open day', image: 'https://a.example/i.png', alt: 'Tomatoes', networks: ['x', 'linkedin'],
      merged: [{ at: NOON, source: 'second', text: 'Other words', link: 'https://a.example/page/' }]
    }])
  })

  test('with nearly the words of an item is merged when one of the two has no page', async () => {
    const context = fresh()
    takeItems(context, [item({ text: LONG })])
    takeItems(context, [item({ text: `${LONG}!!`, link: 'https://a.example/1' })])
    takeItems(context, [item({ text: LONG.toUpperCase(), source: 'paper' })])
    expect(await list(context)).toMatchObject([{ link: 'https://a.example/1', merged: [{ link: 'https://a.example/1' }, { source: 'paper' }] }])
  })

  test('with the same words and another page is content of its own, and with another number too', () => {
    const context = fresh()
    const added = takeItems(context, [
      item({ text: LONG, link: 'https://a.example/1' }), item({ text: LONG, link: 'https://a.example/2' }), item({ text: `${LONG} 3` }), item({ text: `${LONG} 4` })
    ])
    expect(added.every(place => place.added)).toBe(true)
  })

  test('finds its page in an item that got it from a merge', () => {
    const context = fresh()
    takeItems(context, [item({ text: LONG })])
    expect(takeItems(context, [
      item({ text: LONG, link: 'https://a.example/1' }), item({ text: 'Quite different', link: 'https://a.example/1' }), item({ text: LONG, link: 'https://a.example/2' })
    ]).map(({ added }) => added)).toEqual([false, false, true])
  })

  test('twice the same leaves no second note', async () => {
    const context = fresh()
    const again = item({ text: LONG, source: 'paper' })
    for (let n = 0; n < 3; n++) takeItems(context, [item({ text: LONG }), again])
    expect((await list(context))[0]!.merged).toHaveLength(1)
  })

  test('is forgotten by an erasing, with its notes, feeds and requests', async () => {
    const context = fresh()
    takeItems(context, [item({ text: LONG }), item({ text: LONG, source: 'paper' })])
    const feed = store.addFeed(context.db, { address: 'https://a.example/feed', everyHours: 6, networks: [], state: 'new' }, NOON)
    store.markEntry(context.db, feed, 'k', 1)
    store.beginRequest(context.db, { address: 'https://a.example/feed', reason: 'feed', subject: 'a', at: NOON })
    await writes({ ...context, dir: tempDir() })['data.erase']({ yes: true }, call)
    for (const table of ['item', 'item_note', 'feed', 'feed_entry', 'request_log']) {
      expect(context.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0)
    }
  })
})
