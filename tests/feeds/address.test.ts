import { describe, expect, test } from 'vitest'
import { guardedFetch } from '../../src/feeds/fetch.ts'
import type { Fetched } from '../../src/feeds/fetch.ts'
import { neededFor } from '../../src/feeds/target.ts'

/** What the made-up resolver says; names that it does not know lead to a public address. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  'inside.example': ['10.1.2.3'], 'rebound.example': ['93.184.215.14', '127.0.0.1'], 'six.example': ['::1'], 'mapped.example': ['::ffff:192.168.1.1'],
  'metadata.example': ['169.254.169.254'], 'ula.example': ['fd12:3456::1'], 'link.example': ['fe80::1'], 'any.example': ['0.0.0.0'],
  'teredo.example': ['2001:0:4136:e378:8000:63bf:3fff:fdd2'], 'sixtofour.example': ['2002:7f00:1::'], 'nat.example': ['64:ff9b::7f00:1'], 'none.example': []
}

async function ask(address: string): Promise<{ fetched: Fetched; connections: number; logged: number }> {
  let [connections, logged] = [0, 0]
  const fetched = await guardedFetch({ address, granted: [], etag: null, modified: null, signal: new AbortController().signal }, {
    resolve: async host => NAMES[host] ?? ['93.184.215.14'],
    open: async () => {
      connections++
      throw new Error('a connection was made')
    },
    log: async () => {
      logged++
      return async () => undefined
    },
    now: () => 0
  })
  return { fetched, connections, logged }
}

const TRICKS = [
  // Loopback, written in every way that a URL allows.
  'http://127.0.0.1/', 'http://127.1/', 'http://127.0.1/', 'http://2130706433/', 'http://0x7f000001/', 'http://0x7f.1/', 'http://0177.0.0.1/',
  'http://017700000001/', 'http://127.0.0.1./', 'http://127.255.255.254/', 'http://①②⑦.⓪.⓪.①/', 'http://127。0。0。1/', 'http://%31%32%37.0.0.1/',
  'http://[::1]/', 'http://[0:0:0:0:0:0:0:1]/', 'http://[::ffff:127.0.0.1]/', 'http://[::ffff:7f00:1]/', 'http://[0:0:0:0:0:ffff:7f00:0001]/',
  'http://localhost/', 'http://LOCALHOST/', 'http://localhost./', 'http://a.localhost/', 'http://ｌocalhost/',
  // Networks of the person's own.
  'http://10.0.0.1/', 'http://10.255.255.255/', 'http://172.16.0.1/', 'http://172.31.255.255/', 'http://192.168.0.1/', 'http://3232235521/',
  'http://100.64.0.1/', 'http://[fc00::1]/', 'http://[fd00::1]/', 'http://[::ffff:10.0.0.1]/', 'http://printer/', 'http://nas.local/',
  'http://router.lan/', 'http://wiki.intranet/', 'http://db.internal/', 'http://box.home.arpa/',
  // What no feed can have.
  'http://0.0.0.0/', 'http://0/', 'http://0.1.2.3/', 'http://169.254.169.254/latest/meta-data/', 'http://[fe80::1]/', 'http://[::]/', 'http://[::ffff:0:0]/',
  'http://[::ffff:169.254.169.254]/', 'http://[::127.0.0.1]/', 'http://[64:ff9b::10.0.0.1]/', 'http://[2002:7f00:1::]/', 'http://[2001:db8::1]/',
  'http://[ff02::1]/', 'http://[2001::1]/', 'http://[3fff::1]/', 'http://[fec0::1]/', 'http://[100::1]/', 'http://192.0.2.1/', 'http://198.18.0.1/',
  'http://198.51.100.7/', 'http://203.0.113.9/', 'http://192.88.99.1/', 'http://224.0.0.1/', 'http://240.0.0.1/', 'http://255.255.255.255/', 'http://192.0.0.192/',
  // Names that resolve to such addresses, all of them or one.
  'http://inside.example/', 'http://rebound.example/', 'http://six.example/', 'http://mapped.example/', 'http://metadata.example/', 'http://ula.example/',
  'http://link.example/', 'http://any.example/', 'http://teredo.example/', 'http://sixtofour.example/', 'http://nat.example/', 'http://none.example/',
  'http://inside.example./',
  // Other doors.
  'http://public.example:22/', 'http://public.example:8080/', 'https://public.example:6379/', 'http://user:word@public.example/', 'http://user@public.example/',
  'http://public.example@127.0.0.1/', 'ftp://public.example/', 'file:///etc/passwd', 'gopher://public.example/', 'javascript:alert(1)', 'data:text/xml,<rss/>',
  'ws://public.example/', '//public.example/feed', 'public.example/feed', '', 'http://', 'http://[::1', 'http://public.example:99999/', `http://public.example/${'a'.repeat(2001)}`
]

describe('an address', () => {
  test.each(TRICKS)('%s is never connected to and never logged', async address => {
    const { fetched, connections, logged } = await ask(address)
    expect({ connections, logged }).toEqual({ connections: 0, logged: 0 })
    expect(['refused', 'unreachable']).toContain(fetched.state)
  })

  test('of the public web is asked', async () => {
    for (const address of ['http://public.example/', 'https://public.example:443/', 'http://8.8.8.8/', 'http://[2606:4700::6810:84e5]/', 'http://[64:ff9b::808:808]/', 'http://public.example:80/']) {
      expect(await ask(address)).toMatchObject({ connections: 1, logged: 1 })
    }
  })

  test('tells what the person would have to confirm, and that some cannot be', () => {
    expect(neededFor('https://public.example/feed')).toEqual([])
    expect(neededFor('http://127.0.0.1:8080/feed')).toEqual(['local', 'port'])
    expect(neededFor('http://public.example:8080/feed')).toEqual(['port'])
    expect(neededFor('http://nas.local/feed')).toEqual(['local'])
    expect(['http://169.254.169.254/', 'http://0.0.0.0/', 'ftp://a.example/', 'http://a:b@c.example/', 'words'].map(neededFor)).toEqual([null, null, null, null, null])
  })
})
