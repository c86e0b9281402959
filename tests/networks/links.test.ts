import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { outside } from '../../electron/main/opening.ts'
import { NETWORKS } from '../../src/domain/post.ts'
import type { Network } from '../../src/domain/post.ts'
import { handOver, isComposer, LONGEST_ADDRESS, serverHost } from '../../src/networks/links/index.ts'

const LINK = 'https://plein.example/a?b=c&d=é'
const text = (length: number): string => 'a'.repeat(length)

/** What is handed over, where it opens, what is filled in, and whether something is to be pasted. */
type Row = readonly [network: Network, text: string, address: string | null, filled: string, paste: boolean, server?: string]
const TABLE: readonly Row[] = [
  ['x', 'Hallo wereld', 'https://x.com/intent/tweet?text=Hallo%20wereld', 'text', false],
  ['x', 'a+b & c=d #e ?f', 'https://x.com/intent/tweet?text=a%2Bb%20%26%20c%3Dd%20%23e%20%3Ff', 'text', false],
  ['x', '&url=https://evil.example', 'https://x.com/intent/tweet?text=%26url%3Dhttps%3A%2F%2Fevil.example', 'text', false],
  ['x', '#/../../evil', 'https://x.com/intent/tweet?text=%23%2F..%2F..%2Fevil', 'text', false],
  ['x', '\u0000\u0007bel\u007f', 'https://x.com/intent/tweet?text=bel', 'text', false],
  ['x', 'a\r\nb\rc\nd\te', 'https://x.com/intent/tweet?text=a%0Ab%0Ac%0Ad%09e', 'text', false],
  ['x', '\ud83d', 'https://x.com/intent/tweet?text=%EF%BF%BD', 'text', false],
  ['x', '👨‍👩‍👧', 'https://x.com/intent/tweet?text=%F0%9F%91%A8%E2%80%8D%F0%9F%91%A9%E2%80%8D%F0%9F%91%A7', 'text', false],
  ['x', '%00%0d%0a', 'https://x.com/intent/tweet?text=%2500%250d%250a', 'text', false],
  ['x', '"><script>', 'https://x.com/intent/tweet?text=%22%3E%3Cscript%3E', 'text', false],
  ['x', text(2000 - 32), `https://x.com/intent/tweet?text=${text(2000 - 32)}`, 'text', false],
  ['x', text(2001 - 32), 'https://x.com/intent/tweet', 'nothing', true],
  ['x', '字'.repeat(219), 'https://x.com/intent/tweet', 'nothing', true],
  ['bluesky', 'Hallo @noor.example', 'https://bsky.app/intent/compose?text=Hallo%20%40noor.example', 'text', false],
  ['bluesky', '😀'.repeat(300), 'https://bsky.app/intent/compose', 'nothing', true],
  ['bluesky', 'javascript:alert(1)', 'https://bsky.app/intent/compose?text=javascript%3Aalert(1)', 'text', false],
  ['threads', 'Hallo\nwereld', 'https://www.threads.com/intent/post?text=Hallo%0Awereld', 'text', false],
  ['threads', text(3000), 'https://www.threads.com/intent/post', 'nothing', true],
  ['linkedin', 'Hallo', 'https://www.linkedin.com/feed/?shareActive=true&text=Hallo', 'text', true],
  ['linkedin', 'a&shareActive=false', 'https://www.linkedin.com/feed/?shareActive=true&text=a%26shareActive%3Dfalse', 'text', true],
  ['linkedin', text(3000), 'https://www.linkedin.com/feed/?shareActive=true', 'nothing', true],
  ['facebook', 'Hallo', 'https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fplein.example%2Fa%3Fb%3Dc%26d%3D%C3%A9', 'link', true],
  ['instagram', 'Hallo', 'https://www.instagram.com/', 'nothing', true],
  ['blog', 'Hallo', null, 'nothing', true],
  ['mastodon', 'Hallo', 'https://plein.example/share?text=Hallo', 'text', false, 'plein.example'],
  ['mastodon', 'Hallo', 'https://plein.example/share?text=Hallo', 'text', false, 'https://plein.example/@noor'],
  ['mastodon', 'Hallo', 'https://plein.example/share?text=Hallo', 'text', false, '@noor@plein.example'],
  ['mastodon', 'Hallo', 'https://plein.example/share?text=Hallo', 'text', false, ' PLEIN.Example/ '],
  ['mastodon', 'Hallo', 'https://xn--mnchen-3ya.example/share?text=Hallo', 'text', false, 'münchen.example'],
  ['mastodon', 'Hallo', 'https://xn--pple-43d.com/share?text=Hallo', 'text', false, 'аpple.com'],
  ['mastodon', text(300), `https://plein.example/share?text=${text(300)}`, 'text', false, 'plein.example'],
  ['mastodon', text(301), 'https://plein.example/share', 'nothing', true, 'plein.example'],
  ['mastodon', 'Hallo', null, 'nothing', true],
  ['mastodon', 'Hallo', null, 'nothing', true, ''],
  ['mastodon', 'Hallo', null, 'nothing', true, 'localhost'],
  ['mastodon', 'Hallo', null, 'nothing', true, 'a.localhost'],
  ['mastodon', 'Hallo', null, 'nothing', true, '127.0.0.1'],
  ['mastodon', 'Hallo', null, 'nothing', true, '0x7f.1'],
  ['mastodon', 'Hallo', null, 'nothing', true, '2130706433'],
  ['mastodon', 'Hallo', null, 'nothing', true, '[::1]'],
  ['mastodon', 'Hallo', null, 'nothing', true, 'plein.example:8443'],
  ['mastodon', 'Hallo', null, 'nothing', true, 'http://plein.example'],
  ['mastodon', 'Hallo', null, 'nothing', true, 'noor:geheim@plein.example'],
  ['mastodon', 'Hallo', null, 'nothing', true, 'https://noor@plein.example@evil.example'],
  ['mastodon', 'Hallo', null, 'nothing', true, 'plein.example\\@evil.example'],
  ['mastodon', 'Hallo', null, 'nothing', true, 'plein.example/share?text=x'],
  ['mastodon', 'Hallo', null, 'nothing', true, 'plein.example#'],
  ['mastodon', 'Hallo', null, 'nothing', true, 'plein%2eexample/..'],
  ['mastodon', 'Hallo', null, 'nothing', true, 'javascript:alert(1)'],
  ['mastodon', 'Hallo', null, 'nothing', true, 'file:///etc/passwd'],
  ['mastodon', 'Hallo', null, 'nothing', true, '-plein.example'],
  ['mastodon', 'Hallo', null, 'nothing', true, 'plein..example']
]

describe('handing a text over to the composer of a network', () => {
  test('the table has at least 40 rows', () => expect(TABLE.length).toBeGreaterThanOrEqual(40))

  test.each(TABLE.map((row, at) => ({ name: `row ${at}: ${row[5] ?? row[1].slice(0, 40)}`, row })))('$name', ({ row }) => {
    const [network, written, address, filled, paste, server] = row
    const over = handOver(network, { text: written, link: LINK, ...(server === undefined ? {} : { server }) })
    expect(over).toEqual({ address, filled, clipboard: paste ? written : null })
    if (address === null) return
    expect(isComposer(address, server ?? null)).toBe(true)
    expect(outside(address)?.address).toBe(address)
  })

  test('facebook without a link opens empty', () => {
    for (const link of [null, 'javascript:alert(1)', 'plein.example']) {
      expect(handOver('facebook', { text: 'Hallo', link })).toEqual({ address: 'https://www.facebook.com/', filled: 'nothing', clipboard: 'Hallo' })
    }
  })

  test('whatever the text, link and server, only an allowed address is made, and the text is never lost', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 3000 })
    fc.assert(fc.property(fc.constantFrom(...NETWORKS), anything, fc.option(fc.webUrl()), fc.option(fc.oneof(fc.domain(), fc.string(), fc.webUrl())), (network, written, link, server) => {
      const { address, filled, clipboard } = handOver(network, { text: written, link, server })
      if (filled !== 'text') expect(clipboard).toBe(written)
      if (address === null) return
      expect(address.length).toBeLessThanOrEqual(LONGEST_ADDRESS)
      expect(isComposer(address, server)).toBe(true)
      expect(outside(address)).not.toBeNull()
    }))
  })

  test.each([
    'http://x.com/intent/tweet', 'https://x.com.evil.example/', 'https://x.com@evil.example/', 'https://noor@x.com/', 'https://x.com:8443/', 'https://evil.example/?https://x.com/',
    'https://mobile.x.com/', ' https://x.com/', 'https://x.com/\n', 'https:\\\\x.com', 'javascript:alert(1)//x.com', 'mailto:x@x.com', 'file:///x.com', '//x.com', 'https://х.com/', '',
    `https://x.com/${text(2000)}`
  ])('does not take %s for a composer', address => expect(isComposer(address)).toBe(false))

  test('the server of one person is no composer of another', () => {
    expect(isComposer('https://plein.example/share', 'plein.example')).toBe(true)
    expect(isComposer('https://plein.example/share', 'ander.example')).toBe(false)
    expect(isComposer('https://plein.example/share')).toBe(false)
    expect(serverHost('plein.example')).toBe('plein.example')
  })
})
