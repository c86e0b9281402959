import { gzipSync } from 'node:zlib'
import { rawZip, swollen } from '../fixtures/raw-zip.ts'
import type { RawEntry } from '../fixtures/raw-zip.ts'
import { idAt, tweetElement } from '../fixtures/x-post.ts'
import { tweetsFile } from './reading.ts'

/*
 * Archives of X that nothing can be imported from, each by the name of its file: zips with something wrong in their structure, hostile ones,
 * and lists that hold no post.
 */

const AT = Date.UTC(2024, 4, 5, 6, 7, 8)
const TWEETS = tweetsFile([tweetElement({ id: idAt(AT, 1), at: AT, text: 'Plain.' })])
const HEAD = 'window.YTD.tweets.part0 = '

type Named = readonly [name: string, bytes: Buffer]

const post = (name = 'data/tweets.js', text: string | Buffer = TWEETS): RawEntry => ({ name, data: Buffer.from(text) })
const SOUND = rawZip([post()])
const END = SOUND.lastIndexOf('PK\u0005\u0006', SOUND.length, 'latin1')
const DIRECTORY = SOUND.lastIndexOf('PK\u0001\u0002', SOUND.length, 'latin1')

/** The sound zip with other bytes at one place. */
function changed(at: number, bytes: readonly number[]): Buffer {
  const copy = Buffer.from(SOUND)
  copy.set(bytes, at)
  return copy
}

const CUT: readonly Named[] = [1, 3, 10, 29, 30, 60, 200, 500, END - 30, END - 1, END + 3, END + 20]
  .map(length => [`cut-at-${length}.zip`, SOUND.subarray(0, length)])

const STRUCTURE: readonly Named[] = [
  ['directory-beyond-end.zip', changed(END + 16, [0xff, 0xff, 0xff, 0x7f])],
  ['directory-at-zero.zip', changed(END + 16, [0, 0, 0, 0])],
  ['directory-without-mark.zip', changed(DIRECTORY, [0, 0, 0, 0])],
  ['bytes-beyond-end.zip', changed(26, [0xff, 0xff])],
  ['more-entries-than-there-are.zip', changed(END + 8, [9, 0, 9, 0])],
  ['first-of-several-disks.zip', changed(END + 4, [1, 0])],
  ['locked.zip', changed(DIRECTORY + 8, [1, 8])],
  ['packed-by-method-12.zip', changed(DIRECTORY + 10, [12, 0])],
  ['packed-by-method-99.zip', changed(DIRECTORY + 10, [99, 0])],
  ['entry-beyond-end.zip', changed(DIRECTORY + 42, [0xff, 0xff, 0xff, 0x7f])],
  ['packed-size-beyond-end.zip', changed(DIRECTORY + 20, [0xff, 0xff, 0xff, 0x7f])],
  ['name-beyond-end.zip', changed(DIRECTORY + 28, [0xff, 0xff])],
  ['no-deflate.zip', rawZip([{ name: 'data/tweets.js', data: Buffer.alloc(500, 0xfe), deflated: true, size: 5000 }])]
]

const big = swollen(HEAD, 1024)
const account = swollen('window.YTD.account.part0 = [', 20)

function overlapping(): Buffer {
  const bytes = rawZip([post(), post('data/tweets-part1.js')])
  bytes.writeUInt32LE(0, bytes.lastIndexOf('PK\u0001\u0002', bytes.length, 'latin1') + 42)
  return bytes
}

const HOSTILE: readonly Named[] = [
  ...['/etc/tweets.js', '../data/tweets.js', 'data/../../tweets.js', 'C:/data/tweets.js', '\\\\server\\tweets.js', 'data\\..\\tweets.js']
    .map((name, at): Named => [`name-outside-${at}.zip`, rawZip([post(name)])]),
  ['bomb.zip', rawZip([{ name: 'data/tweets.js', data: big.data, deflated: true, size: big.size }])],
  ['bomb-in-a-zip.zip', rawZip([post('inner.zip', rawZip([{ name: 'data/tweets.js', data: big.data, deflated: true, size: big.size }]))])],
  ['bomb-that-is-a-zip.zip', rawZip([{ name: 'inner.zip', data: big.data, deflated: true, size: big.size }])],
  ['overlap.zip', overlapping()],
  ['account-of-20-megabytes.zip', rawZip([post(), { name: 'data/account.js', data: account.data, deflated: true, size: account.size }])],
  ['zip-in-a-zip-in-a-zip.zip', rawZip([post('a.zip', rawZip([post('b.zip', SOUND)]))])],
  ['broken-zip-in-a-zip.zip', rawZip([post('a.zip', SOUND.subarray(0, 100))])],
  ['empty.zip', rawZip([])],
  ['only-pictures.zip', rawZip([post('a.jpg', 'x'), post('b.jpg', 'y')])],
  ['page-saved-as.zip', Buffer.from('<!doctype html><title>Sign in</title>')],
  ['nothing.zip', Buffer.alloc(0)],
  ['packed-otherwise.zip', gzipSync(TWEETS)],
  ['noise.zip', Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7919 + 13) % 251))],
  ['zeros.zip', Buffer.alloc(5000)],
  ['letter.zip', rawZip([post('word/document.xml', '<w/>')])]
]

const wrapped = (text: string): string => `${HEAD}[ ${text} ]`
const without = (key: string): string => wrapped(JSON.stringify({ tweet: { id_str: '1700000000000000001', created_at: 'Wed Sep 27 11:00:07 +0000 2023', [key]: undefined } }))

/** Lists without a post in them: as a bare file and in a zip. */
const LISTS: Readonly<Record<string, string>> = {
  'no-list': `${HEAD}{ "tweet" : {} }`,
  'empty-list': `${HEAD}[ ]`,
  'spaces': `${HEAD}[ ${' '.repeat(9000)} ]`,
  'never-closed': `${HEAD}[ { "tweet" : { "id_str" : "1700000000000000001`,
  'words': wrapped('tide, tide, tide and once more the tide, which is no JSON at all '.repeat(9)),
  'numbers': wrapped('1, 2, 3, 4 '.repeat(60)),
  'lists': wrapped('[ { "tweet" : [] } ], '.repeat(30) + '[]'),
  'nulls': wrapped(Array.from({ length: 99 }, () => '{ "tweet" : null }').join(', ')),
  'no-id': without('id_str'),
  'id-as-number': wrapped(JSON.stringify({ tweet: { id: 1700000000000000001 } })),
  'id-as-words': wrapped(JSON.stringify({ tweet: { id_str: '17 or so', created_at: 'Wed Sep 27 11:00:07 +0000 2023' } })),
  'no-date': wrapped(JSON.stringify({ tweet: { id_str: '17', full_text: 'Old' } })),
  'half-a-date': wrapped(JSON.stringify({ tweet: { id_str: '17', created_at: 'Wed Sep 31 11:00:07 +0000 2023' } })),
  'prototype': wrapped('{ "__proto__" : { "tweet" : { "id_str" : "1700000000000000001" } } }'),
  'deep': wrapped(`{ "tweet" : ${'['.repeat(200_000)}${']'.repeat(200_000)} }`),
  'deep-and-open': `${HEAD}[ { "tweet" : ${'{"a":'.repeat(200_000)}`,
  'large': wrapped(`{ "tweet" : "${'x'.repeat(17 * 2 ** 20)}" }`),
  'strokes': wrapped(`{ "tweet" : "${'\\'.repeat(300_001)} }`),
  'sixteen-bits': Buffer.from(TWEETS, 'utf16le').toString('latin1')
}

const inLists = Object.entries(LISTS).flatMap(([name, text]): Named[] => [
  [`${name}.js`, Buffer.from(text, 'latin1')], [`${name}.zip`, rawZip([post('data/tweets.js', Buffer.from(text, 'latin1'))])]
])

export const HOSTILE_X: readonly Named[] = [...CUT, ...STRUCTURE, ...HOSTILE, ...inLists]
