import { canonicalLink, onSite, siteOf } from '../domain/links.ts'
import type { Recognised } from '../store/index.ts'
import type { Context, WriteContext } from './context.ts'

/** Says of links whether they make a post a company post, by the queue and the employer's sites as they stand now. */
export function recogniser({ db, store }: Context, sites: readonly string[]): (links: readonly string[]) => Recognised {
  const items = store.linkKeys(db)
  return links => {
    // Few have items when they import their history, and taking links apart is what costs.
    if (items.size > 0) for (const link of links) {
      const key = canonicalLink(link)
      const itemId = key === null ? undefined : items.get(key)
      if (itemId !== undefined) return { company: true, itemId }
    }
    return { company: links.some(link => onSite(link, sites)), itemId: null }
  }
}

/** After the employer's sites changed: marks the posts that link to a new one, and unmarks those that only a former one made company posts. */
export function recogniseAgain(context: WriteContext, before: readonly string[], after: readonly string[]): void {
  const { db, store } = context
  const recognise = recogniser(context, after)
  const former = before.some(site => !after.includes(site)) ? store.companyPosts(db).filter(post => post.itemId === null) : []
  const found = after.filter(site => !before.includes(site)).flatMap(site => store.postsLinking(db, siteOf(site) ?? site))
  const marks = new Map([...former, ...found].map(post => [post.id, { id: post.id, itemId: post.itemId, company: recognise(post.links).company }]))
  store.markCompany(db, [...marks.values()].filter(mark => mark.company || former.some(post => post.id === mark.id)))
}

/** Posts that carried an item's link before the item came are its company posts too. */
export function recogniseItem({ db, store }: WriteContext, itemId: number, linkKey: string | null): void {
  if (linkKey === null) return
  const host = linkKey.split(/[/?]/, 1)[0]!
  const posts = store.postsLinking(db, host).filter(post => post.itemId === null && post.links.some(link => canonicalLink(link) === linkKey))
  store.markCompany(db, posts.map(({ id }) => ({ id, company: true, itemId })))
}
