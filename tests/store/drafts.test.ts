import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { STRETCH_MS } from '../../src/domain/draft.ts'
import * as store from '../../src/store/index.ts'
import { freshStore, NOON, rowsOf } from './data.ts'

export function addItem(db: store.Writer, text = 'The company has news'): number {
  return store.addItem(db, {
    addedAt: NOON, text, link: null, campaign: null, release: null, expires: NOON + 1e9, priority: 2, networks: [], type: null, image: null, alt: null, source: null,
    linkKey: null, textKey: ''
  })
}

function desk() {
  const db = freshStore()
  const place = { item: addItem(db), network: 'x', audience: '' } as const
  let at = NOON
  return {
    db, place,
    save: (text: string, later = STRETCH_MS) => store.saveDraft(db, place, { at: (at += later), text }, null),
    step: (id: number, step: store.Step) => store.stepDraft(db, id, step, at++)
  }
}

describe('drafts', () => {
  test('keep every wording, and walk back and forth among them', () => {
    const { save, step, db } = desk()
    const { id } = save('one')
    save('one two')
    expect(save('one two three')).toMatchObject({ id, text: 'one two three', canUndo: true, canRedo: false, version: 3 })
    expect(step(id, 'undo')).toMatchObject({ text: 'one two', canUndo: true, canRedo: true })
    expect(step(id, 'undo')).toMatchObject({ text: 'one', canUndo: false })
    expect(() => step(id, 'undo')).toThrow('no such wording')
    expect(step(id, 'redo')).toMatchObject({ text: 'one two' })
    expect(save('one two other')).toMatchObject({ canRedo: false, canUndo: true })
    expect(() => step(id, 'redo')).toThrow('no such wording')
    const history = store.historyOf(db, id)
    expect(history.map(({ text }) => text)).toEqual(['one', 'one two', 'one two three', 'one two other'])
    expect(step(id, { revision: history[2]!.revision })).toMatchObject({ text: 'one two three' })
    expect(() => step(id, { revision: 10_000 })).toThrow('no such wording')
    expect(() => step(id + 1, 'undo')).toThrow('There is no draft')
  })

  test('make one step of what is typed in one go, and never of what was wiped out', () => {
    const { save, step, db } = desk()
    const { id } = save('a'.repeat(100))
    for (let length = 101; length <= 150; length++) save('a'.repeat(length), 100)
    expect(store.historyOf(db, id)).toHaveLength(1)
    save('x', 100)
    save('xy', 100)
    expect(store.historyOf(db, id).map(({ text }) => text)).toEqual(['a'.repeat(150), 'xy'])
    expect(step(id, 'undo').text).toBe('a'.repeat(150))
    save('a'.repeat(151), 100)
    expect(store.historyOf(db, id).map(({ text }) => text)).toEqual(['a'.repeat(150), 'xy', 'a'.repeat(151)])
  })

  test('refuse a window that does not know what another one wrote', () => {
    const { db, place } = desk()
    const write = (text: string, version: number): store.StoredDraft => store.saveDraft(db, place, { at: NOON, text }, version)
    expect(() => write('late', 1)).toThrow('another window')
    const first = write('mine', 0)
    expect(() => write('theirs', 0)).toThrow('another window')
    write('mine too', first.version)
    expect(() => write('theirs', first.version)).toThrow('another window')
    expect(store.draftById(db, first.id).text).toBe('mine too')
  })

  test('are one for each item, network and audience', () => {
    const { db, place } = desk()
    const other = addItem(db)
    for (const [item, network, audience] of [[place.item, 'x', ''], [place.item, null, ''], [place.item, 'x', 'friends'], [other, 'x', '']] as const) {
      store.saveDraft(db, { item, network, audience }, { at: NOON, text: `${item} ${network} ${audience}` }, null)
      store.saveDraft(db, { item, network, audience }, { at: NOON, text: `${item} ${network} ${audience}` }, null)
    }
    expect(store.draftsOf(db)).toHaveLength(4)
    expect(store.draftsOf(db, place.item).map(({ text }) => text)).toEqual([`${place.item} x `, `${place.item} null `, `${place.item} x friends`])
  })

  test('come back when they were discarded, with their history', () => {
    const { db, save, step } = desk()
    const { id } = save('old')
    store.discardDraft(db, id, NOON)
    expect(store.draftsOf(db)).toEqual([])
    expect(save('new')).toMatchObject({ id, canUndo: true })
    expect(step(id, 'undo').text).toBe('old')
    expect(() => store.discardDraft(db, 99, NOON)).toThrow('There is no draft 99')
  })

  test('go with their item and with everything', () => {
    const { db, save, place } = desk()
    save('one')
    save('two')
    store.chooseAudience(db, { item: place.item, network: 'x', audience: 'friends' })
    db.prepare('DELETE FROM item').run()
    for (const table of ['draft', 'draft_revision', 'draft_choice']) expect(rowsOf(db, `SELECT * FROM ${table}`)).toEqual([])
  })

  test('after any saves, steps back and steps forth: what stands is what a plain list of wordings says, and none is lost', () => {
    const action = fc.oneof(fc.string({ maxLength: 5 }).map(text => ({ text })), fc.constantFrom('undo' as const, 'redo' as const))
    fc.assert(fc.property(fc.array(action, { maxLength: 30 }), actions => {
      const { save, step, db } = desk()
      const { id } = save('start')
      let [behind, stands, ahead] = [[] as string[], 'start', [] as string[]]
      const written = new Set(['start'])
      for (const one of actions) {
        if (typeof one === 'object') {
          if (one.text !== stands) [behind, ahead] = [[...behind, stands], []]
          stands = save(one.text).text
          written.add(one.text)
        } else if (one === 'undo' && behind.length > 0) [stands, ahead, behind] = [step(id, 'undo').text, [stands, ...ahead], behind.slice(0, -1)]
        else if (one === 'redo' && ahead.length > 0) [stands, behind, ahead] = [step(id, 'redo').text, [...behind, stands], ahead.slice(1)]
        expect(store.draftById(db, id)).toMatchObject({ text: stands, canUndo: behind.length > 0 })
      }
      const kept = new Set(store.historyOf(db, id).map(({ text }) => text))
      expect([...written].filter(text => !kept.has(text))).toEqual([])
    }), { numRuns: 30 })
  })
})
