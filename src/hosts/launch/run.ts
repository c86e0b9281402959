import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startSupervisor } from '../../workers/supervisor.ts'
import type { Supervisor } from '../../workers/supervisor.ts'
import { dataDir } from '../data-dir.ts'
import { loadDemo } from '../demo.ts'
import { plainHost } from '../host-answers.ts'
import { secretsInMemory } from '../secrets/memory.ts'
import { needsBuild, sizeOf } from './freshness.ts'
import { LAUNCH_USAGE, launchOptions } from './options.ts'
import type { LaunchOptions } from './options.ts'
import { electronBinary, hasDisplay, nodeComplaint, opener } from './surroundings.ts'
import { startLoopback } from '../loopback/index.ts'

/*
 * What `npm start` does. The one file that may start other programs: the build, the desktop's binary and its installer, and the
 * person's browser; each with a fixed list of arguments and never through a shell.
 */

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const ELECTRON = join(ROOT, 'node_modules', 'electron')

/** Fetching the desktop is given up when nothing has arrived for this long. */
const PATIENCE = 20_000
/** A window that is gone this soon, and not by the person's doing, could not be shown. */
const SHOWN_AFTER = 10_000

const say = (text: string): void => void process.stdout.write(`${text}\n`)

/** Resolves with the exit status; null stands for a program that could not be started or was ended by a signal. */
function ended(child: ChildProcess): Promise<number | null> {
  return new Promise(resolve => {
    child.once('error', () => resolve(null))
    child.once('exit', status => resolve(status))
  })
}

async function freshen(): Promise<void> {
  if (!needsBuild(ROOT)) return
  say('Building the page (once, or after a change) …')
  const vite = join(ROOT, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] })
  if (await ended(child) !== 0) throw new Error('The page could not be built; the reason stands above.')
}

/**
 * One attempt to fetch the desktop's binary with its own installer. The download goes through a folder of ours, so
 * that we can see whether anything arrives; `patience` is in milliseconds. Answers whether the installer succeeded.
 */
async function fetchDesktop(installer: string, patience: number = PATIENCE): Promise<boolean> {
  const spool = mkdtempSync(join(tmpdir(), 'twothirds-fetch-'))
  const env = { ...process.env, TMPDIR: spool, TEMP: spool, TMP: spool }
  const child = spawn(process.execPath, [installer], { env, stdio: 'ignore' })
  const arrived = (): number => sizeOf(spool) + sizeOf(join(installer, '..', 'dist'))
  let bytes = arrived()
  let since = Date.now()
  const watch = setInterval(() => {
    const now = arrived()
    if (now !== bytes) [bytes, since] = [now, Date.now()]
    else if (Date.now() - since >= patience) child.kill()
  }, Math.min(500, patience / 4))
  const status = await ended(child)
  clearInterval(watch)
  rmSync(spool, { recursive: true, force: true })
  return status === 0
}

/** The desktop's binary, fetched if need be, or why there is none to use. */
async function desktopOrWhyNot({ open }: LaunchOptions): Promise<{ readonly binary: string } | { readonly why: string }> {
  if (!open) return { why: '--no-open was given' }
  if (!hasDisplay(process.env, process.platform)) return { why: 'there is no display here' }
  const there = electronBinary(ELECTRON)
  if (there) return { binary: there }
  say('The desktop window is not installed yet: trying to fetch it …')
  const fetched = await fetchDesktop(join(ELECTRON, 'install.js')) ? electronBinary(ELECTRON) : null
  return fetched ? { binary: fetched } : { why: 'the desktop window could not be fetched' }
}

/** Null when the desktop ran, else why it could not. */
async function runDesktop(binary: string, data: string): Promise<string | null> {
  say('Opening the desktop window: it is installed, and there is a display.')
  const started = Date.now()
  const child = spawn(binary, [ROOT, `--data=${data}`], { stdio: 'inherit' })
  const stop = (): void => void child.kill('SIGTERM')
  for (const signal of SIGNALS) process.on(signal, stop)
  const status = await ended(child)
  for (const signal of SIGNALS) process.off(signal, stop)
  return status === 0 || child.signalCode !== null || Date.now() - started > SHOWN_AFTER ? null : 'the desktop window did not start'
}

/** Whether a browser took the address. The launch code in it works once, so it is spent as soon as the page opens. */
async function openInBrowser(address: string): Promise<boolean> {
  if (!hasDisplay(process.env, process.platform)) return false
  const [command = '', ...args] = opener(process.platform)
  const child = spawn(command, [...args, address], { stdio: 'ignore' })
  return await ended(child) === 0
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

function stopAsked(): Promise<void> {
  return new Promise(resolve => {
    for (const signal of SIGNALS) process.once(signal, () => resolve())
  })
}

interface Run {
  readonly options: LaunchOptions
  readonly data: string
  readonly stopped: Promise<void>
}

async function runLoopback(supervisor: Supervisor, { options, stopped }: Run, why: string): Promise<void> {
  const loopback = await startLoopback({ supervisor, root: join(ROOT, 'out', 'renderer'), port: options.port })
  try {
    const address = loopback.address()
    say(`Serving the page for your browser, because ${why}.`)
    say(`Twothirds runs at ${address}`)
    say('The address works once; press Ctrl+C to stop.')
    if (options.open && !await openInBrowser(address)) say('No browser could be opened: open the address yourself.')
    await stopped
  } finally {
    await loopback.close()
  }
}

/** The demo is loaded before a window opens, so that it is the same in every host. */
async function run(asked: Run): Promise<void> {
  const { options, data, stopped } = asked
  await freshen()
  const desktop = await desktopOrWhyNot(options)
  let why = 'why' in desktop ? desktop.why : null
  const open = () => startSupervisor({ dataDir: data, app: true, host: plainHost('loopback'), secrets: secretsInMemory() })
  let supervisor = why === null && !options.demo ? null : await open()
  try {
    if (options.demo && supervisor) {
      say('Importing the made-up person …')
      await Promise.race([loadDemo(supervisor.client()), stopped])
    }
    if ('binary' in desktop) {
      await supervisor?.close()
      supervisor = null
      why = await runDesktop(desktop.binary, data)
    }
    if (why !== null) await runLoopback(supervisor ??= await open(), asked, why)
  } finally {
    await supervisor?.close()
  }
}

/** Runs the app until it is asked to stop. Resolves with the exit status. */
export async function launch(args: readonly string[]): Promise<number> {
  const { engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { engines: { node: string } }
  const complaint = nodeComplaint(process.versions.node, engines.node)
  if (complaint) throw new Error(complaint)
  const options = launchOptions(args)
  if (options.help) {
    say(LAUNCH_USAGE)
    return 0
  }
  const stopped = stopAsked()
  const throwAway = options.demo ? mkdtempSync(join(tmpdir(), 'twothirds-demo-')) : null
  try {
    await run({ options, data: throwAway ?? dataDir(options.data), stopped })
    return 0
  } finally {
    if (throwAway) rmSync(throwAway, { recursive: true, force: true })
  }
}
