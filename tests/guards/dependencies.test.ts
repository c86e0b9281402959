import { describe, expect, test } from 'vitest'
import { checkDependencies, explainedIn, packagesIn } from './check-dependencies.ts'
import type { Lock, Manifest } from './check-dependencies.ts'
import { repositoryFiles, textOf } from './repository.ts'

const REASON = 'A reason that somebody could argue with.'
const row = (name: string, why: string): string => `| \`${name}\` | store | ${why} |`
const NOTHING: Lock = { packages: {} }

/** What is built into the page besides the runtime dependencies. */
function bundled(manifest: Manifest): string[] {
  const page = repositoryFiles().filter(file => /^(renderer|src\/networks\/count)\/.*\.(ts|svelte|css)$/.test(file)).map(file => textOf(file))
  return packagesIn(page).filter(name => manifest.dependencies?.[name] === undefined)
}

describe('the dependencies', () => {
  test('of the app are few, explained one by one, and run nothing when they are installed', () => {
    const manifest = JSON.parse(textOf('package.json')) as Manifest
    const lock = JSON.parse(textOf('package-lock.json')) as Lock
    expect(checkDependencies(manifest, lock, textOf('docs/dependencies.md'), bundled(manifest))).toEqual([])
  })

  test('are reported when nobody explains them, or only with a word', () => {
    const manifest = { dependencies: { zod: '^4.0.0', yauzl: '^3.0.0', ws: '^8.0.0' } }
    const document = [row('zod', REASON), row('ws', 'sockets')].join('\n')
    expect(checkDependencies(manifest, NOTHING, document, ['svelte'])).toEqual(['yauzl is not explained', 'ws is not explained', 'svelte is not explained'])
  })

  test('are reported when they are explained but gone', () => {
    expect(checkDependencies({}, NOTHING, row('zod', REASON), [])).toEqual(['zod is explained but not used'])
  })

  test('are reported when they are too many', () => {
    const names = Array.from({ length: 9 }, (_, at) => `package-${at}`)
    const manifest = { dependencies: Object.fromEntries(names.map(name => [name, '^1.0.0'])) }
    expect(checkDependencies(manifest, NOTHING, names.map(name => row(name, REASON)).join('\n'), [])).toEqual(['9 runtime dependencies are more than 8'])
  })

  test('are reported when one runs a script on installation, at whatever depth, unless it is for development', () => {
    const lock = {
      packages: {
        '': {}, 'node_modules/a/node_modules/@b/c': { hasInstallScript: true }, 'node_modules/d': { hasInstallScript: true, dev: true }
      }
    }
    expect(checkDependencies({}, lock, '', [])).toEqual(['@b/c runs a script when it is installed'])
  })

  test('are found in imports of every form', () => {
    const text = "import { a } from 'zod'\nimport '@scope/font/x.css'\nconst b = await import('late/part')\nimport c from './own.ts'\nimport d from 'node:fs'\nconst text = { a: 'far from', b: ' here' }"
    expect(packagesIn([text])).toEqual(['@scope/font', 'late', 'zod'])
    expect([...explainedIn(row('zod', REASON))]).toEqual([['zod', REASON]])
  })
})
