import { TEXT, text } from '../command.ts'
import type { Command } from '../command.ts'
import { textOf } from '../files.ts'
import { maybe, none, rowId, UsageError } from '../usage.ts'

export const ownWords: Command = {
  name: 'own-words',
  usage: '--draft FILE (--item ID | --source FILE)',
  summary: 'tells how much of a draft is copied from company content, and what; - reads standard input',
  options: { draft: TEXT, item: TEXT, source: TEXT },
  read(asked) {
    none(asked.positionals)
    const [draft, source] = [text(asked, 'draft'), text(asked, 'source')]
    const item = maybe(text(asked, 'item'), rowId)
    if (draft === undefined || (item === undefined) === (source === undefined)) throw new UsageError('own-words needs --draft, and one of --item and --source.')
    if (draft === '-' && source === '-') throw new UsageError('Only one of the two texts can come from standard input.')
    return async context => {
      const written = await textOf(draft, context)
      const beside = source === undefined ? { item: item! } : { source: await textOf(source, context) }
      const found = await context.client.call('words.compare', { draft: written, ...beside })
      if (context.json) return context.out.line(JSON.stringify(found))
      const share = found.ownWords === null ? '' : `, ${Math.round(found.ownWords * 100)}% of ${found.words} words`
      await context.out.line(found.band + share)
      for (const { text: passage } of found.copied) await context.out.line(`  copied: ${passage.replace(/\s+/g, ' ')}`)
    }
  }
}
