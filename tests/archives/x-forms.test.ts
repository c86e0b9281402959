import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { gathered, openArchives } from '../../src/archives/index.ts'
import { rawZip } from '../fixtures/raw-zip.ts'
import type { RawEntry } from '../fixtures/raw-zip.ts'
import { writeXArchive } from '../fixtures/x-archive.ts'
import { AUTHOR, createdAt, idAt, tweetElement } from '../fixtures/x-post.ts'
import { batchesOf, failureOf, readWhole, scratch } from './reading.ts'

const dir = await scratch()
const AT = Date.UTC(2014, 4, 29, 17, 3, 42)
const tweet = (index: number, text: string, more: object = {}): Record<string, unknown> =>
  (tweetElement({ id: idAt(AT + index * 1000, index), at: AT + index * 1000, text, more: { ...more } }) as { tweet: Record<string, unknown> }).tweet
const ytd = (type: string, elements: readonly unknown[]): string => `window.YTD.${type}.part0 = [ ${elements.map(one => JSON.stringify(one, null, 2)).join(', ')} ]`
const entry = (name: string, text: string | Buffer): RawEntry => ({ name, data: Buffer.from(text) })

async function zip(name: string, entries: readonly RawEntry[]): Promise<string> {
  const path = join(dir, name)
  await writeFile(path, rawZip(entries))
  return path
}

async function folder(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(dir, name, file)), { recursive: true })
    await writeFile(join(dir, name, file), text)
  }
  return join(dir, name)
}

describe('an archive of 2018 to 2022', () => {
  const posts = [tweet(1, 'First of all'), tweet(2, 'Second')]
  const account = ytd('account', [{ account: { accountId: AUTHOR.id, username: AUTHOR.name } }])

  test('has its files at the root and its posts without a wrapper', async () => {
    const { archive, posts: found } = await readWhole(await zip('2018.zip', [entry('tweet.js', ytd('tweet', posts)), entry('account.js', account)]))
    expect(found.map(({ text }) => text)).toEqual(['First of all', 'Second'])
    expect(archive.account).toMatchObject({ nativeId: AUTHOR.id, name: AUTHOR.name })
  })

  test('has its posts wrapped since 2020, in data/tweet.js', async () => {
    const wrapped = ytd('tweet', posts.map(one => ({ tweet: one })))
    const { posts: found } = await readWhole(await zip('2020.zip', [entry('data/tweet.js', wrapped), entry('data/account.js', account)]))
    expect(found.map(({ nativeId }) => nativeId)).toEqual(posts.map(one => one['id_str']))
  })
})

describe('an archive of 2012 to 2019', () => {
  const old = (index: number, created: string, text: string, more: object = {}): object => {
    const id = String(16_000_000_000 + index)
    return { source: 'web', entities: { urls: [] }, id: Number(id), id_str: id, created_at: created, text, user: { screen_name: AUTHOR.name, id_str: AUTHOR.id }, ...more }
  }
  const month = (name: string, elements: readonly object[]): Record<string, string> => (
    { [`data/js/tweets/${name}.js`]: `Grailbird.data.tweets_${name} = \n ${JSON.stringify(elements, null, 2)}` }
  )
  const about = {
    'index.html': '<!doctype html>',
    'data/js/user_details.js': `var user_details =  ${JSON.stringify({ screen_name: AUTHOR.name, id: AUTHOR.id, full_name: 'Ada', bio: 'Tide tables' })}`,
    'data/js/payload_details.js': 'var payload_details =  { "tweets" : 9, "created_at" : "2015-01-02 10:11:12 +0000", "lang" : "en" }',
    'data/js/tweet_index.js': `var tweet_index =  ${JSON.stringify([{ file_name: 'data/js/tweets/2014_05.js', tweet_count: 4 }])}`
  }

  test('gives a post of each kind, in both forms of dates, with whole ids and its own account', async () => {
    const path = await folder('grailbird', {
      ...about,
      ...month('2014_05', [
        old(1, '2014-05-29 17:03:42 +0000', 'R&amp;D & tea &lt;3'),
        old(2, createdAt(AT), 'RT @otter: The tide is', { retweeted_status: { text: 'The tide is late, and whole here', user: { screen_name: 'otter' } } }),
        old(3, createdAt(AT), 'RT @otter: typed by hand'), old(4, createdAt(AT), 'To myself', { in_reply_to_status_id_str: '16000000001', in_reply_to_user_id_str: AUTHOR.id })
      ])
    })
    const { archive, posts, skipped } = await readWhole(path)
    expect(posts.map(({ kind, text }) => [kind, text])).toEqual([
      ['post', 'R&D & tea <3'], ['repost', 'RT @otter: The tide is late, and whole here'], ['repost', 'RT @otter: typed by hand'], ['thread', 'To myself']
    ])
    expect(posts.map(({ at }) => at)).toEqual([AT, AT, AT, AT])
    expect(posts[0]!.nativeId).toBe('16000000001')
    expect(archive).toMatchObject({ expected: 9, generatedAt: Date.UTC(2015, 0, 2, 10, 11, 12), whole: true, account: { nativeId: AUTHOR.id, bio: 'Tide tables' } })
    expect(skipped).toEqual({})
  })

  test('does not know the time of day of posts that are all said to be of midnight', async () => {
    const path = await folder('midnight', month('2010_01', [
      old(1, '2010-01-05 00:00:00 +0000', 'Some time that day'), old(2, '2012-01-05 00:00:00 +0000', 'At midnight'), old(3, 'Tue Jan 05 00:00:00 +0000 2010', 'At midnight too')
    ]))
    const { posts } = await readWhole(path)
    expect(posts.map(({ timeKnown }) => timeKnown)).toEqual([false, true, true])
  })

  test('says which month is missing, and is not taken for whole then', async () => {
    const path = await folder('missing', { ...about, ...month('2013_01', [old(1, createdAt(AT), 'Alone')]) })
    const { archive, damage } = await readWhole(path)
    expect(archive.whole).toBe(false)
    expect(damage).toEqual([expect.objectContaining({ file: 'data/js/tweets/2014_05.js' })])
  })

  test('is read from its table where that is all there is, whichever order the columns have', async () => {
    const first = 'tweet_id,in_reply_to_status_id,in_reply_to_user_id,retweeted_status_id,retweeted_status_user_id,timestamp,source,text,expanded_urls'
    const later = 'tweet_id,in_reply_to_status_id,in_reply_to_user_id,timestamp,source,text,retweeted_status_id,retweeted_status_user_id,retweeted_status_timestamp,expanded_urls'
    const rows = {
      first: `${first}\n"16000000001","","","","","2014-05-29 17:03:42 +0000","web","Says ""tide"",\nand http://t.co/abc","http://example.com/tide"\n`,
      later: `${later}\n"16000000001","","","2014-05-29 17:03:42 +0000","web","Says ""tide"",\nand http://t.co/abc","","","","http://example.com/tide"\n`
    }
    for (const [name, text] of Object.entries(rows)) {
      const paths = [await folder(`csv-${name}`, { 'tweets.csv': text, 'index.html': '' }), await zip(`csv-${name}.zip`, [entry('data/csv/2014_05.csv', text)])]
      for (const path of paths) {
        const { posts } = await readWhole(path)
        expect(posts).toMatchObject([{ nativeId: '16000000001', at: AT, kind: 'post', text: 'Says "tide",\nand http://example.com/tide' }])
      }
    }
  })

  test('of which only one month is there is read as well', async () => {
    const path = join(dir, '2014_05.js')
    await writeFile(path, Object.values(month('2014_05', [old(1, createdAt(AT), 'One month')]))[0]!)
    expect((await readWhole(path)).posts.map(({ text }) => text)).toEqual(['One month'])
  })
})

describe('an archive that was packed again', () => {
  test('is read out of a folder in a folder, with what a Mac adds', async () => {
    const { path, truth } = await writeXArchive(join(dir, 'mac'), { posts: 40, inside: 'twitter-2026/twitter-2026', clutter: true })
    expect((await readWhole(path)).posts).toHaveLength(truth.found)
  })

  test('is read out of a zip in a zip, packed or only put in, and one level deep', async () => {
    const { path, truth } = await writeXArchive(join(dir, 'inner'), { posts: 60 })
    const inner = await readFile(path)
    const packed: RawEntry = { name: 'a/twitter.zip', data: deflateRawSync(inner), deflated: true, size: inner.length }
    const stored = rawZip([entry('twitter.zip', inner)])
    for (const [name, bytes] of Object.entries({ packed: rawZip([packed]), stored })) {
      const outer = join(dir, `${name}.zip`)
      await writeFile(outer, bytes)
      const { posts, archive } = await readWhole(outer)
      expect([archive.form, posts.length]).toEqual(['zip', truth.found])
    }
    const deeper = await zip('deeper.zip', [entry('outer.zip', stored)])
    expect(await failureOf(openArchives([deeper]))).toMatchObject({ code: 'wrong-archive' })
  })

  test('of several zips is one archive when they are dropped together, and goes on behind any batch', async () => {
    const config = `window.__THAR_CONFIG = ${JSON.stringify({
      userInfo: { accountId: AUTHOR.id, userName: AUTHOR.name }, archiveInfo: { generationDate: '2026-03-06T10:00:00.000Z', isPartialArchive: true },
      dataTypes: { tweets: { files: [{ fileName: 'data/tweets.js', count: '1200' }] } }
    })}`
    const part = (from: number): string => ytd('tweets', Array.from({ length: 1200 }, (_, index) => ({ tweet: tweet(from + index, `Number ${from + index}`) })))
    const paths = [
      await zip('part-1.zip', [entry('data/manifest.js', config), entry('data/tweets.js', part(0))]),
      await zip('part-2.zip', [entry('data/manifest.js', config), entry('data/tweets.js', part(1200))])
    ]
    const { path: other } = await writeXArchive(join(dir, 'other'), { posts: 10 })
    expect(await gathered([paths[0]!, other, paths[1]!])).toEqual([paths, [other]])
    const [archive] = await openArchives(paths)
    const batches = await batchesOf(archive!)
    const all = batches.flatMap(({ posts }) => posts.map(({ nativeId }) => nativeId))
    expect(new Set(all).size).toBe(2400)
    for (const [index, { cursor }] of batches.entries()) {
      const rest = await batchesOf(archive!, cursor)
      expect(rest.flatMap(({ posts }) => posts.map(({ nativeId }) => nativeId))).toEqual(batches.slice(index + 1).flatMap(({ posts }) => posts.map(({ nativeId }) => nativeId)))
    }
    await archive!.close()
  })
})
