import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FEATURES } from '../../../src/classifier/index.ts'
import { seeded } from '../../../src/classifier/chance.ts'
import { written } from '../../classifier/person.ts'
import { fitWeights } from './fit.ts'
import { qualityOf } from './metrics.ts'
import { readAuthors } from './read.ts'
import { WINDOWS } from './windows.ts'

const MAIN = join(import.meta.dirname, 'main.ts')
const folders: string[] = []

/** A folder as the bench reads it, of made-up authors. */
function folderOf(authors: readonly string[], posts = 80): string {
  const folder = mkdtempSync(join(tmpdir(), 'twothirds-bench-'))
  folders.push(folder)
  const all = authors.flatMap((author, at) => written(posts, at + 40).map(({ post, side }) => ({
    author, network: 'twitter', text: post.text, created_at: new Date(post.at).toISOString(), reply: false, label: side.toUpperCase()
  })))
  writeFileSync(join(folder, 'labelled.jsonl'), all.map(post => `${JSON.stringify(post)}\n`).join(''))
  writeFileSync(join(folder, 'unlabelled.jsonl'), '')
  writeFileSync(join(folder, 'profiles.json'), JSON.stringify(Object.fromEntries(authors.map(author => [author, { words: ['bridge'] }]))))
  return folder
}

let two: string

beforeAll(() => { two = folderOf(['ada', 'ben']) })
afterAll(() => { for (const folder of folders) rmSync(folder, { recursive: true }) })

describe('the bench', () => {
  test('refuses to run with one author, as nobody is left to fit weights on', () => {
    const { status, stderr } = spawnSync(process.execPath, [MAIN, folderOf(['ada'])], { encoding: 'utf8' })
    expect(status).toBe(1)
    expect(stderr).toContain('at least two are needed')
  })

  test('prints its seeds and every table, and no text', () => {
    const output = execFileSync(process.execPath, [MAIN, two, '--quick', '--seed', '9'], { encoding: 'utf8' })
    expect(output).toContain('split seeds 9 to 10')
    for (const labels of [0, 10, 25, 50]) expect(output).toContain(`## ${labels} random labels`)
    for (const way of ['random', 'in a row', 'forced shift']) expect(output).toContain(`${way}, 20 random labels among them`)
    expect(output).not.toMatch(/girder|choir/iu)
  }, 60_000)

  test('names the file and line that it cannot read', () => {
    const folder = folderOf(['ada', 'ben'], 2)
    writeFileSync(join(folder, 'unlabelled.jsonl'), '{"author":"ada"}\n')
    expect(() => readAuthors(folder)).toThrow(/unlabelled\.jsonl, line 1/u)
  })
})

describe('its measures', () => {
  test('are those of the textbook', () => {
    const judged = [[0.9, true], [0.7, false], [0.6, true], [0.2, false]].map(([probability, professional]) => (
      { probability: probability as number, professional: professional as boolean }
    ))
    const { accuracy, auc, ece, macroF1 } = qualityOf(judged)
    expect(accuracy).toBe(0.75)
    expect(auc).toBe(0.75)
    expect(macroF1).toBeCloseTo((0.8 + 2 / 3) / 2, 10)
    // One bin each for 0.9 and 0.2, one for 0.7 and 0.6 together.
    expect(ece).toBeCloseTo((0.1 + 0.2 + 2 * 0.15) / 4, 10)
  })

  test('fit weights that lean the way of the cases', () => {
    const chance = seeded(1)
    const cases = Array.from({ length: 200 }, () => {
      const x = Float64Array.from({ length: FEATURES.length + 1 }, (_, at) => at === 0 ? 1 : Math.round(chance()))
      return { x, professional: chance() < (x[1] === 1 ? 0.9 : 0.1), weight: 1 }
    })
    const { of } = fitWeights(cases)
    expect(of[FEATURES[0]]).toBeGreaterThan(1)
    for (const other of FEATURES.slice(1)) expect(Math.abs(of[other])).toBeLessThan(of[FEATURES[0]])
  })

  test('force a shift that has nothing to do with the author, or say that they cannot', () => {
    const told = written(300, 50).map(({ post, side }) => ({ post, professional: side === 'professional' }))
    const shares = Array.from({ length: 60 }, (_, seed) => WINDOWS['forced shift'](told, seeded(seed))!)
      .map(window => window.filter(one => one.professional).length / window.length)
    expect(Math.min(...shares)).toBeLessThan(0.3)
    expect(Math.max(...shares)).toBeGreaterThan(0.8)
    expect(WINDOWS['forced shift'](told.filter(one => one.professional), seeded(1))).toBeNull()
  })
})
