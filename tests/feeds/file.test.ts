import { describe, expect, test } from 'vitest'
import { readContent } from '../../src/feeds/file.ts'
import type { Content } from '../../src/feeds/file.ts'
import type { DateOrder } from '../../src/feeds/cell-date.ts'
import { rssOf } from '../fixtures/web.ts'

interface Told {
  readonly name?: string
  readonly order?: DateOrder
}

function read(text: string | Buffer, { name = 'posts.csv', order }: Told = {}): Content {
  return readContent({ name, bytes: Buffer.from(text), zone: 'Europe/Amsterdam', order: order ?? null })
}

function items(text: string | Buffer, told: Told = {}): Extract<Content, { kind: 'items' }> {
  const content = read(text, told)
  if (content.kind !== 'items') throw new Error(`a ${content.kind}`)
  return content
}

const values = (text: string | Buffer, told: Told = {}): unknown[] => items(text, told).elements.map(({ value }) => value)
const broken = (text: string | Buffer, told: Told = {}): unknown[] => items(text, told).elements.flatMap(({ line, broken: reason }) => reason === null ? [] : [[line, reason]])

describe('a bulk file', () => {
  test.each([
    ['buffer', 'Text,Image URL,Tags,Posting Time\nHello there,https://a.example/i.png,tag,2026-07-01 09:30\n', { text: 'Hello there', image: 'https://a.example/i.png', release: '2026-07-01T07:30:00.000Z' }],
    ['sprout', 'date,time_24hr,message_text,link\n13/07/2026,09:30,Hello there,https://a.example/\n', { text: 'Hello there', link: 'https://a.example/', release: '2026-07-13T07:30:00.000Z' }],
    ['publer', 'Date - Intl. format or prompt,Message,Link(s) - Separated by comma,Media URL(s) - Separated by comma,Title - For the video,Label(s)\n2026/07/01 09:30,First||Second,https://a.example/,,,x\n', { text: 'First\n\nSecond', link: 'https://a.example/' }],
    ['highlevel', 'postAtSpecificTime (YYYY-MM-DD HH:mm:ss),content,link (OGmetaUrl),imageUrls,gifUrl,videoUrls\n2026-07-01 09:30:00,Hello there,https://a.example/,"https://a.example/1.png,https://a.example/2.png",,\n', { text: 'Hello there', link: 'https://a.example/', image: 'https://a.example/1.png' }],
    ['postfast', 'scheduled_at,account_id,content,media_urls\n2026-07-01T09:30:00+02:00,7,Hello there,\n', { text: 'Hello there', release: '2026-07-01T07:30:00.000Z' }],
    ['ayrshare', 'post,platforms,mediaUrls,scheduleDate\nHello there,"linkedin,twitter,pinterest",,2026-07-01T07:30:00Z\n', { text: 'Hello there', networks: ['linkedin', 'x'], release: '2026-07-01T07:30:00.000Z' }],
    ['hootsuite', '13/07/2026 09:30,Hello there,https://a.example/\n14/07/2026 10:00,Second\n', { text: 'Hello there', link: 'https://a.example/', release: '2026-07-13T07:30:00.000Z' }],
    ['table', 'Titel;Webadres;Verloopt\nSoep;https://a.example/;2026-07-01\n', { text: 'Soep', link: 'https://a.example/', expires: '2026-07-01' }]
  ])('of %s is recognised by what stands in it', (format, text, value) => {
    expect(items(text).format).toBe(format)
    expect(values(text)[0]).toMatchObject(value)
  })

  test('may have any delimiter, a mark, an agreement on top, wide letters and line ends of its own', () => {
    const rows = [['text', 'link'], ['Café, “soup”', 'https://a.example/']]
    for (const delimiter of [',', ';', '\t', '|']) {
      const text = rows.map(cells => cells.map(cell => cell.includes(delimiter) ? `"${cell}"` : cell).join(delimiter)).join('\r\n')
      for (const bytes of [Buffer.from(text), Buffer.from(`\uFEFF${text}`), Buffer.from(`\uFEFF${text}`, 'utf16le'), Buffer.from(`sep=${delimiter}\r\n${text}`), Buffer.from(text.replaceAll('\r\n', '\r'))]) {
        expect(values(bytes)).toMatchObject([{ text: 'Café, “soup”', link: 'https://a.example/' }])
      }
    }
  })

  test('keeps line feeds and quotation marks in a cell, and counts its lines', () => {
    const text = 'text,link\n\n"Two\nlines, ""so to say""",https://a.example/1\nThree,https://a.example/2\n'
    expect(items(text).elements.map(({ line }) => line)).toEqual([3, 5])
    expect(values(text)[0]).toMatchObject({ text: 'Two\nlines, "so to say"' })
  })

  test('loses one line to a stray quotation mark, and tells which', () => {
    const text = 'text,link\nOne,https://a.example/1\n"Two" and,https://a.example/2\nThree,https://a.example/3\n"Four,https://a.example/4\nFive,https://a.example/5\n'
    expect(broken(text)).toEqual([[3, 'a quotation mark stands where none may be'], [5, 'a quotation mark is opened and never closed']])
    expect(values(text).filter(value => value !== null)).toMatchObject([{ text: 'One' }, { text: 'Three' }, { text: 'Five' }])
  })

  test('full of stray quotation marks is left, and says from which line', () => {
    const told = broken(`text,link\nFine,https://a.example/\n${'"a" b\n'.repeat(200)}`)
    expect(told).toHaveLength(51)
    expect(told.at(-1)).toEqual([53, '50 lines before this one are broken; this and what follows was left out'])
  })

  test('tells of a line with too many cells and of a date that is none', () => {
    const text = 'text,link,release\nOne, two and three,https://a.example/,2026-07-01,x\nFine,,tomorrow\nGood,,2026-07-01\n'
    expect(broken(text)).toEqual([
      [2, '5 columns where the first line has 3: put a text with commas in quotation marks'],
      [3, 'release: “tomorrow” is not a date, as 2026-03-31 or 2026-03-31 09:00']
    ])
  })

  test('brings 5,000 items at most, and says where it stopped', () => {
    const text = `text,link\n${Array.from({ length: 5003 }, (_, n) => `Item ${n},https://a.example/${n}`).join('\n')}`
    const { elements } = items(text)
    expect(elements.filter(({ broken: reason }) => reason === null)).toHaveLength(5000)
    expect(elements.at(-1)).toMatchObject({ line: 5002, broken: expect.stringContaining('5000') as string })
  })
})

describe('dates with the year last', () => {
  const file = (...dates: string[]): string => `text,date\n${dates.map((date, n) => `Item ${n},${date}`).join('\n')}\n`
  const releases = (text: string, order?: DateOrder): unknown[] => values(text, order ? { order } : {}).map(value => (value as { release: string }).release)

  test('are read as the file shows them to be meant', () => {
    expect(releases(file('13/07/2026', '01/07/2026'))).toEqual(['2026-07-13', '2026-07-01'])
    expect(releases(file('07/13/2026', '07/01/2026'))).toEqual(['2026-07-13', '2026-07-01'])
    expect(releases(file('01.07.2026'))).toEqual(['2026-07-01'])
    expect(releases(file('07/07/2026'))).toEqual(['2026-07-07'])
  })

  test('that can be read in two ways are asked about before anything is taken', () => {
    const text = file('03/03/2026', '01/07/2026 3:05 PM')
    expect(items(text)).toMatchObject({ elements: [], question: { line: 3, example: '01/07/2026 3:05 PM' } })
    expect(releases(text, 'day-first')).toEqual(['2026-03-03', '2026-07-01T13:05:00.000Z'])
    expect(releases(text, 'month-first')).toEqual(['2026-03-03', '2026-01-07T14:05:00.000Z'])
  })

  test('and other forms are on the clock of the person, through the changes of the hour', () => {
    expect(releases(file('2026-03-29 01:30', '2026-03-29 03:30', '2026-10-25 03:30', '1782891000', '1782891000000', '46204.5', '46204')))
      .toEqual(['2026-03-29T00:30:00.000Z', '2026-03-29T01:30:00.000Z', '2026-10-25T02:30:00.000Z', '2026-07-01T07:30:00.000Z', '2026-07-01T07:30:00.000Z', '2026-07-01T10:00:00.000Z', '2026-07-01'])
  })
})

describe('other content', () => {
  test('of JSON is mapped by what its names mean, and a wrong element costs itself', () => {
    const text = JSON.stringify([{ message: 'Hello', url: 'https://a.example/', platforms: ['Twitter'], priority: '3', scheduled_at: '2026-07-01' }, 7, { caption: 'Two', network: 'pinterest' }])
    expect(values(text, { name: 'x.json' })).toMatchObject([{ text: 'Hello', link: 'https://a.example/', networks: ['x'], priority: 3, release: '2026-07-01' }, 7, null])
    expect(broken(text, { name: 'x.json' })).toEqual([[1, 'networks: “pinterest” is none that is known here']])
  })

  test('of JSON Lines goes on behind a broken line', () => {
    const content = items('{"text":"One"}\n{"text":\n{"text":"Three"}\n', { name: 'x.jsonl' })
    expect(content.elements.map(({ line, broken: reason }) => [line, reason === null])).toEqual([[1, true], [2, false], [3, true]])
  })

  test('in a feed is a feed, whatever the file is called', () => {
    expect(read(rssOf(3), { name: 'feed.txt' })).toMatchObject({ kind: 'feed', title: 'News of the greenhouse' })
    expect(read('{ "version": "https://jsonfeed.org/version/1.1", "title": "J", "items": [] }', { name: 'a.json' })).toMatchObject({ kind: 'feed', title: 'J' })
  })

  test('of words is the text of one item, commas and all', () => {
    for (const text of ['Hello, text and more', 'Post\n\nA whole story', 'We won, again; and how | truly', '3 May, a good day']) {
      expect(read(text, { name: 'note.txt' })).toEqual({ kind: 'text', text })
    }
  })

  test.each([
    ['a,b\n1,2\n', 'x.csv', 'No column of “x.csv” is called text or link.'], ['', 'x.txt', 'There is nothing in “x.txt”.'],
    ['PK\u0003\u0004\0\0', 'x.zip', '“x.zip” is not a text file.'], ['<html></html>', 'x.html', '“x.html” is neither a feed nor a list of items.'],
    ['<!DOCTYPE rss><rss/>', 'x.xml', '“x.xml” declares a document type'], ['[{"text":', 'x.json', '“x.json”: This is not JSON']
  ])('like %j is refused by name', (text, name, say) => {
    expect(() => read(text, { name })).toThrow(say)
  })
})
