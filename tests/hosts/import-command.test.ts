import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, test } from 'vitest'
import { linkedInArchive } from '../fixtures/networks/linkedin.ts'
import { mastodonArchive } from '../fixtures/networks/mastodon.ts'
import { instagramArchive, threadsArchive } from '../fixtures/networks/meta.ts'
import { writeZip } from '../fixtures/networks/truth.ts'

const MAIN = join(import.meta.dirname, '../../src/hosts/cli/main.ts')
const dir = await mkdtemp(join(tmpdir(), 'twothirds-import-'))
afterAll(() => rm(dir, { recursive: true, force: true }))

interface Answer { imports: { path: string; network: string; account: string; found: number; added: number; kinds: Record<string, number>; error?: { code: string } }[] }

async function twothirds(...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN, ...args, '--data', join(dir, 'data'), '--at', '2025-01-01', '--json'])
  return stdout
}

describe('the import command', () => {
  test('takes several archives at once, each network of a zip apart, and counts them together once', async () => {
    const both = await writeZip(join(dir, 'both.zip'), { ...instagramArchive(1, 12).files, ...threadsArchive(1, 8).files })
    const paths = [await writeZip(join(dir, 'in.zip'), linkedInArchive(1, 30).files), both, await writeZip(join(dir, 'masto.zip'), mastodonArchive(1, 30).files), join(dir, 'gone.zip')]
    const { imports } = JSON.parse(await twothirds('import', ...paths)) as Answer
    expect(imports.map(({ path, network, account, error }) => [path, network, account, error?.code])).toEqual([
      [paths[0], 'linkedin', 'Noor Prins', undefined], [both, 'threads', 'noor.prins', undefined], [paths[2], 'mastodon', 'noor@social.example', undefined], [paths[3], null, null, 'file-missing'],
      [both, 'instagram', 'noor.prins', undefined]
    ])
    for (const { found, added, kinds, error } of imports) if (!error) expect([added, Object.values(kinds).reduce((sum, count) => sum + count, 0)]).toEqual([found, found])
    const shares = JSON.parse(await twothirds('share')) as { network: string }[]
    expect(shares.map(({ network }) => network)).toEqual(['linkedin', 'mastodon', 'threads', 'instagram', 'all'])
  }, 60_000)

  test('takes a table when it is said whose it is, and asks where it is not', async () => {
    const table = join(dir, 'posts.csv')
    await writeFile(table, 'id,date,text\n1,03/04/2024 10:00,One\n2,05/04/2024 10:00,Two\n')
    await expect(twothirds('import', table)).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('--network') as string })
    await expect(twothirds('import', table, '--network', 'blog', '--account', 'noor.example')).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('--dates') as string })
    const { imports } = JSON.parse(await twothirds('import', table, '--network', 'blog', '--account', 'noor.example', '--dates', 'dmy')) as Answer
    expect(imports).toMatchObject([{ network: 'blog', account: 'noor.example', found: 2, added: 2 }])
    const posts = (await twothirds('posts', '--network', 'blog')).trim().split('\n').map(line => JSON.parse(line) as { at: string })
    expect(posts.map(({ at }) => at)).toEqual(['2024-04-05T10:00:00.000Z', '2024-04-03T10:00:00.000Z'])
  }, 60_000)
})
