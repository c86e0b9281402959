import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkLayers } from './check-layers.ts'
import { LAYERS } from './layers.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'layers-'))
  for (const folder of ['src', 'electron', 'renderer']) mkdirSync(join(root, folder))
})
afterEach(() => rmSync(root, { recursive: true }))

function plant(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), text)
}

/** From a folder to another one of the repository. */
function up(folder: string, target: string): string {
  return `${'../'.repeat(folder.split('/').length)}${target}`
}

/** For every row: an own module, a package and a built-in that it must not see. */
const FORBIDDEN: readonly (readonly [folder: string, own: string, pack: string, builtin: string])[] = [
  ['src/domain', 'src/contract/index.ts', 'zod', 'node:fs'],
  ['src/classifier', 'src/store/open.ts', 'zod', 'node:fs'],
  ['src/contract', 'src/services/posts.ts', 'eld', 'node:fs'],
  ['src/wire', 'src/store/open.ts', 'electron', 'node:worker_threads'],
  ['src/archives', 'src/store/open.ts', 'better-sqlite3', 'fs'],
  ['src/feeds', 'src/store/open.ts', 'better-sqlite3', 'fs'],
  ['src/networks/api', 'src/store/open.ts', 'better-sqlite3', 'node:http'],
  ['src/networks/count', 'src/contract/index.ts', 'zod', 'node:buffer'],
  ['src/networks/links', 'src/networks/count/index.ts', 'twitter-text', 'node:url'],
  ['src/store', 'src/contract/index.ts', 'zod', 'node:http'],
  ['src/services', 'src/store/posts.ts', 'better-sqlite3', 'node:fs'],
  ['src/workers', 'src/hosts/assets.ts', 'electron', 'fs'],
  ['src/hosts', 'src/store/open.ts', 'better-sqlite3', 'fs'],
  ['electron/main', 'src/services/posts.ts', 'better-sqlite3', 'node:fs'],
  ['electron/preload', 'src/wire/connect.ts', 'zod', 'node:fs'],
  ['renderer', 'src/services/posts.ts', 'electron', 'node:path']
]

describe('the layer table', () => {
  test('holds for the whole tree', () => {
    expect(checkLayers(resolve(import.meta.dirname, '../..'))).toEqual([])
  })

  test('has a planted violation for every folder', () => {
    expect(FORBIDDEN.map(([folder]) => folder)).toEqual(LAYERS.map(({ folder }) => folder).filter(folder => !folder.endsWith('.ts')))
  })

  test.each(FORBIDDEN)('reports what %s may not see', (folder, own, pack, builtin) => {
    plant(`${folder}/planted.ts`, [
      `import { a } from '${up(folder, own)}'`, `import b from '${pack}'`, `import c from '${builtin}'`,
      `export { d } from '${pack}'`, `const e = await import('${pack}')`
    ].join('\n'))
    expect(checkLayers(root).map(({ line }) => line)).toEqual([1, 2, 3, 4, 5])
  })

  test('lets services see types of the store, and nothing else of it', () => {
    plant('src/services/fine.ts', "import type { Reader } from '../store/open.ts'")
    expect(checkLayers(root)).toEqual([])
    plant('src/services/wrong.ts', "import { openReader } from '../store/open.ts'")
    expect(checkLayers(root)).toMatchObject([{ file: 'src/services/wrong.ts', line: 1 }])
  })

  test('looks into the scripts of a component', () => {
    plant('renderer/Planted.svelte', "<p>hello</p>\n<script lang=\"ts\">\n  import { readFileSync } from 'node:fs'\n</script>\n")
    expect(checkLayers(root)).toMatchObject([{ file: 'renderer/Planted.svelte', line: 3 }])
  })

  test.each([
    ['src/store/planted.ts', 'better-sqlite3'], ['src/hosts/planted.ts', 'node:child_process'], ['src/hosts/planted.ts', 'ws']
  ])('lets %s not import %s by value, which has one home', (file, module) => {
    plant(file, `import thing from '${module}'`)
    expect(checkLayers(root)).toMatchObject([{ file, line: 1 }])
    plant(file, `import type thing from '${module}'`)
    expect(checkLayers(root)).toEqual([])
  })

  test('reports a folder that the table does not know', () => {
    plant('src/helpers/planted.ts', "import '../domain/post.ts'")
    expect(checkLayers(root)).toMatchObject([{ file: 'src/helpers/planted.ts' }])
  })
})
