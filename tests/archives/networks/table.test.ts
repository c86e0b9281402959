import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openArchives } from '../../../src/archives/index.ts'
import { momentOf, orderIn } from '../../../src/archives/table/dates.ts'
import type { ArchivedPost } from '../../../src/domain/post.ts'
import { failureOf, scratch } from '../reading.ts'
import { put, readAll } from './whole.ts'

const dir = await scratch()
let files = 0
const ME = { network: 'linkedin', account: 'Noor' } as const

const read = async (bytes: string | Buffer, hints: object = ME, name = 'csv') => readAll(await put(join(dir, `${++files}.${name}`), bytes), hints)
const refused = async (bytes: string, hints: object = ME) => failureOf(read(bytes, hints))
const brief = (posts: readonly ArchivedPost[]) => posts.map(({ nativeId, kind, at, text }) => [nativeId, kind, new Date(at).toISOString(), text])

const EXPECTED = [['1', 'post', '2024-05-06T07:08:09.000Z', 'Hello, "world"\nagain'], ['2', 'reply', '2024-05-06T05:08:00.000Z', 'Zoë']]

describe('a table of posts', () => {
  test('is the same as CSV of any delimiter and encoding, JSON, and JSON Lines', async () => {
    const rows = [['1', '2024-05-06T07:08:09Z', 'Hello, "world"\nagain', 'post'], ['2', '2024-05-06 07:08 +02:00', 'Zoë', 'comment']]
    const csv = (delimiter: string): string => [['Post ID', 'Created_At', 'Content', 'type'], ...rows].map(row => row.map(field => `"${field.replaceAll('"', '""')}"`).join(delimiter)).join('\r\n')
    const objects = rows.map(([id, date, text, kind]) => ({ id: Number(id), date, text, kind, extra: { deep: ['x'] } }))
    const forms = [
      csv(','), csv(';'), csv('\t'), csv('|'), `sep=;\n${csv(';')}`, `\ufeff${csv(',')}`, Buffer.from(csv(','), 'latin1'), Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(csv(';'), 'utf16le')]),
      JSON.stringify(objects), JSON.stringify({ posts: objects }, null, 2), objects.map(row => JSON.stringify(row)).join('\n'), `${JSON.stringify(objects[0])}\r\n\r\n${JSON.stringify(objects[1])}\r\n`
    ]
    for (const form of forms) {
      const { posts, skipped, damage } = await read(form)
      expect([brief(posts), skipped, damage]).toEqual([EXPECTED, {}, []])
    }
  })

  test('of several networks and accounts is an archive for each', async () => {
    const rows = ['1,2024-01-01T10:00:00Z,One,Twitter,@ann', '2,2024-01-02T10:00:00Z,Two,LinkedIn,Ann B', '3,2024-01-03T10:00:00Z,RT @bo: three,x,Ann', '4,2024-01-04T10:00:00Z,Four,,']
    const path = await put(join(dir, 'all.csv'), ['id,date,text,network,account', ...rows].join('\n'))
    const archives = await openArchives([path], { network: 'mastodon', account: 'ann@a.example' })
    const found = []
    for (const archive of archives) {
      const kinds = []
      for await (const { posts } of archive.read({ signal: new AbortController().signal })) kinds.push(...posts.map(({ kind }) => kind))
      found.push([archive.network, archive.account.name, archive.expected, kinds])
      await archive.close()
    }
    expect(found).toEqual([['x', 'ann', 2, ['post', 'repost']], ['linkedin', 'Ann B', 1, ['post']], ['mastodon', 'ann@a.example', 1, ['post']]])
  })

  test('that does not say whose posts these are asks for it', async () => {
    expect(await refused('date,text\n2024-01-01,x', {})).toMatchObject({ code: 'bad-input', hint: expect.stringContaining('--network') as string })
    expect(await refused('date,text,network\n2024-01-01,x,myspace', {})).toMatchObject({ code: 'bad-input' })
    expect((await refused('date,text,network\n2024-01-01,x,mastodon', {})).message).toContain('account')
  })

  test('has bad rows told by their line, and gives the others', async () => {
    const { posts, skipped, damage } = await read('id,date,text\n1,2024-01-01T00:00:00Z,One\n2,2024-01-01T00:00:00Z\n3,no day,Three\n1.2345E+18,2024-01-01T00:00:00Z,Four\n5,2024-01-05T00:00:00Z,Five\n')
    expect([posts.map(({ text }) => text), skipped]).toEqual([['One', 'Five'], { 'broken': 1, 'no-date': 1, 'no-id': 1 }])
    expect(damage.map(({ say }) => say)).toEqual([expect.stringContaining('Line 3'), expect.stringContaining('1.2345E+18')])
    const lines = await read('{"id":"1","date":"2024-01-01T00:00:00Z","text":"One"}\n{"id":\n[1]\n{"id":"4","date":"2024-01-04T00:00:00Z","text":"Four"}', ME, 'jsonl')
    expect([lines.posts.map(({ text }) => text), lines.damage.map(({ say, byte }) => [say, byte])]).toEqual([
      ['One', 'Four'], [['Line 2 is no object of JSON.', 54], ['Line 3 is no object of JSON.', 61]]
    ])
  })

  test('without ids knows a row again by its address, else by its words and time', async () => {
    const text = 'date,text,url\n2024-01-01T00:00:00Z,One,https://a.example/1\n2024-01-01T00:00:00Z,Two,\n2024-01-01T00:00:00Z,Three,\n'
    const [once, again] = [await read(text), await read(text.split('\n').toSpliced(2, 1).join('\n'))]
    expect(new Set(once.posts.map(({ nativeId }) => nativeId)).size).toBe(3)
    expect(again.posts.map(({ nativeId }) => nativeId)).toEqual([once.posts[0]!.nativeId, once.posts[2]!.nativeId])
  })

  test('is refused with the names of its columns when one is missing, and prose is no table', async () => {
    expect(await refused('when,words\n2024-01-01,x')).toMatchObject({ code: 'not-an-archive' })
    expect((await refused('date,words\n2024-01-01,x')).message).toMatch(/the text of a post; it has date, words/)
    expect(await refused('Dear diary,\nthe date of today is a text.')).toMatchObject({ code: 'not-an-archive' })
    expect(await refused('[]')).toMatchObject({ code: 'empty-archive' })
  })
})

describe('a date in a table', () => {
  const at = (text: string, order: 'dmy' | 'mdy' | null = null) => {
    const moment = momentOf(text, order)
    return moment && `${new Date(moment.at).toISOString().slice(0, 19)}${moment.timeKnown ? '' : ' day'}${moment.zoneKnown ? '' : ' zone?'}`
  }

  test('is read as people and programs write it', () => {
    const known: readonly (readonly [string, string])[] = [
      ['2024-04-03', '2024-04-03T00:00:00 day'], ['2024-04-03T05:06:07Z', '2024-04-03T05:06:07'], ['2024-04-03 05:06', '2024-04-03T05:06:00 zone?'], ['2024/04/03 05:06 UTC', '2024-04-03T05:06:00'],
      ['2024-04-03T05:06:07.891+02:00', '2024-04-03T03:06:07'], ['1712120767', '2024-04-03T05:06:07'], ['1712120767000', '2024-04-03T05:06:07'], ['1712120767.5', '2024-04-03T05:06:07'],
      ['45385.5', '2024-04-03T12:00:00 zone?'], ['45385', '2024-04-03T00:00:00 day zone?'], ['Wed, 03 Apr 2024 05:06:07 +0000', '2024-04-03T05:06:07'], ['Wed Apr 03 05:06:07 +0000 2024', '2024-04-03T05:06:07'],
      ['3 April 2024 05:06', '2024-04-03T05:06:00 zone?'], ['04-04-2024', '2024-04-04T00:00:00 day']
    ]
    for (const [text, moment] of known) expect([text, at(text)]).toEqual([text, moment])
    for (const text of ['', 'soon', '2024-02-31', '2024-13-01', '99999', '12', '03/04/2024', '1.2E+9', '1850-01-01']) expect([text, at(text)]).toEqual([text, null])
  })

  test('with day and month in an order of its own is read by the order', () => {
    expect([at('03/04/2024 5:06 pm', 'dmy'), at('03/04/2024 5:06 pm', 'mdy'), at('3.4.24', 'dmy'), at('12/31/2024 12:00 AM', 'mdy')]).toEqual([
      '2024-04-03T17:06:00 zone?', '2024-03-04T17:06:00 zone?', '2024-04-03T00:00:00 day', '2024-12-31T00:00:00 zone?'
    ])
    expect([orderIn('13/04/2024'), orderIn('04/13/2024'), orderIn('03/04/2024'), orderIn('04/04/2024'), orderIn('2024-04-03'), orderIn('13/13/2024')]).toEqual(['dmy', 'mdy', 'either', null, null, null])
  })

  test('tells by the other rows what it cannot tell itself, and asks where none does', async () => {
    const table = (...dates: string[]): string => ['date,text', ...dates.map((date, index) => `${date} 10:00 UTC,Number ${index}`)].join('\n')
    expect((await read(table('03/04/2024', '25/04/2024'))).posts.map(post => new Date(post.at).getUTCMonth())).toEqual([3, 3])
    expect((await read(table('03/04/2024', '04/25/2024'))).posts.map(post => new Date(post.at).getUTCMonth())).toEqual([2, 3])
    expect(await refused(table('03/04/2024', '05/06/2024'))).toMatchObject({ code: 'bad-input', message: expect.stringContaining('05/06/2024') as string, hint: expect.stringContaining('--dates') as string })
    expect((await read(table('03/04/2024'), { ...ME, dates: 'mdy' })).posts.map(post => new Date(post.at).getUTCMonth())).toEqual([2])
  })

  test('without a zone is taken for UTC, which is said', async () => {
    const { posts, damage } = await read('date,text\n2024-04-03 05:06,x')
    expect([posts[0]!.at, damage.map(({ say }) => say)]).toEqual([Date.UTC(2024, 3, 3, 5, 6), ['Times without a zone are taken for UTC.']])
  })
})
