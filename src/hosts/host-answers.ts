import type { Capabilities } from '../contract/index.ts'
import { Failure } from '../domain/failure.ts'
import type { SupervisorOptions } from '../workers/supervisor.ts'

type HostAnswers = SupervisorOptions['host']

const NONE: Capabilities = { nativePaths: false, nativePicker: false, notifications: false, secrets: false, tray: false }

/** What a host without a window of its own answers: it has no file dialog, so asking for one is refused, not ignored. */
export function plainHost(host: 'loopback' | 'cli'): HostAnswers {
  return {
    'app.host': () => ({ host, capabilities: { ...NONE, nativePaths: host === 'cli', secrets: host === 'loopback' } }),
    'app.pick': () => {
      throw new Failure('unsupported', 'This host has no file dialog of its own.', 'Drop the file into the page, or choose it there.')
    }
  }
}
