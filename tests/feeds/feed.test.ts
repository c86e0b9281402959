import { describe, expect, test } from 'vitest'
import { feedDate } from '../../src/feeds/dates.ts'
import { textOf } from '../../src/feeds/decode.ts'
import type { Entry } from '../../src/feeds/entry.ts'
import { readFeed } from '../../src/feeds/feed.ts'
import { billionLaughs, rssOf } from '../fixtures/web.ts'

const URL_OF_FEED = 'https://company.example/news/feed.xml'

function entriesOf(text: string, url: string | null = URL_OF_FEED): readonly Entry[] {
  const read = readFeed({ bytes: Buffer.from(text), type: '', url })
  if (!('feed' in read)) throw new Error(read.state)
  return read.feed.entries
}

function rss(item: string, head = ''): string {
  return `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>T</title>${head}${item}</channel></rss>`
}

function atom(inside: string): string {
  return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><id>urn:f</id><updated>2026-05-04T09:00:00Z</updated>${inside}</feed>`
}

describe('an entry of a feed', () => {
  test('is plain text, with titles that were escaped twice and bodies of HTML', () => {
    const [entry] = entriesOf(rss('<item><title>Soup &amp;amp; bread &lt;b&gt;now&lt;/b&gt;</title><link>https://a.example/1</link><description><![CDATA[<p>A&nbsp;first</p><script>alert(1)</script><p>and a second</p>]]></description></item>'))
    expect(entry!.text).toBe('Soup & bread now\n\nA first\n\nand a second')
  })

  test('keeps what an Atom title says to be text, and reads XHTML', () => {
    const [plain, rich] = entriesOf(atom('<entry><id>1</id><title>Use &lt;b&gt; sparingly</title></entry><entry><id>2</id><title>Two</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Hello <em>you</em></p></div></content></entry>'))
    expect(plain!.text).toBe('Use <b> sparingly')
    expect(rich!.text).toBe('Two\n\nHello you')
  })

  test('has an absolute link, by the address of the feed, its site or its base', () => {
    expect(entriesOf(rss('<item><title>a</title><link>/one</link></item><item><title>b</title><link>two</link></item>')).map(({ link }) => link))
      .toEqual(['https://company.example/one', 'https://company.example/news/two'])
    expect(entriesOf(rss('<item><title>a</title><link>/one</link></item>', '<link>https://site.example/</link>'), null)[0]!.link).toBe('https://site.example/one')
    expect(entriesOf('<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://b.example/x/"><title>T</title><entry xml:base="y/"><id>urn:1</id><title>a</title><link href="z.html"/></entry></feed>')[0]!.link)
      .toBe('https://b.example/x/y/z.html')
  })

  test('has no link where there is none, and never one that runs', () => {
    const items = ['<link>javascript:alert(1)</link>', '<link>data:text/html,x</link>', '<guid isPermaLink="false">https://a.example/no</guid>', '<guid>tag:x,1</guid>']
    expect(entriesOf(rss(items.map((item, n) => `<item><title>n${n}</title>${item}</item>`).join(''))).map(({ link }) => link)).toEqual([null, null, null, null])
    expect(entriesOf(rss('<item><title>a</title><guid>https://a.example/yes</guid></item>'))[0]!.link).toBe('https://a.example/yes')
  })

  test('has a picture with its alt text', () => {
    const inText = entriesOf(rss('<item><title>a</title><description>&lt;img src="/p.png" alt="A pot &amp;amp; pan"&gt; words</description></item>'))[0]!
    expect(inText).toMatchObject({ image: 'https://company.example/p.png', alt: 'A pot & pan' })
    const media = entriesOf(rss('<item><title>a</title><media:content url="https://m.example/p.jpg" medium="image"><media:description>A pan</media:description></media:content></item>'))[0]!
    expect(media).toMatchObject({ image: 'https://m.example/p.jpg', alt: 'A pan' })
  })

  test('is a vacancy or an event when it is filed as one', () => {
    const types = ['Jobs', 'Vacatures', 'Webinar', 'Press'].map((name, n) => `<item><title>n${n}</title><category>${name}</category></item>`)
    expect(entriesOf(rss(types.join(''))).map(({ type }) => type)).toEqual(['vacancy', 'vacancy', 'event', 'news'])
  })

  test('has the same key in every poll, and comes once', () => {
    const item = (rest: string): string => `<item><title>a</title>${rest}</item>`
    const text = rss(item('<guid>g</guid><link>https://a.example/1</link>') + item('<guid>g</guid>') + item('<link>https://a.example/2</link>') + item('<pubDate>Mon, 04 May 2026 09:00:00 GMT</pubDate>'))
    expect(entriesOf(text).map(({ key }) => key)).toEqual(['g', 'https://a.example/2', `a|${Date.UTC(2026, 4, 4, 9)}|`])
  })

  test('of a JSON feed says which of its texts is HTML', () => {
    const feed = { version: 'https://jsonfeed.org/version/1.1', title: 'T', home_page_url: 'https://j.example/', items: [
      { id: '1', url: '/a', title: 'A', content_text: 'x < y', image: 'https://j.example/i.png', date_published: '2026-05-04T11:00:00+02:00' }, { id: '2', content_html: '<p>B &amp; C</p>' }
    ] }
    expect(entriesOf(JSON.stringify(feed), null)).toMatchObject([
      { text: 'A\n\nx < y', link: 'https://j.example/a', image: 'https://j.example/i.png', at: Date.UTC(2026, 4, 4, 9) }, { key: '2', text: 'B & C', link: null }
    ])
  })

  test('of RDF is read too', () => {
    expect(entriesOf('<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>R</title></channel><item rdf:about="https://r.example/i"><title>i</title><link>https://r.example/i</link><dc:date>2026-05-04</dc:date></item></rdf:RDF>'))
      .toMatchObject([{ text: 'i', link: 'https://r.example/i', at: Date.UTC(2026, 4, 4) }])
  })
})

describe('what is no feed', () => {
  const stateOf = (text: string): string => {
    const read = readFeed({ bytes: Buffer.from(text), type: '', url: URL_OF_FEED })
    return 'state' in read ? read.state : 'feed'
  }

  test('is refused unread when it declares a document type, a billion laughs in no time', () => {
    const before = performance.now()
    expect(stateOf(billionLaughs())).toBe('unsafe')
    expect(performance.now() - before).toBeLessThan(50)
    expect(stateOf('<?xml version="1.0"?><!-- a --><!DOCTYPE rss SYSTEM "file:///etc/hostname"><rss version="2.0"><channel/></rss>')).toBe('unsafe')
    expect(stateOf(`\uFEFF\n<!doctype rss [<!ENTITY x SYSTEM "http://169.254.169.254/">]>${rssOf(1)}`)).toBe('unsafe')
  })

  test('is told as that, whatever it is', () => {
    for (const text of ['', 'words', '<!DOCTYPE html><html></html>', '<html><body>x</body></html>', '{}', '[1]', '{"version":"https://jsonfeed.org/version/1","items":7}', '<rss', '<', '<?xml version="1.0"?>', '\0\0']) {
      expect(stateOf(text)).toBe('not-a-feed')
    }
  })

  test('may be quoted in an entry, document type and all', () => {
    expect(stateOf(rss('<item><title>a</title><description><![CDATA[<!DOCTYPE html><p>x</p>]]></description></item>'))).toBe('feed')
  })
})

describe('a date of a feed', () => {
  test.each([
    ['Mon, 04 May 2026 09:05:06 GMT', '2026-05-04T09:05:06'], ['04 May 26 09:05 +0200', '2026-05-04T07:05:00'], ['Wed, 03 Apr 02 1500 GMT', '2002-04-03T15:00:00'],
    ['Sun, 04 May 2026 09:05:06 EST', '2026-05-04T14:05:06'], ['Mon, 4 May 2026 09:05:06 -07:00', '2026-05-04T16:05:06'], ['Monday, 04-May-99 09:05:06 UT', '1999-05-04T09:05:06'],
    ['2026-05-04T09:05:06Z', '2026-05-04T09:05:06'], ['2026-05-04 09:05:06.123 +02:00', '2026-05-04T07:05:06'], ['2026-05-04', '2026-05-04T00:00:00'], ['2026-05', '2026-05-01T00:00:00'],
    ['Mon, 04 May 2026 09:05:06 A', '2026-05-04T09:05:06']
  ])('as %s is %s', (text, iso) => {
    expect(new Date(feedDate(text)!).toISOString()).toBe(`${iso}.000Z`)
  })

  test.each(['', 'soon', '31 Feb 2026', '2026-13-01', '04 Foo 2026', '2026-05-04T25:00:00Z', '99999999999'])('is none in “%s”', text => {
    expect(feedDate(text)).toBeNull()
  })
})

describe('bytes', () => {
  const wide = (text: string, big: boolean): Buffer => {
    const bytes = Buffer.from(text, 'utf16le')
    return big ? bytes.swap16() : bytes
  }

  test('become the text that was written, whatever says what they are', () => {
    const text = '<rss>Café “x”</rss>'
    expect(textOf(Buffer.from(`\uFEFF${text}`))).toBe(text)
    for (const big of [false, true]) {
      expect(textOf(wide(`\uFEFF${text}`, big))).toBe(text)
      expect(textOf(wide(text, big))).toBe(text)
    }
    expect(textOf(Buffer.from('<?xml encoding="iso-8859-1"?>é'))).toContain('é')
    expect(textOf(Buffer.from('<?xml version="1.0" encoding="utf-8"?>\xe9', 'latin1'))).toContain('é')
    expect(textOf(Buffer.from('\xe9\x80', 'latin1'))).toBe('é€')
    expect(textOf(Buffer.from('\xa4', 'latin1'), 'text/xml; charset=iso-8859-15')).toBe('€')
    expect(textOf(Buffer.from('\xa4', 'latin1'), 'text/xml; charset=nothing-known')).toBe('¤')
  })
})
