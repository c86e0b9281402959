import { ownWordsOf } from '../domain/own-words.ts'
import { countOn } from '../networks/count/index.ts'
import type { Answers, Context } from './context.ts'
import { profileOf } from './profile.ts'

export function ownWordsQueries(context: Context): Answers<'words.compare' | 'words.count'> {
  const { db, store } = context
  return {
    'words.compare': given => {
      const source = 'source' in given ? given.source : store.itemById(db, given.item).text
      const { copied, ...rest } = ownWordsOf(given.draft, source, [profileOf(context).employer])
      return { ...rest, copied: [...copied] }
    },
    'words.count': ({ network, text }) => countOn(network, text, { limit: profileOf(context).mastodon.limit })
  }
}
