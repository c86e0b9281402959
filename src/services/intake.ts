import type { NewItem } from '../contract/index.ts'
import { expiryOf } from '../domain/item.ts'
import { canonicalLink } from '../domain/links.ts'
import { mergeItem } from '../domain/merge-item.ts'
import { nearIndex } from '../domain/near-index.ts'
import { textKey } from '../domain/same-text.ts'
import type { StoredItem } from '../store/index.ts'
import { recogniseItem } from './company.ts'
import type { WriteContext } from './context.ts'

/** Where a piece of content ended up, in the order in which it was offered. */
export interface Place {
  readonly item: number
  /** False when it was merged into an item that was there. */
  readonly added: boolean
}

/**
 * Takes content into the queue. What has the same page as an item, or nearly the same words where one of the two has no page, is merged
 * into it: it fills in what was not said, and a note keeps how it was told.
 */
export function takeItems(context: WriteContext, items: readonly NewItem[]): Place[] {
  const { db, store } = context
  return store.transact(db, () => {
    const known = knownItems(store.listItems(db), items)
    return items.map(item => {
      const same = known.find(item)
      if (same) {
        known.replace(merge(context, same, item))
        return { item: same.id, added: false }
      }
      const stored = add(context, item)
      known.add(stored)
      return { item: stored.id, added: true }
    })
  })
}

export function countsOf(places: readonly Place[]): { added: number; duplicates: number; ids: number[] } {
  const ids = places.filter(({ added }) => added).map(({ item }) => item)
  return { added: ids.length, duplicates: places.length - ids.length, ids }
}

/** The items of the queue, to be found by page or by words. Two different pages are two items, whatever their words. */
function knownItems(stored: readonly StoredItem[], offered: readonly NewItem[]) {
  const items = new Map<number, StoredItem>()
  const byLink = new Map<string, number>()
  // Comparing words is the dear part, and where everything has its page nothing needs it.
  const compare = offered.some(({ link }) => link === null) || stored.some(({ link }) => link === null)
  const byWords = nearIndex<number>()
  const add = (item: StoredItem): void => {
    items.set(item.id, item)
    if (item.linkKey !== null && !byLink.has(item.linkKey)) byLink.set(item.linkKey, item.id)
    if (compare) byWords.add(item.text, item.id)
  }
  stored.forEach(add)
  return {
    add,
    replace(item: StoredItem): void {
      items.set(item.id, item)
      if (item.linkKey !== null && !byLink.has(item.linkKey)) byLink.set(item.linkKey, item.id)
    },
    find({ link, text }: NewItem): StoredItem | undefined {
      const key = link === null ? null : canonicalLink(link)
      const samePage = key === null ? undefined : byLink.get(key)
      if (samePage !== undefined || !compare) return samePage === undefined ? undefined : items.get(samePage)
      return byWords.find(text).map(id => items.get(id)!).find(item => key === null || item.linkKey === null)
    }
  }
}

function keysOf({ link, text }: Pick<NewItem, 'link' | 'text'>): Pick<StoredItem, 'linkKey' | 'textKey'> {
  return { linkKey: link === null ? null : canonicalLink(link), textKey: textKey(text) }
}

function add(context: WriteContext, given: NewItem): StoredItem {
  const { db, store, now } = context
  const item = { ...given, ...keysOf(given), addedAt: now(), expires: expiryOf({ ...given, addedAt: now() }) }
  const id = store.addItem(db, item)
  recogniseItem(context, id, item.linkKey)
  return { ...item, id }
}

function merge(context: WriteContext, item: StoredItem, again: NewItem): StoredItem {
  const { db, store, now } = context
  const filled = mergeItem(item, again)
  const merged: StoredItem = { ...filled, ...keysOf(filled) }
  store.fillItem(db, merged)
  if (merged.linkKey !== item.linkKey) recogniseItem(context, item.id, merged.linkKey)
  const told = again.text !== item.text || again.link !== item.link || again.source !== item.source
  if (told) store.addNote(db, { item: item.id, at: now(), source: again.source, text: again.text, link: again.link })
  return merged
}
