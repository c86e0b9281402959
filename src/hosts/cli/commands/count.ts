import { NETWORKS } from '../../../domain/post.ts'
import { TEXT, text } from '../command.ts'
import type { Command } from '../command.ts'
import { textOf } from '../files.ts'
import { none, oneOf, UsageError } from '../usage.ts'

export const count: Command = {
  name: 'count',
  usage: '--network N --text FILE',
  summary: 'counts a text as a network does; - reads the text from standard input',
  options: { network: TEXT, text: TEXT },
  read(asked) {
    none(asked.positionals)
    const [where, file] = [text(asked, 'network'), text(asked, 'text')]
    if (where === undefined || file === undefined) throw new UsageError('count needs --network and --text.')
    const network = oneOf(NETWORKS, where, 'a network')
    return async context => {
      // As `log` reads it: an editor ends a file with a line feed that nobody posts.
      const content = (await textOf(file, context)).replace(/\r?\n$/, '')
      const { length, limit, fits, bytes } = await context.client.call('words.count', { network, text: content })
      if (context.json) return context.out.line(JSON.stringify({ length, limit, fits, bytes }))
      const inBytes = bytes === null ? '' : `, ${bytes.length} of ${bytes.limit} bytes`
      await context.out.line(`${length}${limit === null ? '' : ` of ${limit}`}${inBytes}: ${fits ? 'fits' : 'too long'}`)
    }
  }
}
