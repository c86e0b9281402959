import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBrowser } from '../browser/ensure.ts'
import { judged, tallyOfCheck, tallyOfPlaywright, tallyOfVitest } from './tally.ts'
import type { Tally } from './tally.ts'

export interface Step {
  readonly title: string
  /** Runs with its output shown. */
  readonly run: () => Tally
}

interface Surroundings {
  /** The repository. */
  readonly root: string
  /** A folder for reports, which is thrown away. */
  readonly reports: string
  /** Whether a person looks on, who likes colours. */
  readonly colours: boolean
}

type Shown = (command: string, args: readonly string[], env?: Readonly<Record<string, string | undefined>>) => boolean

/** Everything that must hold, in order. */
export function steps(surroundings: Surroundings): readonly Step[] {
  const shown = shownIn(surroundings)
  const check = (title: string, command: string, ...args: readonly string[]): Step => ({ title, run: () => tallyOfCheck(shown(command, args)) })
  return [
    check('Types of the pure layers', 'tsc', '-p', 'tsconfig.pure.json'),
    check('Types of what runs in Node', 'tsc', '-p', 'tsconfig.node.json'),
    check('Types of the desktop', 'tsc', '-p', 'tsconfig.electron.json'),
    check('Types of the tests in a browser', 'tsc', '-p', 'tsconfig.e2e.json'),
    check('Types and warnings of the page', 'svelte-check', '--tsconfig', 'tsconfig.dom.json', '--fail-on-warnings'),
    check('Lint', 'eslint', '.'),
    check('Build', 'electron-vite', 'build', '--logLevel', 'warn'),
    blueskyServer(surroundings, shown),
    vitest(surroundings, shown),
    playwright(surroundings, shown)
  ]
}

/** Half a gigabyte of packages that only tests use, so it is fetched once, and again when its lockfile has changed. */
function blueskyServer({ root }: Surroundings, shown: Shown): Step {
  const folder = join(root, 'tests', 'bluesky-server')
  const run = (): Tally => {
    if (isInstalled(folder)) return tallyOfCheck(true)
    process.stdout.write('Installing the server that Bluesky runs into tests/bluesky-server, for the tests of posting: about a minute and 480 MB.\n')
    return tallyOfCheck(shown('npm', ['ci', '--prefix', folder, '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error']) && isInstalled(folder))
  }
  return { title: 'A Bluesky server for the tests', run }
}

/** npm writes what it has put in place beside it, so an install that was broken off or is out of date shows. */
function isInstalled(folder: string): boolean {
  const placed = join(folder, 'node_modules', '.package-lock.json')
  return existsSync(placed) && statSync(placed).mtimeMs >= statSync(join(folder, 'package-lock.json')).mtimeMs
}

function vitest({ reports }: Surroundings, shown: Shown): Step {
  const report = join(reports, 'vitest.json')
  const args = ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
  return { title: 'Tests', run: () => account(shown('vitest', args), report, tallyOfVitest) }
}

function playwright({ reports }: Surroundings, shown: Shown): Step {
  const report = join(reports, 'playwright.json')
  const run = (): Tally => {
    const browser = ensureBrowser()
    process.stdout.write(`In ${browser}\n`)
    // It looks for a terminal itself, and warns of a NO_COLOR beside what it sets for its own workers.
    const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report, NO_COLOR: undefined }
    return account(shown('playwright', ['test', '--reporter=list,json'], env), report, tallyOfPlaywright)
  }
  return { title: 'Tests in a browser', run }
}

function account(endedWell: boolean, report: string, read: (report: unknown) => Tally | null): Tally {
  return judged(existsSync(report) ? read(JSON.parse(readFileSync(report, 'utf8'))) : null, endedWell)
}

/** Programs of the repository first, as in a script of npm. */
function shownIn({ root, colours }: Surroundings): Shown {
  const path = [join(root, 'node_modules', '.bin'), process.env['PATH'] ?? ''].join(process.platform === 'win32' ? ';' : ':')
  const { FORCE_COLOR: _, ...calm } = process.env
  const surroundings = colours ? process.env : { ...calm, NO_COLOR: '1' }
  return (command, args, env = {}) => {
    const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...surroundings, PATH: path, ...env } })
    if (error) process.stdout.write(`${command} could not be started: ${error.message}\n`)
    return status === 0
  }
}
