import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { recogniser } from '../../src/services/index.ts'
import { archived, HOUR, importPosts, NOON, rollups, rowsOf } from '../store/data.ts'
import { openDesk } from './desk.ts'

const OWN = 'I tried the new dishwasher of ours at home and it took a cup of water, no more. https://plein.example/wash'

/** A desk with one item, meant for every network, and a text of one's own for it. */
function withItem() {
  const desk = openDesk()
  const item = desk.addItem({ text: 'The new machine washes forty plates in one minute', link: 'https://plein.example/wash', priority: 2 })
  importPosts(desk.db, [archived({ text: 'An earlier post about the garden' })])
  const { ask, db, context } = desk
  const count = (): number => db.prepare('SELECT count(*) FROM post WHERE company = 1').pluck().get() as number
  /** An archive with the post in it, as the network gives it back. */
  const bring = (text = OWN, nativeId = 'brought'): unknown => importPosts(db, [archived({
    nativeId, text, at: NOON, links: text.match(/https:\S+/gu) ?? [], url: `https://x.com/noor/status/${nativeId}`
  })], { recognise: ({ links }) => recogniser(context, [])(links) })
  return { ...desk, item, count, bring, ready: (text = OWN) => ask('handover.ready', { item, network: 'x', text }) }
}

describe('handing over by hand', () => {
  test('goes from ready over the composer to posted, and counts once', async () => {
    const { call, ready, count, clock, item } = withItem()
    const { id } = await ready()
    expect(call('handover.list', {})).toMatchObject([{ id, state: 'ready', text: OWN }])
    expect(count()).toBe(0)
    expect(call('handover.hand', { id })).toEqual({
      handOver: expect.objectContaining({ state: 'handed-over' }), address: `https://x.com/intent/tweet?text=${encodeURIComponent(OWN)}`, filled: 'text', clipboard: null
    })
    expect(count()).toBe(0)
    clock.now += HOUR
    const { handOver, post } = call('handover.answer', { id, posted: true, url: 'https://x.com/noor/status/1' })
    expect(handOver.state).toBe('posted')
    expect(post).toMatchObject({ text: OWN, url: 'https://x.com/noor/status/1', origin: 'handover', company: true, at: NOON + HOUR })
    expect(count()).toBe(1)
    expect(call('queue.list', {})[0]?.decisions).toMatchObject([{ item, what: 'posted', post: post!.id }])
    for (const posted of [true, false]) expect(() => call('handover.answer', { id, posted })).toThrow('posted')
    expect(() => call('queue.posted', { item, network: 'x' })).toThrow('counted on x already')
    await expect(ready()).rejects.toThrow('counted on x already')
    expect(count()).toBe(1)
  })

  test('is ready again where the person did not post it, and steps back one at a time', async () => {
    const { call, ready, count } = withItem()
    const { id } = await ready()
    call('handover.hand', { id })
    expect(call('handover.answer', { id, posted: false })).toMatchObject({ handOver: { state: 'ready' }, post: null })
    call('handover.hand', { id })
    call('handover.answer', { id, posted: true })
    expect(call('handover.back', { id }).state).toBe('handed-over')
    expect(count()).toBe(0)
    expect(call('handover.back', { id }).state).toBe('ready')
    expect(call('handover.back', { id }).state).toBe('dropped')
    expect(call('handover.list', {})).toEqual([])
    expect(() => call('handover.back', { id })).toThrow('dropped')
    expect(() => call('handover.hand', { id: 99 })).toThrow('no text 99')
  })

  test('holds the very text that was said yes to, and a new yes replaces it', async () => {
    const { call, ready } = withItem()
    const first = await ready()
    const second = await ready('Other words altogether')
    expect(call('handover.list', {}).map(({ id, text }) => [id, text])).toEqual([[second.id, 'Other words altogether']])
    expect(() => call('handover.hand', { id: first.id })).toThrow('dropped')
  })

  test('refuses a text that the network would cut off, and says by how much', async () => {
    const { ask, item } = withItem()
    await expect(ask('handover.ready', { item, network: 'x', text: 'a'.repeat(281) })).rejects.toThrow('1 characters too long for x')
    await expect(ask('handover.ready', { item, network: 'bluesky', text: '👨‍👩‍👧‍👦'.repeat(121) })).rejects.toThrow('25 bytes too long for bluesky')
    await expect(ask('handover.ready', { item: 99, network: 'x', text: 'a' })).rejects.toThrow('no item 99')
  })

  test('gives the text to the clipboard where a composer cannot take it', async () => {
    const { call, ask, item } = withItem()
    const long = await ask('handover.ready', { item, network: 'linkedin', text: 'a'.repeat(2500) })
    expect(call('handover.hand', { id: long.id })).toMatchObject({ address: 'https://www.linkedin.com/feed/?shareActive=true', filled: 'nothing', clipboard: 'a'.repeat(2500) })
    const facebook = await ask('handover.ready', { item, network: 'facebook', text: 'no link of its own' })
    expect(call('handover.hand', { id: facebook.id })).toMatchObject({ address: 'https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fplein.example%2Fwash', filled: 'link' })
    const mastodon = await ask('handover.ready', { item, network: 'mastodon', text: 'short' })
    expect(call('handover.hand', { id: mastodon.id }).address).toBeNull()
    call('posts.log', { network: 'mastodon', account: '@noor@eigen.example', text: 'a', url: null })
    expect(call('handover.hand', { id: mastodon.id }).address).toBe('https://eigen.example/share?text=short')
    call('profile.save', { mastodon: { server: 'plein.example', limit: 500 } })
    expect(call('handover.hand', { id: mastodon.id }).address).toBe('https://plein.example/share?text=short')
  })

  test.each([
    ['by its link', OWN, OWN.replace('no more', 'and nothing else at all, I checked')], ['by its words', OWN.replace(' https://plein.example/wash', ''), null], ['by its address', 'Short', 'Something else']
  ])('counts once when an archive knows the post before the person answers, %s', async (how, text, changed) => {
    const { call, ready, count, bring, clock } = withItem()
    const { id } = await ready(text)
    call('handover.hand', { id })
    bring(changed ?? text)
    clock.now += 2 * HOUR
    const url = how === 'by its address' ? 'https://twitter.com/noor/status/brought?s=20' : null
    expect(call('handover.answer', { id, posted: true, url }).post).toMatchObject({ nativeId: 'brought', company: true })
    expect(count()).toBe(1)
    expect(call('handover.back', { id }).state).toBe('handed-over')
    expect(call('posts.count', { filter: {} }).count).toBe(2)
  })

  test('counts once when an archive brings the post after the person answered', async () => {
    const { call, ready, count, bring, clock, db } = withItem()
    const { id } = await ready()
    call('handover.hand', { id })
    clock.now += HOUR
    call('handover.answer', { id, posted: true })
    bring()
    bring()
    expect(count()).toBe(1)
    expect(call('posts.count', { filter: {} }).count).toBe(2)
    const { kept, counted } = rollups(db)
    expect(kept).toEqual(counted)
  })

  test('is told by other ways of counting: posted, undone, logged and taken back', async () => {
    const { call, ready, item } = withItem()
    const state = (): unknown => call('handover.list', {})[0]?.state
    await ready()
    call('queue.posted', { item, network: 'x' })
    expect(state()).toBe('posted')
    expect(call('posts.count', { filter: { search: 'dishwasher' } }).count).toBe(1)
    call('queue.undo', { item, network: 'x' })
    expect(state()).toBe('handed-over')
    const logged = call('posts.log', { network: 'x', text: OWN, item })
    expect(state()).toBe('posted')
    call('posts.unlog', { id: logged.id })
    expect(state()).toBe('handed-over')
  })

  test('whatever is done in whatever order, an item has at most one post on a network, and has it when it says posted', async () => {
    const actions = ['ready', 'hand', 'yes', 'no', 'back', 'posted', 'undo', 'import', 'hour'] as const
    await fc.assert(fc.asyncProperty(fc.array(fc.constantFrom(...actions), { maxLength: 25 }), async sequence => {
      const { call, ready, bring, clock, item, db } = withItem()
      const attempt = async (act: () => unknown): Promise<void> => {
        try { await act() } catch (thrown) { expect(thrown).toMatchObject({ name: 'Failure', code: expect.stringMatching(/conflict|not-found/) }) }
      }
      const id = (): number => call('handover.list', {})[0]?.id ?? 99
      for (const action of sequence) {
        await attempt(() => ({
          ready: () => ready(), hand: () => call('handover.hand', { id: id() }), yes: () => call('handover.answer', { id: id(), posted: true }),
          no: () => call('handover.answer', { id: id(), posted: false }), back: () => call('handover.back', { id: id() }),
          posted: () => call('queue.posted', { item, network: 'x', text: OWN }), undo: () => call('queue.undo', { item, network: 'x' }),
          import: () => bring(), hour: () => (clock.now += HOUR)
        })[action]())
        const posts = rowsOf(db, 'SELECT id FROM post WHERE item_id IS NOT NULL')
        expect(posts.length).toBeLessThanOrEqual(1)
        if (call('handover.list', {})[0]?.state === 'posted') expect(posts).toHaveLength(1)
      }
      const { kept, counted } = rollups(db)
      expect(kept).toEqual(counted)
    }), { numRuns: 60 })
  }, 60_000)
})
