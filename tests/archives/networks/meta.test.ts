import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openArchives } from '../../../src/archives/index.ts'
import { repaired, repairedText } from '../../../src/archives/meta/mojibake.ts'
import { facebookArchive, instagramArchive, spoiled, threadsArchive } from '../../fixtures/networks/meta.ts'
import { sorted, writeZip } from '../../fixtures/networks/truth.ts'
import { failureOf, scratch } from '../reading.ts'
import { networksAt, put, readAll } from './whole.ts'

const dir = await scratch()
const SECONDS = 1_715_000_000
let files = 0

const read = async (name: string, elements: unknown) => readAll(await writeZip(join(dir, `${++files}.zip`), { [name]: JSON.stringify(elements) }))
const instagram = (elements: unknown) => read('your_instagram_activity/content/posts_1.json', elements)
const facebook = (elements: unknown) => read('your_facebook_activity/posts/your_posts_1.json', elements)

describe('text in an export of Meta', () => {
  test('is put right where each byte became a letter, and left where it is right already', () => {
    for (const text of ['Zoë – 🎈', 'tiếng Việt', '日本語', '£5', 'naïve café', 'plain', '', '“quoted”']) {
      expect(repairedText(spoiled(text))).toBe(text)
      expect(repairedText(repairedText(spoiled(text)))).toBe(text)
    }
    for (const text of ['é alone', 'ÿ', 'a\u0080b']) expect(repairedText(text)).toBe(text)
  })

  test('is put right in keys as well', () => {
    expect(repaired({ [spoiled('naïef')]: [spoiled('é')], n: 1, none: null })).toEqual({ naïef: ['é'], n: 1, none: null })
  })
})

describe('Instagram', () => {
  test('has the caption of one picture in the picture, and of several in the post', async () => {
    const one = { media: [{ uri: 'a/1.jpg', creation_timestamp: SECONDS, title: 'Of the picture' }] }
    const many = { media: [{ uri: 'a/2.jpg', creation_timestamp: SECONDS, title: 'no' }, { uri: 'a/3.jpg', creation_timestamp: SECONDS, title: '' }], title: 'Of the post', creation_timestamp: SECONDS + 5 }
    expect((await instagram([one, many])).posts.map(({ text, at }) => [text, at])).toEqual([['Of the picture', SECONDS * 1000], ['Of the post', (SECONDS + 5) * 1000]])
  })

  test('keeps two posts of one second apart, and knows a post again when its folder was renamed', async () => {
    const at = (folder: string, name: string) => ({ media: [{ uri: `${folder}/${name}.jpg`, creation_timestamp: SECONDS, title: 'Same' }] })
    const [first, again] = [await instagram([at('media/posts', '1'), at('media/posts', '2')]), await instagram([at('content/other', '2'), at('content/other', '1')])]
    expect(new Set([...first.posts, ...again.posts].map(({ nativeId }) => nativeId)).size).toBe(2)
  })

  test('leaves stories and archived posts, which are not on the timeline', async () => {
    const path = await writeZip(join(dir, 'stories.zip'), { ...instagramArchive(1, 3).files, 'your_instagram_activity/media/archived_posts.json': '{"ig_archived_post_media":[]}' })
    expect((await readAll(path)).posts).toHaveLength(3)
  })
})

describe('Facebook', () => {
  test('has own words, reshares and posts on other walls told apart, and never takes its titles for words', async () => {
    const entry = (data: object[], more = {}) => ({ timestamp: SECONDS + files++, title: 'Noor Prins shared a post.', data, ...more })
    const { posts } = await facebook([
      entry([{ post: 'Own words' }, { update_timestamp: SECONDS }]), entry([{ update_timestamp: SECONDS }]), entry([], { attachments: [{ data: [{ external_context: { url: 'https://a.example/' } }] }] }),
      entry([], { attachments: [{ data: [{ media: { uri: 'x/1.jpg' } }] }] }), entry([{ post: 'Happy birthday' }], { title: 'Noor Prins wrote on Bo Berg’s timeline.' }), entry([{ post: 'One' }, { post: 'two' }])
    ])
    expect(posts.map(({ kind, text }) => [kind, text])).toEqual([
      ['post', 'Own words'], ['repost', ''], ['repost', ''], ['post', ''], ['reply', 'Happy birthday'], ['post', 'One\ntwo']
    ])
    expect(posts[2]!.links).toEqual(['https://a.example/'])
  })

  test('is read from every name that the years gave its file', async () => {
    for (const name of ['posts/your_posts_1.json', 'your_activity_across_facebook/posts/your_posts__check_ins__photos_and_videos_2.json', 'this_profile\'s_activity_across_facebook/posts/profile_posts_1.json']) {
      expect((await read(name, [{ timestamp: SECONDS, data: [{ post: 'x' }] }])).archive.network).toBe('facebook')
    }
  })

  test('is read where an object stands around the list, and where one entry is broken', async () => {
    expect((await facebook({ posts: [{ timestamp: SECONDS, data: [{ post: 'x' }] }] })).posts).toHaveLength(1)
    const text = JSON.stringify([1, 2, 3].map(nth => ({ timestamp: SECONDS + nth, data: [{ post: `Number ${nth}` }] })))
    const { posts, skipped } = await readAll(await writeZip(join(dir, 'broken.zip'), { 'posts/your_posts_1.json': text.replace('"Number 2"', '"Number 2') }))
    expect([posts.map(post => post.text), skipped]).toEqual([['Number 1', 'Number 3'], { broken: 1 }])
  })
})

describe('an export', () => {
  test('of Instagram with Threads in it is two archives', async () => {
    const path = await writeZip(join(dir, 'instagram-noor.prins-2024-08-01-AbCd.zip'), { ...instagramArchive(2, 12).files, ...threadsArchive(2, 8).files })
    expect(await networksAt(path)).toEqual(['threads', 'instagram'])
    const { posts, archive } = await readAll(path, { network: 'threads' })
    expect(sorted(posts)).toEqual(sorted(threadsArchive(2, 8).posts))
    expect(archive.generatedAt).toBe(Date.UTC(2024, 7, 1))
    expect(await failureOf(readAll(path, { network: 'facebook' }))).toMatchObject({ code: 'bad-input' })
  })

  test('in several zips is read as one', async () => {
    const { files: all, posts } = facebookArchive(3, 20)
    const [first, ...rest] = Object.entries(all)
    const parts = [
      await writeZip(join(dir, 'facebook-noor-2024-08-01-AAAA.zip'), { [first![0]]: first![1] }), await writeZip(join(dir, 'facebook-noor-2024-08-01-BBBB.zip'), Object.fromEntries(rest))
    ]
    const [archive] = await openArchives(parts)
    const found = []
    for await (const batch of archive!.read({ signal: new AbortController().signal })) found.push(...batch.posts)
    await archive!.close()
    expect([sorted(found), archive!.account.name]).toEqual([sorted(posts), 'Noör Prins'])
  })

  test('as pages for reading is sent back for JSON', async () => {
    const path = await writeZip(join(dir, 'html.zip'), { 'your_facebook_activity/posts/your_posts_1.html': '<html></html>', 'index.html': '<html></html>' })
    expect(await failureOf(readAll(path))).toMatchObject({ code: 'html-export', hint: expect.stringContaining('JSON') as string })
  })

  test('that does not say who it is of takes the name of its zip, or what the person says', async () => {
    const media = { 'media/posts_1.json': instagramArchive(1, 3).files['your_instagram_activity/media/posts_1.json']! }
    expect((await readAll(await writeZip(join(dir, 'instagram-ann.ex-2026-05-01-Ab12.zip'), media))).archive.account.name).toBe('ann.ex')
    expect((await readAll(await writeZip(join(dir, 'photos.zip'), media), { account: 'ann' })).archive.account.name).toBe('ann')
    expect((await readAll(await put(join(dir, 'posts_1.json'), media['media/posts_1.json']))).archive.account.name).toBeNull()
  })
})
