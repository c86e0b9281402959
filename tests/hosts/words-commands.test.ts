import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { tempDir } from '../store/data.ts'

const MAIN = resolve(import.meta.dirname, '../../src/hosts/cli/main.ts')
const PRESS = 'We are proud to announce that our new bicycle lock opens with a fingerprint and works for two years on one battery.'

function desk() {
  const dir = tempDir()
  const file = (name: string, text: string): string => {
    writeFileSync(join(dir, name), text)
    return join(dir, name)
  }
  function run(...args: readonly string[]): { readonly status: number | null; readonly out: string; readonly fault: string } {
    const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args, '--json', '--data', join(dir, 'data'), '--at', '2026-03-10T12:00:00Z'], { encoding: 'utf8' })
    return { status, out: stdout, fault: stderr.trim().split('\n').at(-1) ?? '' }
  }
  const said = (...args: readonly string[]): unknown => JSON.parse(run(...args).out)
  return { file, run, said }
}

test('own words, counts and logged posts are told as JSON, and wrong questions refused', () => {
  const { file, said, run } = desk()
  const [source, text] = [file('press.txt', PRESS), file('post.txt', 'We made a lock, I tried it, see ibm.nl\n')]
  run('queue', 'add', source)
  const draft = file('draft.txt', `Look: our new bicycle lock opens with a thumb.\n${PRESS}\n`)
  const found = said('own-words', '--draft', draft, '--source', source)
  expect(found).toEqual(said('own-words', '--draft', draft, '--item', '1'))
  expect(found).toMatchObject({ band: 'still the press text', words: 31, copied: [{ start: 6, end: 39, text: 'our new bicycle lock opens with a' }, { text: PRESS.slice(0, -1) }] })
  // Without the line feed that an editor adds.
  expect(said('count', '--network', 'x', '--text', text)).toMatchObject({ length: 55, limit: 280, fits: true })
  expect(said('log', '--network', 'x', '--text', text, '--side', 'personal', '--item', '1', '--url', 'https://x.com/noor/status/1')).toMatchObject({
    network: 'x', text: 'We made a lock, I tried it, see ibm.nl', label: 'personal', url: 'https://x.com/noor/status/1', at: '2026-03-10T12:00:00.000Z'
  })
  expect(run('log', '--network', 'x', '--text', text, '--item', '1')).toMatchObject({ status: 1, out: '', fault: expect.stringContaining('counted on x already') })
}, 60_000)

test.each([
  ['own-words', '--draft', 'a'], ['own-words', '--draft', 'a', '--item', '1', '--source', 'b'], ['own-words', '--draft', '-', '--source', '-'], ['count', '--network', 'x'],
  ['count', '--network', 'myspace', '--text', 'a'], ['log', '--network', 'x', '--text', 'a', '--side', 'work']
])('wrong usage is told before anything is opened: %s', (...args) => {
  expect(desk().run(...args)).toMatchObject({ status: 2, out: '', fault: expect.stringContaining('bad-input') })
}, 30_000)
