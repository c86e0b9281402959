import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'
import { looksLikeFeed } from '../../src/domain/feed.ts'
import { rssOf, serveWeb } from '../fixtures/web.ts'

const MAIN = resolve(import.meta.dirname, '../../src/hosts/cli/main.ts')

interface Ended {
  readonly status: number | null
  /** The one line of JSON that came, on whichever stream. */
  readonly said: unknown
}

/** The server of a test lives in this process, so the command runs beside it and is not waited for in place. */
async function command(data: string, args: readonly string[], input: string | Buffer = ''): Promise<Ended> {
  const child = spawn(process.execPath, [MAIN, ...args, '--data', data, '--json'], { stdio: ['pipe', 'pipe', 'pipe'] })
  child.stdin.end(input)
  const [out, wrong, status] = await Promise.all([buffer(child.stdout), buffer(child.stderr), new Promise<number | null>(ended => child.once('close', ended))])
  return { status, said: JSON.parse((status === 0 ? out : wrong).toString('utf8').trim().split('\n').at(-1)!) }
}

test('queue add asks a feed that the person means, follows no link, and reads what is piped in', async () => {
  const data = mkdtempSync(join(tmpdir(), 'twothirds-queue-'))
  onTestFinished(() => rmSync(data, { recursive: true, force: true }))
  const web = await serveWeb({ '/feed.xml': rssOf(4), '/page': 'x' })
  expect(await command(data, ['queue', 'add', `${web.origin}/page`])).toMatchObject({ status: 0, said: { added: 1 } })
  expect(await command(data, ['queue', 'add', `${web.origin}/feed.xml`])).toMatchObject({ status: 1, said: { error: { code: 'bad-input', hint: 'Add --yes if you mean this very address.' } } })
  expect(web.connections()).toBe(0)
  expect(await command(data, ['queue', 'add', `${web.origin}/feed.xml`, '--yes'])).toMatchObject({ status: 0, said: { added: 4, duplicates: 0, rejected: [] } })
  expect(await command(data, ['queue', 'add', `${web.origin}/feed.xml`, '--yes'])).toMatchObject({ status: 0, said: { added: 0, duplicates: 4 } })
  expect(await command(data, ['queue', 'add', `${web.origin}/page`, '--feed', '--yes'])).toMatchObject({ status: 1, said: { error: { code: 'bad-input' } } })
  const wide = Buffer.from('\uFEFFtext;link\r\nSoep voor iedereen;https://a.example/\r\nfout;geen adres\r\n', 'utf16le')
  expect(await command(data, ['queue', 'add', '-'], wide)).toMatchObject({ status: 0, said: { added: 1, duplicates: 0, rejected: [{ line: 3, reason: 'link: not a web address' }] } })
}, 120_000)

test('an address is taken for a feed by its looks alone', () => {
  const feeds = ['https://a.example/feed', 'https://a.example/news/feed/', 'https://a.example/rss.xml', 'https://a.example/index.rdf', 'https://a.example/feed.json', 'https://a.example/?feed=rss2', 'http://a.example/blog.atom']
  const pages = ['https://a.example/', 'https://a.example/feedback', 'https://a.example/news/2026', 'ftp://a.example/feed', 'words', 'https://a.example/rss-explained', 'https://a.example/?feedback=1']
  expect(feeds.filter(address => !looksLikeFeed(address))).toEqual([])
  expect(pages.filter(looksLikeFeed)).toEqual([])
})
