import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { uploads } from '../../src/workers/uploads.ts'

const dir = mkdtempSync(join(tmpdir(), 'twothirds-uploads-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

test('only copies in the spool are removed, whatever steps upwards a path takes', async () => {
  const spool = join(dir, 'data', 'spool')
  mkdirSync(join(spool, 'one'), { recursive: true })
  writeFileSync(join(spool, 'one', 'tweets.js'), 'x')
  writeFileSync(join(dir, 'data', 'twothirds.db'), 'x')
  const { discard } = uploads(spool)
  for (const path of [`${spool}/../twothirds.db`, `${spool}/one/../../twothirds.db`, join(dir, 'data', 'twothirds.db'), spool, `${spool}/`]) await discard(path)
  expect([existsSync(join(dir, 'data', 'twothirds.db')), existsSync(join(spool, 'one'))]).toEqual([true, true])
  await discard(join(spool, 'one', 'tweets.js'))
  expect(existsSync(join(spool, 'one'))).toBe(false)
})
