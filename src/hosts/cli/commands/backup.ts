import { resolve } from 'node:path'
import { PATIENTLY, TEXT, text } from '../command.ts'
import type { Command } from '../command.ts'
import { none, only, UsageError } from '../usage.ts'

export const backup: Command = {
  name: 'backup',
  usage: '--to FILE',
  summary: 'writes a whole copy of your data as one file, and checks it',
  options: { to: TEXT },
  read(asked) {
    none(asked.positionals)
    const to = text(asked, 'to')
    if (to === undefined) throw new UsageError('backup needs --to FILE.')
    return async ({ client, out, json }) => {
      const { path, posts, bytes } = await client.call('data.backup', { path: resolve(to) }, PATIENTLY)
      await out.line(json ? JSON.stringify({ path, posts, bytes }) : `Copied ${posts} posts and all the rest to ${path} (${bytes} bytes).`)
    }
  }
}

export const restore: Command = {
  name: 'restore',
  usage: 'FILE',
  summary: 'puts the data of a copy in the place of what is there, which is backed up first',
  options: {},
  read(asked) {
    const path = resolve(only(asked.positionals, 'The copy to restore'))
    return async ({ client, out, json }) => {
      const { posts, before } = await client.call('data.restore', { path }, PATIENTLY)
      await out.line(json ? JSON.stringify({ path, posts, before }) : `Restored ${posts} posts from ${path}. What was there before is in ${before}.`)
    }
  }
}
