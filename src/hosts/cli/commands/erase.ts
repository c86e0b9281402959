import { PATIENTLY } from '../command.ts'
import type { Command } from '../command.ts'
import { none, UsageError } from '../usage.ts'

export const erase: Command = {
  name: 'erase',
  usage: '--yes',
  summary: 'removes your posts, queue and profile from this machine',
  options: { yes: { type: 'boolean' } },
  read(asked) {
    none(asked.positionals)
    if (asked.values['yes'] !== true) throw new UsageError('erase removes everything that Twothirds knows; say --yes to mean it.')
    return async ({ client, out, json }) => {
      await client.call('data.erase', { yes: true }, PATIENTLY)
      await out.line(json ? JSON.stringify({ erased: true }) : 'Erased.')
    }
  }
}
