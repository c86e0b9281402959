import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { rawZip, swollen } from '../fixtures/raw-zip.ts'
import type { RawEntry } from '../fixtures/raw-zip.ts'
import { writeXArchive } from '../fixtures/x-archive.ts'
import { idAt, tweetElement } from '../fixtures/x-post.ts'
import { failureOf, openArchive, readWhole, scratch, tweetsFile } from './reading.ts'

const dir = await scratch()
const AT = Date.UTC(2024, 4, 5, 6, 7, 8)
const TWEETS = tweetsFile([tweetElement({ id: idAt(AT, 1), at: AT, text: 'Plain.' })])
const HTML = '\ufeff\n<!DOCTYPE html>\n<html><body>Sign in</body></html>'

async function placed(name: string, bytes: string | Buffer): Promise<string> {
  const path = join(dir, name)
  await writeFile(path, bytes)
  return path
}

function zipped(name: string, entries: readonly (string | RawEntry)[]): Promise<string> {
  return placed(name, rawZip(entries.map(entry => typeof entry === 'string' ? { name: entry, data: Buffer.from('{}') } : entry)))
}

/** The failure of opening, which must come before anything is read, and must name the file. */
async function refused(path: string): Promise<{ code: string; say: string }> {
  const { code, message } = await failureOf(openArchive(path))
  expect(message).toContain(path.slice(path.lastIndexOf('/') + 1))
  return { code, say: message }
}

describe('a file that is no archive', () => {
  test('is told from one when it is nothing known', async () => {
    expect(await refused(await placed('notes.txt', 'Dear diary'))).toMatchObject({ code: 'not-an-archive' })
    expect(await refused(await placed('noise.zip', Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3])))).toMatchObject({ code: 'not-an-archive' })
  })

  test('is called a web page when it is one, whatever its name', async () => {
    expect(await refused(await placed('page.zip', HTML))).toMatchObject({ code: 'html-export' })
    expect(await refused(await placed('page.js', '<!-- saved --> <html lang="nl">'))).toMatchObject({ code: 'html-export' })
  })

  test('is called empty when it holds no byte', async () => {
    expect(await refused(await placed('nothing.zip', ''))).toMatchObject({ code: 'empty-archive' })
  })

  test('is called missing when it is not there', async () => {
    expect(await refused(join(dir, 'gone.zip'))).toMatchObject({ code: 'file-missing' })
  })

  test('is sent back for the part with posts when it is another part of an X archive', async () => {
    expect(await refused(await placed('like.js', 'window.YTD.like.part0 = [ { "like" : {} } ]'))).toMatchObject({ code: 'wrong-archive' })
    expect(await refused(await placed('manifest.js', 'window.__THAR_CONFIG = { }'))).toMatchObject({ code: 'wrong-archive' })
  })
})

describe('a zip of something else', () => {
  test('is named when it is a document', async () => {
    const { code, say } = await refused(await zipped('letter.docx', ['[Content_Types].xml', 'word/document.xml']))
    expect([code, say]).toEqual(['wrong-archive', '“letter.docx” is a Word document, not an archive of posts.'])
  })

  test('is refused without a name when nothing gives it away', async () => {
    expect(await refused(await zipped('holiday.zip', ['beach.jpg', 'sea.jpg']))).toMatchObject({ code: 'wrong-archive' })
  })

  test('is not taken for X because of a file that is called tweets.js', async () => {
    const path = await zipped('widget.zip', [{ name: 'src/tweets.js', data: Buffer.from(`export const tweets = [${'1, '.repeat(200)}]`) }])
    expect(await refused(path)).toMatchObject({ code: 'wrong-archive' })
  })

  test('of another program does not hide the archive that lies deeper', async () => {
    const other = { name: 'tweets.js', data: Buffer.from('export {}') }
    const path = await zipped('both.zip', [other, { name: 'x/data/tweets.js', data: Buffer.from(TWEETS) }])
    expect((await readWhole(path)).posts).toHaveLength(1)
  })

  test('is called an export for reading when it holds pages and no data', async () => {
    const path = await zipped('instagram.zip', ['index.html', 'your_instagram_activity/media/posts_1.html'])
    expect(await refused(path)).toMatchObject({ code: 'html-export' })
  })

  test('is called empty when there is nothing in it', async () => {
    expect(await refused(await zipped('void.zip', []))).toMatchObject({ code: 'empty-archive' })
  })
})

describe('an X archive without posts', () => {
  test('is called empty when its list is', async () => {
    const { path } = await writeXArchive(join(dir, 'none'), { posts: 0 })
    expect(await refused(path)).toMatchObject({ code: 'empty-archive' })
    expect(await refused(await placed('tweets.js', 'window.YTD.tweets.part0 = [ ]'))).toMatchObject({ code: 'empty-archive' })
  })

  test('is called empty when it has no file with posts', async () => {
    expect(await refused(await zipped('page-only.zip', ['Your archive.html', 'assets/js/main.js']))).toMatchObject({ code: 'empty-archive' })
    const manifest = Buffer.from('window.__THAR_CONFIG = {"dataTypes":{}}')
    expect(await refused(await zipped('pruned.zip', [{ name: 'data/manifest.js', data: manifest }]))).toMatchObject({ code: 'empty-archive' })
  })

  test('is called empty when its list is empty after a lot of space', async () => {
    const path = await placed('space.js', `window.YTD.tweets.part0 = [${' '.repeat(5000)}]`)
    expect(await failureOf(readWhole(path))).toMatchObject({ code: 'empty-archive' })
  })
})

describe('a folder', () => {
  test('without a part of an archive is refused, and a zip in it is pointed out', async () => {
    const path = join(dir, 'downloads')
    await mkdir(path)
    await writeFile(join(path, 'twitter-2026.zip'), 'PK')
    const failure = await failureOf(openArchive(path))
    expect([failure.code, failure.hint]).toEqual(['not-an-archive', 'Drop “twitter-2026.zip” itself.'])
  })
})

describe('a damaged zip', () => {
  test('is called cut off wherever it was cut', async () => {
    const { path } = await writeXArchive(join(dir, 'cut'), { posts: 300 })
    const bytes = await readFile(path)
    for (const share of [0.01, 0.5, 0.99]) {
      const { code, say } = await refused(await placed('cut-off.zip', bytes.subarray(0, Math.floor(bytes.length * share))))
      expect([code, say]).toEqual(['damaged-archive', '“cut-off.zip” breaks off before its end.'])
    }
  })

  test('with bytes behind its end is read all the same', async () => {
    const { path, truth } = await writeXArchive(join(dir, 'tail'), { posts: 30 })
    const longer = await placed('longer.zip', Buffer.concat([await readFile(path), Buffer.alloc(3000)]))
    expect((await readWhole(longer)).posts).toHaveLength(truth.found)
  })
})

describe('a hostile archive', () => {
  test('with names that point outside of it is refused', async () => {
    const names = ['/etc/tweets.js', '../data/tweets.js', 'data/../../tweets.js', 'C:/data/tweets.js', 'data\\..\\tweets.js']
    for (const [index, name] of names.entries()) {
      expect(await refused(await zipped(`names-${index}.zip`, [{ name, data: Buffer.from(TWEETS) }]))).toMatchObject({ code: 'hostile-archive' })
    }
  })

  test('of one gigabyte in a few kilobytes is refused before it is unpacked', async () => {
    const { data, size } = swollen('window.YTD.tweets.part0 = [', 1024)
    const path = await zipped('bomb.zip', [{ name: 'data/tweets.js', data, deflated: true, size }])
    expect(size).toBeGreaterThan(2 ** 30)
    expect((await readFile(path)).length).toBeLessThan(2 ** 21)
    const before = process.memoryUsage.rss()
    const started = performance.now()
    expect(await refused(path)).toMatchObject({ code: 'hostile-archive' })
    expect(performance.now() - started).toBeLessThan(1000)
    expect(process.memoryUsage.rss() - before).toBeLessThan(100 * 2 ** 20)
  })

  test('that lies about its size is given up as soon as it unpacks to more', async () => {
    const { data } = swollen(TWEETS.slice(0, -2), 1024)
    const path = await zipped('liar.zip', [{ name: 'data/tweets.js', data, deflated: true, size: 300 }])
    expect(await failureOf(readWhole(path))).toMatchObject({ code: 'hostile-archive', message: expect.stringContaining('liar.zip') as string })
  })

  test('whose files share their bytes is refused', async () => {
    const bytes = rawZip([{ name: 'data/tweets.js', data: Buffer.from(TWEETS) }, { name: 'data/tweets-part1.js', data: Buffer.from(TWEETS) }])
    const second = bytes.lastIndexOf('PK\u0001\u0002')
    bytes.writeUInt32LE(0, second + 42)
    expect(await refused(await placed('overlap.zip', bytes))).toMatchObject({ code: 'hostile-archive' })
  })

  test('with a small file that is not small is refused', async () => {
    const big = swollen('window.YTD.account.part0 = [', 20)
    const path = await zipped('account.zip', [
      { name: 'data/tweets.js', data: Buffer.from(TWEETS) }, { name: 'data/account.js', data: big.data, deflated: true, size: big.size }
    ])
    expect(await refused(path)).toMatchObject({ code: 'hostile-archive' })
  })

  test('of 70,000 files is no trouble: it is opened and read in under 3 seconds', async () => {
    const assets = Array.from({ length: 70_000 }, (_, index) => ({ name: `assets/images/twemoji/v/latest/72x72/${index}.png` }))
    const path = await zipped('many.zip', [...assets, { name: 'data/tweets.js', data: Buffer.from(TWEETS) }])
    const started = performance.now()
    expect((await readWhole(path)).posts).toHaveLength(1)
    expect(performance.now() - started).toBeLessThan(3000)
  })
})
