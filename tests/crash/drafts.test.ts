import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { draftsOf } from '../../src/store/index.ts'
import { closeStore, openWriter } from '../../src/store/open.ts'
import { tempDir } from '../store/data.ts'

const TYPIST = join(import.meta.dirname, 'typist.ts')
const TEXT = 'Every letter of this sentence is typed by somebody whose machine is about to lose its power, and none that is older than a second may be lost. '.repeat(2)

interface Keystroke {
  readonly length: number
  readonly at: number
}

/** Kills the typist once this many keystrokes were told, and answers them with the moment of the kill. */
async function killAt(dir: string, count: number): Promise<{ readonly told: readonly Keystroke[]; readonly killedAt: number }> {
  const typist = spawn(process.execPath, [TYPIST, dir, TEXT], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(typist, 'exit')
  const told: Keystroke[] = []
  for await (const line of createInterface({ input: typist.stdout })) {
    const [length = 0, at = 0] = line.split(' ').map(Number)
    told.push({ length, at })
    if (told.length === count) break
  }
  const killedAt = Date.now()
  typist.kill('SIGKILL')
  await ended
  return { told, killedAt }
}

// One early, one in the middle of a saving, one late: whatever is on its way then is cut off.
test.concurrent.each([3, 77, 140])('a draft survives being killed at keystroke %i, up to one second back', async count => {
  const dir = tempDir()
  const { told, killedAt } = await killAt(dir, count)
  expect(told).toHaveLength(count)
  const db = openWriter(dir)
  const kept = draftsOf(db)[0]?.text ?? ''
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  closeStore(db)
  expect(TEXT.startsWith(kept)).toBe(true)
  const settled = told.filter(({ at }) => at <= killedAt - 1000).at(-1)?.length ?? 0
  expect(kept.length).toBeGreaterThanOrEqual(settled)
}, 30_000)
