import { describe, expect, test } from 'vitest'
import { archived, DAY, importPosts, NOON } from '../store/data.ts'
import { openDesk } from './desk.ts'

const MINE = 'Yesterday I sat for an hour in the rain counting bicycles without lights, and there were more of them than I had thought'
const SECRET = 'My neighbour Wobbelina keeps eleven parrots in a flat of thirty square metres and nobody in the house has ever complained'

function colleagues() {
  const [noor, sam] = [openDesk(), openDesk()]
  importPosts(noor.db, [archived({ text: MINE, at: NOON - DAY }), archived({ text: SECRET, at: NOON - 2 * DAY }), archived({ text: `${MINE} long ago`, at: NOON - 40 * DAY })])
  return { noor, sam, file: noor.call('voice.export', {}).file }
}

describe('the same voice', () => {
  test('is heard in the person\'s own posts of the last month', () => {
    const { noor, sam } = colleagues()
    const [first, ...more] = noor.call('voice.check', { text: `${MINE}.` })
    expect(first).toMatchObject({ likeness: 1, name: null })
    expect(noor.call('posts.get', { id: first!.post! }).text).toBe(MINE)
    expect(more).toEqual([])
    expect(sam.call('voice.check', { text: MINE })).toEqual([])
    expect(noor.call('voice.check', { text: 'In the morning I like to drink my coffee slowly and look out of the window at the boats' })).toEqual([])
    expect(noor.call('voice.check', { text: 'too short' })).toEqual([])
  })

  test('is heard in a colleague\'s, by a file that holds nothing to read', () => {
    const { noor, sam, file } = colleagues()
    expect(JSON.parse(file)).toMatchObject({ format: 'twothirds-fingerprints', version: 1, made: '2026-03-10', expires: '2026-04-09' })
    expect(JSON.parse(file).posts).toHaveLength(2)
    for (const word of `${MINE} ${SECRET} noor`.toLowerCase().match(/[a-z]{4,}/gu)!) expect(file.toLowerCase()).not.toContain(word)
    expect(noor.call('voice.export', {}).file).not.toBe(file)
    const voice = sam.call('voice.import', { file, name: 'Noor', from: 'noor.json' })
    expect(sam.call('voice.list', {})).toEqual([voice])
    expect(sam.call('voice.check', { text: MINE })).toEqual([{ likeness: 1, name: 'Noor', post: null }])
  })

  test('is forgotten when the person says so, when a newer file comes, and after a month whatever the file says', () => {
    const { sam, file, noor } = colleagues()
    const { id } = sam.call('voice.import', { file: file.replace('2026-04-09', '2036-04-09'), name: 'Noor' })
    expect(sam.call('voice.list', {})).toMatchObject([{ id, expires: NOON + 30 * DAY }])
    sam.call('voice.import', { file: noor.call('voice.export', {}).file, name: 'Noor' })
    expect(sam.call('voice.list', {})).toHaveLength(1)
    sam.clock.now += 31 * DAY
    expect(sam.call('voice.list', {})).toEqual([])
    expect(sam.call('voice.check', { text: MINE })).toEqual([])
    sam.clock.now = NOON
    sam.call('voice.forget', { id: sam.call('voice.list', {})[0]!.id })
    expect(sam.call('voice.list', {})).toEqual([])
    expect(() => sam.call('voice.forget', { id: 9 })).toThrow('no fingerprints 9')
  })

  test.each([
    ['', 'no JSON'], ['{"format":"other"}', '“format” is wrong'], ['[]', 'is not a file of fingerprints'], ['null', 'is not a file of fingerprints']
  ])('is not heard in what is no such file: %s', (file, say) => {
    expect(() => openDesk().call('voice.import', { file, name: 'Noor', from: 'x.json' })).toThrow(`“x.json” is not a file of fingerprints`)
    expect(() => openDesk().call('voice.import', { file, name: 'Noor' })).toThrow(say)
  })

  test('is not taken from a file that was changed or is too old', () => {
    const { sam, file } = colleagues()
    const changed = (change: object): string => JSON.stringify({ ...JSON.parse(file), ...change })
    expect(() => sam.call('voice.import', { file: changed({ posts: [[2 ** 24]] }), name: 'N' })).toThrow('posts.0.0')
    expect(() => sam.call('voice.import', { file: changed({ salt: 'zz' }), name: 'N' })).toThrow('“salt”')
    expect(() => sam.call('voice.import', { file: changed({ expires: '2026-03-09' }), name: 'N', from: 'n.json' })).toThrow('“n.json” expired on 2026-03-09')
    expect(sam.call('voice.list', {})).toEqual([])
  })
})
