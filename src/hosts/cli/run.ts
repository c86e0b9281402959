import { buffer } from 'node:stream/consumers'
import { toFault } from '../../contract/fault.ts'
import { startSupervisor } from '../../workers/supervisor.ts'
import type { Supervisor } from '../../workers/supervisor.ts'
import { dataDir } from '../data-dir.ts'
import { plainHost } from '../host-answers.ts'
import { COMMANDS } from './commands/index.ts'
import type { Work } from './command.ts'
import { read } from './invocation.ts'
import type { Invocation } from './invocation.ts'
import { outputTo, ReaderGone } from './output.ts'
import { sayRecovery } from './say-recovery.ts'
import { UsageError } from './usage.ts'

/* `twothirds COMMAND`: results and nothing else on standard output, faults on standard error. */

const out = outputTo(process.stdout, process.stderr)

async function run({ work, json, data, at }: Extract<Invocation, { readonly work: Work }>): Promise<number> {
  const supervisor = await startSupervisor({
    dataDir: dataDir(data), app: false, host: plainHost('cli'), ...(at === undefined ? {} : { at })
  })
  const client = supervisor.client()
  try {
    await tellRecovery(client)
    return await work({ client, json, out, stdin: () => buffer(process.stdin) }) ?? 0
  } finally {
    client.close()
    await supervisor.close()
  }
}

/** Runs one command and resolves with the exit status: 0, 1 for a fault, 2 for wrong usage. */
export async function command(args: readonly string[]): Promise<number> {
  try {
    const invocation = read(args, COMMANDS)
    if ('work' in invocation) return await run(invocation)
    await out.line(invocation.help)
    return 0
  } catch (thrown) {
    return complain(thrown, args.includes('--json'))
  }
}

/** Who runs a command after the data was damaged hears of it until they have seen it in the app, whose notice says the same. */
async function tellRecovery(client: ReturnType<Supervisor['client']>): Promise<void> {
  const { recovery } = await client.call('data.status', {})
  if (recovery) out.note(sayRecovery(recovery))
}

/** Under --json the last line of standard error is the fault, whatever stands above it. */
function complain(thrown: unknown, json: boolean): number {
  if (thrown instanceof ReaderGone) return 0
  const usage = thrown instanceof UsageError
  const { code, say, hint } = usage ? { code: 'bad-input', say: thrown.message, hint: 'See “twothirds --help”.' } : toFault(thrown)
  if (json) out.note(JSON.stringify({ error: { code, say, hint: hint ?? null } }))
  else out.note(hint === undefined ? say : `${say} ${hint}`)
  return usage ? 2 : 1
}
