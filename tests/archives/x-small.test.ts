import { describe, expect, test } from 'vitest'
import { parseManifest, expectedPosts } from '../../src/archives/x/manifest.ts'
import { inPartOrder } from '../../src/archives/x/names.ts'
import { Evidence } from '../../src/archives/x/own-id.ts'
import { parseCreatedAt, snowflakeTime } from '../../src/archives/x/time.ts'
import { zoneOf } from '../../src/archives/x/zone.ts'
import { AUTHOR, createdAt, idAt, tweetElement } from '../fixtures/x-post.ts'

const AT = Date.UTC(2024, 4, 5, 6, 7, 8)

describe('a date of X', () => {
  test('is read to the second, in any month and zone', () => {
    for (let month = 0; month < 12; month++) {
      const at = Date.UTC(2021, month, 28, 23, 59, 58)
      expect(parseCreatedAt(createdAt(at))).toBe(at)
    }
    expect(parseCreatedAt('Fri Mar 06 01:02:05 +0530 2026')).toBe(Date.UTC(2026, 2, 5, 19, 32, 5))
  })

  test('is refused where there is no such day or hour, or it is another text', () => {
    const texts = ['Sat Feb 30 13:02:05 +0000 2008', 'Sat Foo 20 13:02:05 +0000 2008', 'Sat Feb 20 24:02:05 +0000 2008', '2024-05-05T00:00:00Z', '', null]
    for (const text of texts) expect(parseCreatedAt(text)).toBeNull()
  })

  test('stands in an id only since November 2010', () => {
    expect(snowflakeTime(idAt(AT, 7))).toBe(AT)
    expect(snowflakeTime('29999999999')).toBeNull()
    expect(snowflakeTime('99999999999999999999')).toBeNull()
  })
})

describe('a time zone of X', () => {
  test('is found by the name of its place, by its own name, and by the names that tell neither', () => {
    expect(['Madrid', 'Mexico City', 'Europe/Lisbon', 'Pacific Time (US & Canada)', 'Bern', 'UTC'].map(zoneOf))
      .toEqual(['Europe/Madrid', 'America/Mexico_City', 'Europe/Lisbon', 'America/Los_Angeles', 'Europe/Zurich', 'UTC'])
  })

  test('is left open where the name says nothing', () => {
    expect([zoneOf('Atlantis'), zoneOf(''), zoneOf(null)]).toEqual([null, null, null])
  })
})

describe('the manifest', () => {
  const files = (...counts: unknown[]): object => ({ files: counts.map((count, part) => ({ fileName: `data/tweets-part${part}.js`, count })) })

  test('promises the posts of all parts and of the communities together', () => {
    const manifest = parseManifest({ dataTypes: { tweets: files('40', '2'), communityTweet: files('3'), noteTweet: files('9') } })
    expect(manifest && expectedPosts(manifest)).toBe(45)
  })

  test('promises nothing where a count is missing or is no number', () => {
    for (const count of [undefined, 'many', 7, '-1']) {
      const manifest = parseManifest({ dataTypes: { tweets: files('40', count) } })
      expect(manifest && expectedPosts(manifest)).toBeNull()
    }
  })

  test('is none where it lists no kinds of data', () => {
    for (const value of [undefined, null, [], 'x', {}, { dataTypes: 3 }]) expect(parseManifest(value)).toBeNull()
  })

  test('has its parts put in their own order', () => {
    const names = ['community-tweet.js', 'tweets-part10.js', 'tweets-part2.js', 'tweets.js', 'tweets-part1.js']
    expect(names.sort(inPartOrder)).toEqual(['tweets.js', 'tweets-part1.js', 'tweets-part2.js', 'tweets-part10.js', 'community-tweet.js'])
  })
})

describe('the author of posts without an account', () => {
  const post = (index: number, more: Record<string, unknown> = {}, media: string[] = []): object => {
    return tweetElement({ id: idAt(AT, index), at: AT, text: '', more, media })
  }
  const answer = (index: number, to: string, user: string): object => post(index, { in_reply_to_status_id_str: to, in_reply_to_user_id_str: user })

  test('is whom they answer when they answer themselves, in whatever order they come', () => {
    for (const order of [[0, 1, 2], [2, 1, 0]]) {
      const posts = [post(1), answer(2, idAt(AT, 1), AUTHOR.id), answer(3, '99', '88')]
      const evidence = new Evidence()
      for (const index of order) evidence.add(posts[index])
      expect(evidence.author).toEqual({ nativeId: AUTHOR.id, name: null })
    }
  })

  test('is named by the links of their own pictures', () => {
    const evidence = new Evidence()
    evidence.add(post(1, {}, ['https://t.co/p1']))
    expect(evidence.author).toEqual({ nativeId: null, name: AUTHOR.name })
  })

  test('stays unknown when they only answer others', () => {
    const evidence = new Evidence()
    for (const element of [post(1), answer(2, '98', '88'), answer(3, '99', '88'), null, { tweet: 3 }]) evidence.add(element)
    expect(evidence.author).toEqual({ nativeId: null, name: null })
  })
})
