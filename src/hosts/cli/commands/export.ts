import { resolve } from 'node:path'
import { PATIENTLY, settleScores, TEXT, text } from '../command.ts'
import type { Command } from '../command.ts'
import { none, UsageError } from '../usage.ts'

export const exportAll: Command = {
  name: 'export',
  usage: '--to FILE',
  summary: 'writes every post and everything that you gave or decided, as JSON Lines',
  options: { to: TEXT },
  read(asked) {
    none(asked.positionals)
    const to = text(asked, 'to')
    if (to === undefined) throw new UsageError('export needs --to FILE.')
    return async context => {
      await settleScores(context)
      const { path, posts, bytes } = await context.client.call('data.export', { path: resolve(to) }, PATIENTLY)
      await context.out.line(context.json ? JSON.stringify({ path, posts, bytes }) : `Wrote ${posts} posts to ${path} (${bytes} bytes).`)
    }
  }
}
