import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** What a process took, from its start to its end. */
export interface Took {
  readonly seconds: number
  /** The most memory that it held, in megabytes. */
  readonly peak: number
  readonly printed: string
}

/** Runs a module of this folder in a process of its own. */
export function run(module: string, args: readonly string[]): Promise<Took> {
  const started = performance.now()
  const child = spawn(process.execPath, ['--import', join(import.meta.dirname, 'tell-peak.ts'), join(import.meta.dirname, module), ...args], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc']
  })
  let printed = ''
  let peak = 0
  child.stdout!.on('data', (chunk: Buffer) => { printed += chunk.toString() })
  child.on('message', kilobytes => { peak = Number(kilobytes) / 1024 })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', code => {
      if (code !== 0) reject(new Error(`${module} ended with status ${code}.`))
      else resolve({ seconds: (performance.now() - started) / 1000, peak, printed })
    })
  })
}
