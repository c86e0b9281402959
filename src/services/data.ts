import type { Context, WriteContext, Answers } from './context.ts'
import { profileOf } from './profile.ts'

/** Raised when the form of an export changes. */
const EXPORT_VERSION = 1

/**
 * Everything the person gave or decided, and every post, as lines of JSON without line ends. Each line has a `type`; the first
 * one tells the version of the form.
 */
export function* exportLines(context: Context): Generator<{ readonly line: string; readonly isPost: boolean }> {
  const { db, store, now } = context
  const line = (type: string, value: object): { line: string; isPost: boolean } => ({ line: JSON.stringify({ type, ...value }), isPost: type === 'post' })
  yield line('twothirds-export', { version: EXPORT_VERSION, at: now() })
  yield line('profile', profileOf(context))
  for (const account of store.listAccounts(db)) yield line('account', account)
  for (const item of store.listItems(db)) yield line('item', item)
  for (const decision of store.listDecisions(db)) yield line('decision', decision)
  for (const draft of store.draftsOf(db)) yield line('draft', { ...draft, history: store.historyOf(db, draft.id) })
  for (const note of store.listNotes(db)) yield line('item-note', note)
  for (const feed of store.listFeeds(db)) yield line('feed', feed)
  for (const request of store.everyRequest(db)) yield line('request', request)
  for (const connection of store.listConnections(db)) yield line('connection', connection)
  for (const publication of store.listPublications(db, null)) yield line('publication', publication)
  for (const post of store.everyPost(db)) yield line('post', post)
}

export function dataWrites({ db, store, dir }: WriteContext): Answers<'data.restore' | 'data.seen' | 'data.erase'> {
  return {
    'data.restore': ({ path }) => store.restoreFrom(db, dir, path),
    'data.seen': () => {
      store.writeRecovery(db, null)
      return {}
    },
    'data.erase': () => {
      store.eraseAll(db, dir)
      return {}
    }
  }
}
