import { spawn } from 'node:child_process'
import { join } from 'node:path'

const HERE = import.meta.dirname

export interface Outcome {
  /** What the process printed; empty when it was killed before. */
  readonly printed: string
  readonly killed: boolean
}

export interface Death {
  /** Kills itself behind this many transactions. */
  readonly afterCommits?: number
  /** Is killed from outside this many milliseconds after it began to read. */
  readonly afterMs?: number
}

/** Runs a process that imports `path` into `dataDir`, until it ends or is killed. `cache` keeps compiled sources for the next one. */
export function importing(dataDir: string, path: string, cache: string, death: Death = {}): Promise<Outcome> {
  const args = ['--disable-warning=ExperimentalWarning', '--import', join(HERE, 'die.ts'), join(HERE, 'import-once.ts'), dataDir, path]
  const env = { ...process.env, NODE_COMPILE_CACHE: cache, DIE_AFTER: String(death.afterCommits ?? 0) }
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit', 'ipc'], env })
  let printed = ''
  let timer: NodeJS.Timeout | undefined
  child.stdout!.on('data', (chunk: Buffer) => { printed += chunk.toString() })
  child.once('message', () => {
    if (death.afterMs !== undefined) timer = setTimeout(() => child.kill('SIGKILL'), death.afterMs)
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => {
      clearTimeout(timer)
      if (code !== null && code !== 0) reject(new Error(`The process ended with status ${code}.`))
      else resolve({ printed, killed: signal === 'SIGKILL' })
    })
  })
}
