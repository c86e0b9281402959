import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const dir = mkdtempSync(join(tmpdir(), 'twothirds-copies-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const data = join(dir, 'data')
const WORD = 'zwaluwstaartverbinding'
const MAIN = new URL('../../src/hosts/cli/main.ts', import.meta.url).pathname

function run(...args: readonly string[]): { status: number | null; out: string; noted: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args, '--data', data], { encoding: 'utf8' })
  return { status, out: stdout, noted: stderr }
}

const posts = (): number => run('posts', '--json').out.split('\n').filter(line => line !== '').length

test('backup, restore and erase do what they say, and a damaged file gives way to the last backup', () => {
  const text = join(dir, 'note.txt')
  const copy = join(dir, 'copy.db')
  writeFileSync(text, `Made a ${WORD} of oak`)
  run('log', '--network', 'x', '--text', text, '--side', 'personal')
  expect(JSON.parse(run('backup', '--to', copy, '--json').out)).toMatchObject({ path: copy, posts: 1 })
  expect(run('backup', '--to', join(data, 'twothirds.db'))).toMatchObject({ status: 1, noted: expect.stringContaining('is the data itself') as string })
  run('log', '--network', 'x', '--text', text)
  expect(JSON.parse(run('restore', copy, '--json').out)).toMatchObject({ posts: 1 })
  expect(posts()).toBe(1)
  expect(run('restore', text, '--json')).toMatchObject({ status: 1, noted: expect.stringContaining('"code":"data-damaged"') as string })
  expect(run('restore', join(dir, 'none.db'))).toMatchObject({ status: 1, noted: expect.stringContaining('There is no file') as string })

  writeFileSync(join(data, 'twothirds.db'), Buffer.alloc(9000, 'x'))
  const { status, noted } = run('share', '--json')
  expect([status, noted]).toEqual([0, expect.stringMatching(/kept in .*corrupt-.*went on with the copy of .* may be missing/)])
  expect(posts()).toBe(1)

  expect(run('erase', '--yes').status).toBe(0)
  expect(readdirSync(data).sort()).toEqual(['app.lock', 'twothirds.db'])
  const found = execFileSync('find', [data, '-type', 'f'], { encoding: 'utf8' }).trim().split('\n').filter(path => readFileSync(path).includes(WORD))
  expect(found).toEqual([])
}, 60_000)
