import { describe, expect, test } from 'vitest'
import { NETWORKS } from '../../src/domain/post.ts'
import { draftsOn } from '../../src/services/drafts.ts'
import { freshStore } from '../store/data.ts'
import { openDesk } from './desk.ts'

const PRESS = 'The new machine of Veloslot washes forty plates in one minute and needs only a cup of water for all of them together'

describe('drafts of an item', () => {
  test('share a start until a network gets its own', () => {
    const { call, addItem } = openDesk()
    const item = addItem({ text: PRESS })
    expect(call('drafts.get', { item, network: 'x' })).toEqual({ draft: null })
    call('drafts.save', { item, network: null, text: 'for all' })
    for (const network of NETWORKS) expect(call('drafts.get', { item, network }).draft?.text).toBe('for all')
    call('drafts.save', { item, network: 'x', text: 'short' })
    expect(call('drafts.get', { item, network: 'x' }).draft).toMatchObject({ text: 'short', network: 'x' })
    expect(call('drafts.get', { item, network: 'linkedin' }).draft).toMatchObject({ text: 'for all', network: null })
    call('drafts.save', { item, network: 'x', text: '  \n' })
    expect(call('drafts.get', { item, network: 'x' }).draft?.text).toBe('for all')
  })

  test('go out in the version for the audience that was chosen, else in the one for everyone', () => {
    const { call, addItem } = openDesk()
    const item = addItem({ text: PRESS })
    call('drafts.save', { item, network: null, text: 'everyone' })
    call('drafts.save', { item, network: null, audience: ' friends ', text: 'friends' })
    call('drafts.save', { item, network: 'x', audience: 'friends', text: 'friends on x' })
    const [x, linkedin] = [{ item, network: 'x' }, { item, network: 'linkedin' }] as const
    expect(call('drafts.get', x).draft?.text).toBe('everyone')
    for (const place of [x, linkedin]) call('drafts.choose', { ...place, audience: 'friends' })
    expect(call('drafts.get', x).draft?.text).toBe('friends on x')
    expect(call('drafts.get', linkedin).draft?.text).toBe('friends')
    call('drafts.choose', { ...x, audience: 'customers' })
    expect(call('drafts.get', x).draft?.text).toBe('everyone')
    expect(call('drafts.list', { item })).toMatchObject({
      drafts: [{ text: 'everyone' }, { text: 'friends' }, { text: 'friends on x' }],
      chosen: [{ network: 'linkedin', audience: 'friends' }, { network: 'x', audience: 'customers' }]
    })
  })

  test('are for items that are there, on networks that they are meant for', () => {
    const { call, addItem } = openDesk()
    const item = addItem({ text: PRESS, networks: ['linkedin'] })
    expect(() => call('drafts.save', { item, network: 'x', text: 'a' })).toThrow('not meant for x')
    expect(() => call('drafts.choose', { item, network: 'x', audience: '' })).toThrow('not meant for x')
    expect(() => call('drafts.save', { item: 99, network: null, text: 'a' })).toThrow('no item 99')
    expect(() => call('drafts.history', { id: 99 })).toThrow('no draft 99')
  })

  test('are told to advice with their own words, the employer left out, and too few words left undecided', () => {
    const { call, addItem, context } = openDesk()
    const item = addItem({ text: PRESS })
    expect(draftsOn(context, 'x').size).toBe(0)
    call('profile.save', { employer: 'Veloslot' })
    call('drafts.save', { item, network: 'x', text: PRESS })
    expect(draftsOn(context, 'x').get(item)).toMatchObject({ text: PRESS, ownWords: 0 })
    expect(draftsOn(context, 'x').get(item)?.copied.map(({ text }) => text)).not.toContain('Veloslot')
    expect(draftsOn(context, 'linkedin').size).toBe(0)
    call('drafts.save', { item, network: 'x', text: 'washes forty plates' })
    expect(draftsOn(context, 'x').get(item)?.ownWords).toBeNull()
    call('drafts.discard', { id: call('drafts.list', { item }).drafts[0]!.id })
    expect(draftsOn(context, 'x').size).toBe(0)
  })

  test('step back and forth through the contract, and a lone surrogate does not break them', () => {
    const { call, addItem, clock } = openDesk()
    const item = addItem({ text: PRESS })
    const { id } = call('drafts.save', { item, network: null, text: 'half \ud83d' })
    expect(call('drafts.history', { id })[0]?.text).toBe('half \ufffd')
    clock.now += 60_000
    call('drafts.save', { item, network: null, text: 'whole 👍' })
    expect(call('drafts.undo', { id }).text).toBe('half \ufffd')
    expect(call('drafts.redo', { id }).text).toBe('whole 👍')
    const [first] = call('drafts.history', { id })
    expect(call('drafts.restore', { id, revision: first!.revision }).text).toBe('half \ufffd')
  })
})

describe('comparing and counting', () => {
  test('takes the text of an item or any other, and leaves the employer out', () => {
    const { call, addItem } = openDesk()
    const item = addItem({ text: PRESS })
    expect(call('words.compare', { draft: PRESS, item })).toEqual(call('words.compare', { draft: PRESS, source: PRESS }))
    const { words } = call('words.compare', { draft: 'buy at veloslot now', source: '' })
    call('profile.save', { employer: 'Veloslot' })
    expect(call('words.compare', { draft: 'buy at veloslot now', source: '' }).words).toBe(words - 1)
    expect(() => call('words.compare', { draft: '', item: 99 })).toThrow('no item 99')
  })

  test('counts by the limit of the person\'s own server', async () => {
    const { call, ask } = openDesk()
    expect(await ask('words.count', { network: 'mastodon', text: 'a'.repeat(501) })).toEqual({ length: 501, limit: 500, fits: false, bytes: null })
    call('profile.save', { mastodon: { server: 'plein.example', limit: 5000 } })
    expect(await ask('words.count', { network: 'mastodon', text: 'a'.repeat(501) })).toMatchObject({ limit: 5000, fits: true })
  })
})

test('a file from before there were drafts gets them, and keeps what it had', async () => {
  const { openWriter } = await import('../../src/store/open.ts')
  const { MIGRATIONS } = await import('../../src/store/migrations/index.ts')
  const { tempDir } = await import('../store/data.ts')
  const dir = tempDir()
  const at = MIGRATIONS.findIndex(({ sql }) => sql.includes('CREATE TABLE draft ('))
  const before = openWriter(dir, { zone: 'UTC', migrations: MIGRATIONS.slice(0, at) })
  before.exec("INSERT INTO item (id, added_at, text, expires) VALUES (7, 0, 'kept', 1)")
  before.close()
  const after = freshStore('UTC', dir)
  expect(after.prepare('SELECT text FROM item WHERE id = 7').pluck().get()).toBe('kept')
  after.exec("INSERT INTO draft (item_id, network, revision, version, updated_at) VALUES (7, 'x', 0, 0, 0)")
  expect(() => after.exec("INSERT INTO draft (item_id, network, revision, version, updated_at) VALUES (7, 'x', 0, 0, 0)")).toThrow('UNIQUE')
  expect(() => after.exec("INSERT INTO draft (item_id, network, revision, version, updated_at) VALUES (7, 'myspace', 0, 0, 0)")).toThrow('CHECK')
})
