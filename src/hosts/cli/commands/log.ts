import { LABELS, NETWORKS } from '../../../domain/post.ts'
import { TEXT, text } from '../command.ts'
import type { Command } from '../command.ts'
import { textOf } from '../files.ts'
import { given, maybe, none, oneOf, rowId, UsageError } from '../usage.ts'
import { printablePost } from './posts.ts'

export const log: Command = {
  name: 'log',
  usage: '--network N --text FILE [--side S] [--item ID] [--account NAME] [--url URL]',
  summary: 'tells of a post that you made; - reads the text from standard input',
  options: { network: TEXT, text: TEXT, side: TEXT, item: TEXT, account: TEXT, url: TEXT },
  read(asked) {
    none(asked.positionals)
    const [where, file] = [text(asked, 'network'), text(asked, 'text')]
    if (where === undefined || file === undefined) throw new UsageError('log needs --network and --text.')
    const network = oneOf(NETWORKS, where, 'a network')
    const more = given({
      side: maybe(text(asked, 'side'), side => oneOf(LABELS, side, 'a side')),
      item: maybe(text(asked, 'item'), rowId),
      account: text(asked, 'account'),
      url: text(asked, 'url')
    })
    return async context => {
      // An editor ends a file with a line feed that nobody posted.
      const content = (await textOf(file, context)).replace(/\r?\n$/, '')
      const post = await context.client.call('posts.log', { network, text: content, ...more })
      await context.out.line(context.json ? JSON.stringify(printablePost(post)) : `Logged as post ${post.id} on ${network}.`)
    }
  }
}
