import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { failureOf, scratch } from '../reading.ts'
import { HOSTILE_CARS, HOSTILE_JSON } from './hostile-json.ts'
import { HOSTILE_CSV, HOSTILE_PAGES } from './hostile-tables.ts'
import { put, readAll } from './whole.ts'

const dir = await scratch()
const NAMED = /^(bad-input|not-an-archive|wrong-archive|empty-archive|damaged-archive|hostile-archive|html-export|unsupported)$/

const FAMILIES = [['JSON and CAR', [...HOSTILE_JSON, ...HOSTILE_CARS]], ['CSV and HTML', [...HOSTILE_CSV, ...HOSTILE_PAGES]]] as const

describe.each(FAMILIES)('of malformed and hostile %s', (_family, files) => {
  test('there are more than forty, each with a name of its own', () => {
    expect(files.length).toBeGreaterThan(40)
    expect(new Set(files.map(([name]) => name)).size).toBe(files.length)
  })

  test.each(files)('%s ends in a fault that names it and says what to do, in no time', async (name, bytes) => {
    const path = await put(join(dir, name), bytes)
    const [started, before] = [performance.now(), process.memoryUsage.rss()]
    const failure = await failureOf(readAll(path, name.startsWith('table-') || name.startsWith('lines-') ? { network: 'x', account: 'noor' } : {}))
    expect(failure.code).toMatch(NAMED)
    expect(failure.message).toContain(name)
    expect(failure.hint ?? '').not.toBe('')
    expect(performance.now() - started).toBeLessThan(3000)
    expect(process.memoryUsage.rss() - before).toBeLessThan(400 * 2 ** 20)
  })
})
