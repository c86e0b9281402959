import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { failureOf, scratch } from '../reading.ts'
import { put, readAll } from './whole.ts'

const dir = await scratch()
let files = 0
const AT = '2002-04-03T15:00:00.000Z'

const read = async (text: string | Buffer, hints = {}) => readAll(await put(join(dir, `feed ${++files}`), text), hints)
const rss = (items: string, channel = '<link>https://noor.example/</link><language>nl-NL</language>'): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Noor &amp;amp; co</title>${channel}${items}</channel></rss>`
const ITEM = '<item><title>Bridges &amp;amp; boats</title><link>/one</link><guid isPermaLink="false">g1</guid><pubDate>Wed, 03 Apr 02 1500 GMT</pubDate>'
  + '<description>Short</description><content:encoded><![CDATA[<p>All of <b>it</b>, see <a href="/two">this</a>.</p><p>Zo&euml;</p>]]></content:encoded></item>'

describe('the feed of a blog', () => {
  test('as RSS gives whole texts, links that lead somewhere, and dates as old programs write them', async () => {
    const { archive, posts } = await read(rss(ITEM))
    expect(archive.account).toMatchObject({ nativeId: 'noor.example', name: 'noor.example', displayName: 'Noor & co' })
    expect(posts.map(post => ({ ...post, at: new Date(post.at).toISOString() }))).toEqual([{
      nativeId: 'g1', kind: 'post', at: AT, timeKnown: true, text: 'Bridges & boats\n\nAll of it, see this.\n\nZoë', lang: 'nl-NL', url: 'https://noor.example/one', replyTo: null, links: []
    }])
  })

  test('is the same kind of thing as Atom, RDF and JSON Feed', async () => {
    const forms = [
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><link href="https://noor.example/"/><entry><title>T</title><id>e1</id><link href="/one"/><published>2002-04-03T17:00:00+02:00</published><content type="html">&lt;p&gt;Words&lt;/p&gt;</content></entry></feed>',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>R</title><link>https://noor.example</link></channel>'
        + '<item rdf:about="e1"><title>T</title><link>https://noor.example/one</link><dc:date>2002-04-03T15:00:00Z</dc:date><description>Words</description></item></rdf:RDF>',
      JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'J', home_page_url: 'https://noor.example', items: [{ id: 'e1', url: 'https://noor.example/one', title: 'T', content_text: 'Words', date_published: '2002-04-03T15:00:00Z' }] })
    ]
    for (const form of forms) {
      const { posts } = await read(form)
      expect(posts.map(({ nativeId, text, url, at }) => [nativeId, text, url, new Date(at).toISOString()])).toEqual([['e1', 'T\n\nWords', 'https://noor.example/one', AT]])
    }
  })

  test('has entries without a date told, and is refused when none has one', async () => {
    expect((await read(rss(`${ITEM}<item><title>Never</title></item>`))).skipped).toEqual({ 'no-date': 1 })
    expect(await failureOf(read(rss('<item><title>Never</title></item>')))).toMatchObject({ code: 'damaged-archive' })
    expect(await failureOf(read(rss('')))).toMatchObject({ code: 'empty-archive' })
  })

  test('that declares entities is refused before they could unfold', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>${rss(ITEM).replace('<?xml version="1.0"?>', '').replace('Short', '&b;')}`
    expect(await failureOf(read(bomb))).toMatchObject({ code: 'hostile-archive' })
    expect(await failureOf(read(rss('<item><title>x</title>').slice(0, 150)))).toMatchObject({ code: expect.stringMatching(/damaged|empty/) as string })
  })
})
