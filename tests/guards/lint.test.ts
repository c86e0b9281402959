import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { ESLint } from 'eslint'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROOT } from './repository.ts'

/*
 * A small copy of the house: the same rules and projects, one planted violation a file. Linting them in one go keeps the
 * price of the type programs to one payment.
 */

const many = (count: number, line: string): string => Array.from({ length: count }, () => line).join('\n')

const PLANTED: readonly (readonly [sign: string, file: string, text: string])[] = [
  ['Export by name', 'src/services/default-export.ts', 'export default function share(): number { return 1 }\n'],
  ['A swallowed error', 'src/services/empty-catch.ts', "try { JSON.parse('') } catch { /* it will be fine */ }\n"],
  ['A swallowed error', 'src/services/swallowed.ts', 'Promise.resolve(1).catch(() => {})\n'],
  ['A relative import', 'src/services/no-ending.ts', "import { share } from './default-export'\nshare()\n"],
  ['never through a shell', 'src/hosts/shell.ts', "import { spawn } from 'node:child_process'\nspawn('ls', { shell: true })\n"],
  ['handed its “now”', 'src/domain/clock.ts', 'export const now = Date.now()\n'],
  ['handed its “now”', 'src/domain/today.ts', 'export const today = new Date()\n'],
  ['handed its chance', 'src/classifier/chance.ts', 'export const chance = Math.random()\n'],
  ['Text becomes markup', 'renderer/markup.ts', "document.body.innerHTML = '<b>bold</b>'\n"],
  ['Text becomes markup', 'renderer/insert.ts', "document.body.insertAdjacentHTML('beforeend', 'x')\n"],
  ['Text becomes markup', 'renderer/write.ts', "document.write('x')\n"],
  ['A written-out style', 'renderer/Styled.svelte', '<p style="color: red">red</p>\n'],
  ['Every test runs', 'tests/only.test.ts', "import { test } from 'vitest'\ntest.only('one', () => undefined)\n"],
  ['Every test runs', 'tests/skip.test.ts', "import { test } from 'vitest'\ntest.skip('one', () => undefined)\n"],
  ['no-restricted-imports', 'src/hosts/exec.ts', "import { execSync } from 'node:child_process'\nexecSync('ls')\n"],
  ['no-restricted-globals', 'renderer/fetching.ts', "void fetch('/x')\n"],
  ['no-restricted-globals', 'renderer/socket.ts', "export const socket = new WebSocket('ws://example.org')\n"],
  ['no-console', 'src/services/noise.ts', "console.log('here')\n"],
  ['no-empty', 'src/services/empty.ts', 'if (Number(1) === 1) {}\n'],
  ['no-eval', 'src/services/evaluated.ts', "eval('1')\n"],
  ['no-new-func', 'src/services/made.ts', "export const made = new Function('return 1')\n"],
  ['no-script-url', 'renderer/address.ts', "location.href = 'javascript:1'\n"],
  ['@typescript-eslint/no-implied-eval', 'renderer/implied.ts', "setTimeout('1', 1)\n"],
  ['eqeqeq', 'src/services/equal.ts', 'export const same = (a: number, b: number) => a == b\n'],
  ['max-lines', 'src/services/long-file.ts', `${many(401, 'export {}')}\n`],
  ['More than four parameters', 'src/services/params.ts', 'export const sum = (a: number, b: number, c: number, d: number, e: number) => a + b + c + d + e\n'],
  ['house/function-size', 'src/services/long-function.ts', `export function long(a: number): void {\n${many(39, '  Number(a)')}\n}\n`],
  ['@typescript-eslint/ban-ts-comment', 'src/services/silenced.ts', `// ${['@ts', 'nocheck'].join('-')}\nexport {}\n`],
  ['@typescript-eslint/consistent-type-imports', 'src/services/types.ts', "import { Stats } from 'node:fs'\nexport const a: Stats | null = null\n"],
  ['@typescript-eslint/no-explicit-any', 'src/services/any.ts', 'export const a: any = 1\n'],
  ['@typescript-eslint/no-unused-vars', 'src/services/unused.ts', 'const a = 1\n'],
  ['@typescript-eslint/no-floating-promises', 'src/services/floating.ts', 'Promise.resolve(1)\n'],
  ['@typescript-eslint/no-floating-promises', 'renderer/Floating.svelte', '<script lang="ts">\n  Promise.resolve(1)\n</script>\n'],
  ['@typescript-eslint/no-misused-promises', 'src/services/misused.ts', 'if (Promise.resolve(false)) Number(1)\n'],
  ['@typescript-eslint/await-thenable', 'src/services/thenable.ts', 'export const a = async () => await 1\n'],
  ['@typescript-eslint/only-throw-error', 'src/services/thrown.ts', "export function fail(): never { throw 'x' }\n"],
  [
    '@typescript-eslint/switch-exhaustiveness-check', 'src/services/exhaustive.ts',
    "export function f(side: 'a' | 'b'): number { switch (side) { case 'a': return 1 }\nreturn 2 }\n"
  ],
  ['svelte/no-at-html-tags', 'renderer/Html.svelte', '<script lang="ts">\n  const { text }: { text: string } = $props()\n</script>\n{@html text}\n'],
  ['svelte/button-has-type', 'renderer/Typeless.svelte', '<button>press</button>\n'],
  ['svelte/no-target-blank', 'renderer/Away.svelte', '<a href="https://example.org" target="_blank">away</a>\n'],
  ['svelte/require-each-key', 'renderer/Keyless.svelte', '{#each [1, 2] as n}<p>{n}</p>{/each}\n']
]

/** What looks like a violation and is none. */
const FINE: readonly (readonly [file: string, text: string])[] = [
  ['some.config.js', 'export default {}\n'],
  ['src/services/handled.ts', "export const read = (text: string): unknown => { try { return JSON.parse(text) } catch { return null } }\n"],
  [
    'src/services/maker.ts',
    `export function maker() {\n  return {\n    a() {\n${many(35, '      Number(1)')}\n    },\n    b() {\n${many(30, '      Number(1)')}\n    }\n  }\n}\n`
  ],
  [
    'src/archives/override.ts',
    'export class Some { read(a: number): number { return a } }\n'
    + 'export class Other extends Some { override read(a: number, b = 1, c = 1, d = 1, e = 1): number { return a + b + c + d + e } }\n'
  ],
  ['src/hosts/clock.ts', 'export const now = Date.now()\n'],
  ['renderer/Direct.svelte', '<p style:color="red">red</p>\n'],
  ['renderer/Props.svelte', '<script lang="ts">\n  let { a, b = $bindable() }: { a: number; b: number } = $props()\n</script>\n<p>{a}{b}</p>\n']
]

const reported = new Map<string, string[]>()
let house: string

function put(file: string, text: string): void {
  mkdirSync(dirname(join(house, file)), { recursive: true })
  writeFileSync(join(house, file), text)
}

beforeAll(async () => {
  house = mkdtempSync(join(tmpdir(), 'lint-'))
  for (const file of ['eslint.config.js', 'package.json', 'tests/guards/rules']) cpSync(join(ROOT, file), join(house, file), { recursive: true })
  for (const kind of ['', '.node', '.dom', '.electron', '.e2e']) cpSync(join(ROOT, `tsconfig${kind}.json`), join(house, `tsconfig${kind}.json`))
  symlinkSync(join(ROOT, 'node_modules'), join(house, 'node_modules'), 'junction')
  for (const [, file, text] of PLANTED) put(file, text)
  for (const [file, text] of FINE) put(file, text)
  const files = [...PLANTED.map(([, file]) => file), ...FINE.map(([file]) => file)]
  for (const { filePath, messages } of await new ESLint({ cwd: house }).lintFiles(files)) {
    reported.set(filePath.slice(house.length + 1).replaceAll('\\', '/'), messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))
  }
}, 120_000)
afterAll(() => rmSync(house, { recursive: true }))

describe('the lint rules', () => {
  test.each(PLANTED)('see “%s” in %s', (sign, file) => {
    expect(reported.get(file)?.join('\n')).toContain(sign)
  })

  test.each(FINE)('let %s pass', file => {
    expect(reported.get(file)).toEqual([])
  })

  test('cannot be switched off by a comment', async () => {
    const text = `/* eslint${'-disable'} */\nconsole.log(1)\n`
    const [result] = await new ESLint({ cwd: house }).lintText(text, { filePath: join(house, 'src/services/noise.ts') })
    expect(result?.messages.map(({ ruleId }) => ruleId)).toContain('no-console')
  })
})
