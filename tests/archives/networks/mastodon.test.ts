import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ACTOR, ACTOR_FILE, boost, note, outbox } from '../../fixtures/networks/mastodon.ts'
import { tarGz } from '../../fixtures/networks/tar.ts'
import { writeZip } from '../../fixtures/networks/truth.ts'
import { failureOf, scratch } from '../reading.ts'
import { put, readAll } from './whole.ts'

const dir = await scratch()
const AT = Date.UTC(2024, 4, 5, 6, 7, 8)
let files = 0

const read = async (items: readonly object[], hints = {}) =>
  readAll(await writeZip(join(dir, `${++files}.zip`), { 'outbox.json': outbox(items), 'actor.json': ACTOR_FILE }), hints)

describe('a post of Mastodon', () => {
  test('is imported when it is public or unlisted, for followers only when that is asked, and never when it is a message', async () => {
    const items = (['public', 'unlisted', 'followers', 'direct'] as const).map((visibility, index) => note(index, AT + index, visibility, {}, visibility))
    const boosts = [boost(8, AT, 'unlisted'), boost(9, AT, 'followers')]
    const usual = await read([...items, ...boosts])
    expect([usual.posts.map(({ text }) => text), usual.skipped]).toEqual([['public', 'unlisted', ''], { private: 3 }])
    const asked = await read([...items, ...boosts], { followers: true })
    expect([asked.posts.map(({ text }) => text), asked.skipped]).toEqual([['public', 'unlisted', 'followers', '', ''], { private: 1 }])
  })

  test('is a thread when it answers its own author, whose address is not the beginning of another one', async () => {
    const answers = [`${ACTOR}/statuses/1`, `${ACTOR}a/statuses/1`, 'https://other.example/users/bo/statuses/2', null]
    const { posts } = await read(answers.map((inReplyTo, index) => note(index, AT + index, 'x', { inReplyTo })))
    expect(posts.map(({ kind, replyTo }) => [kind, replyTo])).toEqual([['thread', answers[0]], ['reply', answers[1]], ['reply', answers[2]], ['post', null]])
  })

  test('has its links written out, its mentions and hashtags as words, and its paragraphs apart', async () => {
    const html = '<p>Hi <span class="h-card"><a href="https://other.example/@bo" class="u-url mention">@<span>bo</span></a></span> &amp; <a href="https://social.example/tags/tea" class="mention hashtag" rel="tag">#<span>tea</span></a><br />see '
      + '<a href="https://a.example/very/long?x=1&amp;copy=2" target="_blank"><span class="invisible">https://</span><span class="ellipsis">a.example/very/lo</span><span class="invisible">ng?x=1&amp;copy=2</span></a></p><p>1 &lt; 2</p>'
    const { posts } = await read([note(1, AT, html)])
    expect(posts[0]).toMatchObject({ text: 'Hi @bo & #tea\nsee https://a.example/very/long?x=1&copy=2\n\n1 < 2', links: ['https://a.example/very/long?x=1&copy=2'], lang: 'en' })
  })

  test('has its warning and the choices of its poll among its words', async () => {
    const poll = note(1, AT, '<p>Which?</p>', { type: 'Question', summary: 'food', oneOf: [{ type: 'Note', name: 'Soup' }, { type: 'Note', name: 'Bread' }] })
    expect((await read([poll])).posts[0]!.text).toBe('food\n\nWhich?\n\nSoup\nBread')
  })

  test('may have no words, no language, and a boost of oneself', async () => {
    const { posts } = await read([note(1, AT, '', { contentMap: undefined }), { ...boost(2, AT + 1), object: `${ACTOR}/statuses/1001` }, note(3, AT + 2, 'x')])
    expect(posts.map(({ kind, text, lang }) => [kind, text, lang])).toEqual([['post', '', null], ['repost', '', null], ['post', 'x', 'en']])
  })
})

describe('an archive of Mastodon', () => {
  test('is of whom its actor says, also where the address has only a number', async () => {
    const actor = 'https://social.example/ap/users/116'
    const items = [JSON.parse(JSON.stringify(note(1, AT, 'x')).replaceAll(ACTOR, actor)) as object]
    const files = { 'outbox.json': outbox(items), 'actor.json': JSON.stringify({ id: actor, preferredUsername: 'noor' }) }
    expect((await readAll(await writeZip(join(dir, 'number.zip'), files))).archive.account).toMatchObject({ nativeId: actor, name: 'noor@social.example' })
    expect((await readAll(await put(join(dir, 'number.json'), outbox(items)))).archive.account).toMatchObject({ nativeId: actor, name: null })
  })

  test('is not measured by the count of its server', async () => {
    expect((await read([note(1, AT, 'x')])).archive.expected).toBeNull()
  })

  test('comes as tar.gz as well, with long names and a cut end', async () => {
    const long = `media_attachments/${'deep/'.repeat(40)}x.png`
    const packed = tarGz({ 'actor.json': ACTOR_FILE, [long]: Buffer.alloc(70_000, 1), 'outbox.json': outbox(Array.from({ length: 300 }, (_, index) => note(index, AT + index, `Number ${index} ${Math.sin(index)}`))) })
    const whole = await readAll(await put(join(dir, 'archive-20240713101112-ab.tar.gz'), packed))
    expect([whole.posts.length, whole.archive.account.name, whole.archive.generatedAt]).toEqual([300, 'noor@social.example', Date.UTC(2024, 6, 13, 10, 11, 12)])
    const cut = await readAll(await put(join(dir, 'cut.tar.gz'), packed.subarray(0, packed.length * 0.8)))
    expect(cut.posts.length).toBeGreaterThan(50)
    expect(cut.posts.length).toBeLessThan(300)
    expect(cut.damage).toMatchObject([{ file: 'outbox.json', say: expect.stringContaining('cut.tar.gz') as string }])
  })

  test('with a broken post gives the others and the place', async () => {
    const text = outbox([note(1, AT, 'One'), note(2, AT + 1, 'Two'), note(3, AT + 2, 'Three')])
    const at = text.indexOf('"Two')
    const { posts, damage, skipped } = await readAll(await put(join(dir, 'broken.json'), `${text.slice(0, at)}"${text.slice(at)}`))
    expect([posts.map(post => post.text), skipped]).toEqual([['One', 'Three'], { broken: 1 }])
    expect(damage).toMatchObject([{ file: 'broken.json', byte: text.indexOf(`{"id":"${ACTOR}/statuses/1002`) }])
  })

  test('without a public post says so and imports nothing', async () => {
    expect(await failureOf(read([note(1, AT, 'x', {}, 'direct')]))).toMatchObject({ code: 'empty-archive' })
    expect(await failureOf(read([]))).toMatchObject({ code: 'empty-archive' })
  })
})
