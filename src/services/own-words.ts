import { ownWordsOf } from '../domain/own-words.ts'
import type { Answers, Context } from './context.ts'
import { counter } from './counting.ts'
import { profileOf } from './profile.ts'

export function ownWordsQueries(context: Context): Answers<'words.compare' | 'words.count'> {
  const { db, store } = context
  return {
    'words.compare': given => {
      const source = 'source' in given ? given.source : store.itemById(db, given.item).text
      const { copied, ...rest } = ownWordsOf(given.draft, source, [profileOf(context).employer])
      return { ...rest, copied: [...copied] }
    },
    'words.count': async ({ network, text }) => (await counter(context))(network, text)
  }
}
