import { describe, expect, test } from 'vitest'
import { Editing } from '../../../renderer/views/editor/editing.svelte.ts'
import type { Call } from '../../../renderer/views/editor/editing.svelte.ts'
import { openDesk } from '../../services/desk.ts'

/** Windows on the drafts of one item, which is kept in a real file. */
function openItem() {
  const desk = openDesk()
  const item = desk.addItem({ text: 'Our open day welcomes pupils from nearby schools.' })
  const call: Call = (method, input) => desk.ask(method, input)
  const hear = async (editing: Editing): Promise<void> => editing.hear(await call('drafts.list', { item }))
  const open = async (): Promise<Editing> => {
    const editing = new Editing(item, call)
    await hear(editing)
    await editing.open('x')
    return editing
  }
  return { desk, item, call, hear, open }
}

async function write(editing: Editing, text: string): Promise<void> {
  editing.type(text)
  await editing.flush()
}

describe('a draft being written', () => {
  test('is on disk once it is flushed, with its time, and there when the item is opened again', async () => {
    const { open, desk } = openItem()
    const editing = await open()
    editing.type('My own')
    expect(editing.state).toBe('unsaved')
    await editing.flush()
    expect([editing.state, editing.savedAt]).toEqual(['saved', desk.clock.now])
    expect((await open()).text).toBe('My own')
  })

  test('saves what was typed when its place is left, and finds it on coming back', async () => {
    const { open } = openItem()
    const editing = await open()
    editing.type('For X')
    await editing.open('linkedin')
    expect(editing.text).toBe('')
    await write(editing, 'For LinkedIn')
    await editing.open('x')
    expect(editing.text).toBe('For X')
  })

  test('begins on every network with the shared start, until it is changed there', async () => {
    const { open, hear } = openItem()
    const editing = await open()
    await editing.open(null)
    await write(editing, 'For all')
    await hear(editing)
    await editing.open('x')
    expect([editing.text, editing.shared]).toEqual(['For all', true])
    await write(editing, 'For all, shorter')
    await hear(editing)
    await editing.open('linkedin')
    expect([editing.text, editing.shared]).toEqual(['For all', true])
    await editing.open('x')
    expect([editing.text, editing.shared]).toEqual(['For all, shorter', false])
  })

  test('has a version for an audience, and goes out in the one that was chosen', async () => {
    const { open, hear, item, call } = openItem()
    const editing = await open()
    await write(editing, 'For everyone')
    await hear(editing)
    await editing.choose('customers')
    expect([editing.text, editing.shared]).toEqual(['For everyone', true])
    await write(editing, 'For you who buy')
    expect((await call('drafts.get', { item, network: 'x' })).draft?.text).toBe('For you who buy')
    await editing.choose('')
    expect((await call('drafts.get', { item, network: 'x' })).draft?.text).toBe('For everyone')
  })

  test('takes a change back and does it again', async () => {
    const { open, desk } = openItem()
    const editing = await open()
    await write(editing, 'One')
    desk.clock.now += 60_000
    await write(editing, 'One and two')
    await editing.step('undo')
    expect([editing.text, editing.draft?.canUndo, editing.draft?.canRedo]).toEqual(['One', false, true])
    await editing.step('redo')
    expect(editing.text).toBe('One and two')
  })
})

describe('two windows on one draft', () => {
  test('the one that lies still shows what the other wrote', async () => {
    const { open, hear } = openItem()
    const [mine, other] = [await open(), await open()]
    await write(other, 'From over there')
    await hear(mine)
    expect(mine.text).toBe('From over there')
  })

  test('an answer that is older than the last saving changes nothing', async () => {
    const { open, call, item } = openItem()
    const editing = await open()
    await write(editing, 'One')
    const old = await call('drafts.list', { item })
    await write(editing, 'Two')
    editing.hear(old)
    expect(editing.text).toBe('Two')
  })

  test.each([
    ['mine', (editing: Editing) => editing.keepMine(), 'Mine'],
    ['the other', (editing: Editing) => editing.takeTheirs(), 'Theirs']
  ] as const)('when both write, the person says which goes on: %s; no wording is lost', async (_, decide, text) => {
    const { open, call } = openItem()
    const [mine, other] = [await open(), await open()]
    await write(other, 'Theirs')
    mine.type('Mine')
    await expect(mine.flush()).rejects.toMatchObject({ code: 'conflict' })
    expect([mine.clash, mine.text]).toEqual([true, 'Mine'])
    await decide(mine)
    await mine.flush()
    expect([mine.clash, mine.text, mine.draft?.text]).toEqual([false, text, text])
    const wordings = await call('drafts.history', { id: mine.draft!.id })
    expect(wordings.map(wording => wording.text)).toContain('Theirs')
  })
})

test('words that could not be saved when the item was left are there, and saved, when it is opened again', async () => {
  const { item, call } = openItem()
  let broken = false
  const shaky: Call = (method, input) => broken ? Promise.reject(new Error('The disk is away.')) : call(method, input)
  const editing = new Editing(item, shaky)
  await editing.open('x')
  broken = true
  editing.type('Nearly lost')
  await editing.leave()
  expect(editing.fault?.say).toBe('The disk is away.')
  broken = false
  const again = new Editing(item, shaky)
  again.hear(await call('drafts.list', { item }))
  await again.open('x')
  expect(again.text).toBe('Nearly lost')
  await again.flush()
  expect((await call('drafts.get', { item, network: 'x' })).draft?.text).toBe('Nearly lost')
})
