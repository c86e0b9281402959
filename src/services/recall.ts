import { echoesAmong } from '../domain/echo.ts'
import type { FindEcho, OwnPost } from '../domain/echo.ts'
import { canonicalLink } from '../domain/links.ts'
import type { Instant } from '../domain/post.ts'
import { textKey } from '../domain/same-text.ts'
import type { Echo, Reader, StoredItem } from '../store/index.ts'
import type { Context } from './context.ts'

/*
 * What the person's posts say, kept in mind between two questions: reading a million posts anew for every advice would take longer than the
 * person waits. Everything here can be forgotten and found again.
 */

/** A post that says exactly what an item says. */
type Said = Pick<Echo, 'id' | 'accountId' | 'at'>

interface Memory {
  newest: number
  imports: string
  /** By the key of a text: the posts with these very words. */
  readonly said: Map<string, readonly Said[]>
  readonly echoes: Map<string, Echoes>
}

const memories = new WeakMap<Reader, Memory>()

/** More new posts than this are not looked through one by one. */
const MOST_NEW = 5000

/** What is remembered of the file as it is now. */
function memoryOf({ db, store }: Context): Memory {
  const state = store.textState(db)
  const known = memories.get(db)
  if (known && known.imports === state.imports && state.newest >= known.newest && state.newest - known.newest <= MOST_NEW) {
    for (const post of state.newest > known.newest ? store.postsAfter(db, known.newest, MOST_NEW) : []) {
      const key = textKey(post.text)
      const said = known.said.get(key)
      if (said) known.said.set(key, [...said, post])
    }
    known.newest = state.newest
    return known
  }
  const fresh: Memory = { ...state, said: new Map(), echoes: new Map() }
  memories.set(db, fresh)
  return fresh
}

/** The newest post of each item that was posted: known to be it, with its link, or with its very words. */
export function postedOn(context: Context, accountIds: readonly number[], items: readonly StoredItem[]): Map<number, { id: number; at: Instant }> {
  const { db, store, now } = context
  const memory = memoryOf(context)
  const ofItem = Map.groupBy(store.postsOfItems(db), post => post.itemId)
  const linking = Map.groupBy([...ofItem.values()].flat().flatMap(post => post.links.map(link => ({ post, key: canonicalLink(link) }))), ({ key }) => key)
  const found = new Map(items.map(item => [item.id, [
    ...ofItem.get(item.id) ?? [], ...item.linkKey === null ? [] : (linking.get(item.linkKey) ?? []).map(({ post }) => post), ...saying(context, memory, item)
  ].filter(post => accountIds.includes(post.accountId) && post.at <= now()).sort((a, b) => b.at - a.at)]))
  const alive = store.postTexts(db, [...found.values()].flat().map(post => post.id))
  return new Map([...found].flatMap(([id, posts]) => {
    const newest = posts.find(post => alive.has(post.id))
    return newest ? [[id, { id: newest.id, at: newest.at }]] : []
  }))
}

function saying({ db, store }: Context, { said }: Memory, { text, textKey: key }: StoredItem): readonly Said[] {
  if (key === '') return []
  let posts = said.get(key)
  if (!posts) said.set(key, (posts = store.postsWithWords(db, text).filter(post => textKey(post.text) === key).map(({ id, accountId, at }) => ({ id, accountId, at }))))
  return posts
}

/** An index over own posts, and which posts those are. */
interface Echoes {
  readonly find: FindEcho
  readonly posts: ReadonlyMap<number, OwnPost>
  readonly found: Map<string, OwnPost | null>
}

/** So many posts beside an index are compared one by one before a new one is made. */
const MOST_BESIDE = 100

/** Finds posts of a span that say nearly what a text says. */
export function echoesOn(context: Context, accountIds: readonly number[], { from, to }: { from: Instant; to: Instant }): FindEcho {
  const { db, store } = context
  const { echoes } = memoryOf(context)
  const posts = store.wordsSince(db, accountIds, from, to)
  const now = new Map(posts.map(post => [post.id, post]))
  const known = echoes.get(accountIds.join())
  const beside = known ? posts.filter(post => known.posts.get(post.id)?.text !== post.text) : posts
  const index = known && beside.length <= MOST_BESIDE ? known : { find: echoesAmong(posts), posts: now, found: new Map<string, OwnPost | null>() }
  echoes.set(accountIds.join(), index)
  const inBeside = index === known && beside.length > 0 ? echoesAmong(beside) : null
  return text => {
    const newer = inBeside?.(text)
    if (newer) return newer
    if (!index.found.has(text)) index.found.set(text, index.find(text))
    const older = index.found.get(text) ?? null
    return older && now.has(older.id) ? older : null
  }
}
