import type { Instant, Label, LabelSource, Network } from '../domain/post.ts'
import { sql, transact } from './connection.ts'
import type { Reader, Writer } from './connection.ts'
import { aroundRollup } from './rollup.ts'

/** A verdict on a post by its id or by the network's; null takes the label away. */
export type GivenLabel =
  | { readonly id: number; readonly label: Label | null }
  | { readonly network: Network; readonly nativeId: string; readonly label: Label | null }

export interface Labelled {
  readonly labelled: number
  /** Ids that no post has. */
  readonly missing: string[]
  /** What stood there, in the order and form that gives it back. */
  readonly before: { id: number; label: Label | null }[]
}

/** Writes labels with the roll-up, all or none. */
export function labelPosts(db: Writer, labels: readonly GivenLabel[], source: LabelSource, at: Instant): Labelled {
  return transact(db, () => {
    const missing: string[] = []
    const last = new Map<number, Label | null>()
    for (const given of labels) {
      const id = 'id' in given ? given.id : idOf(db, given.network, given.nativeId)
      if (id === null || !exists(db, id)) missing.push('id' in given ? String(given.id) : given.nativeId)
      else last.set(id, given.label)
    }
    const ids = [...last.keys()]
    const label = sql<Label | null>(db, 'SELECT label FROM post WHERE id = ?').pluck()
    const before = ids.map(id => ({ id, label: label.get(id) ?? null }))
    const write = sql(db, 'UPDATE post SET label = ?, label_source = ?, labelled_at = ? WHERE id = ?')
    aroundRollup(db, ids, () => {
      for (const [id, label] of last) write.run(label, label && source, label && at, id)
    })
    return { labelled: ids.length, missing, before }
  })
}

function exists(db: Reader, id: number): boolean {
  return sql(db, 'SELECT 1 FROM post WHERE id = ?').get(id) !== undefined
}

function idOf(db: Reader, network: Network, nativeId: string): number | null {
  return sql<number>(db, `SELECT post.id FROM account JOIN post ON post.account_id = account.id
    WHERE account.removed_at IS NULL AND account.network = ? AND post.native_id = ?`).pluck().get(network, nativeId) ?? null
}
