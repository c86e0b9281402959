import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { resolve } from 'node:path'

export const ROOT = resolve(import.meta.dirname, '../..')

const STARTS_WITHIN = 120_000
const STOPS_WITHIN = 20_000

export interface RunningHost {
  /** With the launch code, which works once. */
  readonly address: string
  readonly origin: string
  readonly pid: number
  /** Ends the host as Ctrl+C would; rejects when it does not end well. */
  stop(): Promise<void>
}

/** Starts the loopback host as a person would, on a data folder of its own. Builds the page first where that is needed. */
export async function startHost(args: readonly string[]): Promise<RunningHost> {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...env } = process.env
  const child = spawn(process.execPath, ['src/hosts/launch.ts', '--no-open', ...args], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const address = await addressOf(child)
  return { address, origin: new URL(address).origin, pid: child.pid!, stop: () => stop(child) }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = ''
    const complain = (why: string): void => failed(new Error(`The host ${why}:\n${said}`))
    const late = setTimeout(() => {
      child.kill('SIGKILL')
      complain('gave no address in time')
    }, STARTS_WITHIN)
    const hear = (chunk: Buffer): void => {
      said += String(chunk)
      const [, address] = /runs at (http:\/\/\S+)/.exec(said) ?? []
      if (address === undefined) return
      clearTimeout(late)
      found(address)
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('exit', status => {
      clearTimeout(late)
      complain(`ended with ${status}`)
    })
  })
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((ended, failed) => {
    const late = setTimeout(() => {
      child.kill('SIGKILL')
      failed(new Error('The host did not stop when it was asked to.'))
    }, STOPS_WITHIN)
    child.removeAllListeners('exit')
    child.once('exit', status => {
      clearTimeout(late)
      if (status === 0) ended()
      else failed(new Error(`The host ended with ${status}.`))
    })
    if (child.exitCode === null) child.kill('SIGTERM')
    else child.emit('exit', child.exitCode)
  })
}
