import type { Instant, Label, LabelSource, Network } from '../domain/post.ts'
import { sql, transact } from './connection.ts'
import type { Reader, Writer } from './connection.ts'
import { aroundRollup } from './rollup.ts'
import { outdateScores } from './scores.ts'

/** What a label is and how it came about; `source` and `at` are told only where they are other than those of the whole set. */
interface Verdict {
  readonly label: Label | null
  readonly source?: LabelSource | null | undefined
  readonly at?: Instant | null | undefined
}

/** A verdict on a post by its id or by the network's; null takes the label away. */
export type GivenLabel = Verdict & ({ readonly id: number } | { readonly network: Network; readonly nativeId: string })

/** A label as it stood, in the form that gives it back. */
export interface LabelBefore {
  readonly id: number
  readonly label: Label | null
  readonly source: LabelSource | null
  readonly at: Instant | null
}

export interface Labelled {
  readonly labelled: number
  /** Ids that no post has. */
  readonly missing: string[]
  readonly before: LabelBefore[]
}

/** Writes labels with the roll-up, all or none. Where a side came or went, every score is out of date. */
export function labelPosts(db: Writer, labels: readonly GivenLabel[], source: LabelSource, at: Instant): Labelled {
  return transact(db, () => {
    const missing: string[] = []
    const last = new Map<number, GivenLabel>()
    const before = new Map<number, LabelBefore>()
    for (const given of labels) {
      const stood = standing(db, 'id' in given ? given.id : idOf(db, given.network, given.nativeId))
      if (stood) {
        last.set(stood.id, given)
        before.set(stood.id, stood)
      } else missing.push('id' in given ? String(given.id) : given.nativeId)
    }
    const write = sql(db, 'UPDATE post SET label = ?, label_source = ?, labelled_at = ? WHERE id = ?')
    aroundRollup(db, [...last.keys()], () => {
      for (const [id, given] of last) {
        const from = given.source ?? sourceAfter(before.get(id)!, source)
        write.run(given.label, given.label && from, given.label && (given.at ?? at), id)
      }
    })
    if ([...last].some(([id, { label }]) => teaches(before.get(id)!.label, label))) outdateScores(db)
    return { labelled: last.size, missing, before: [...before.values()] }
  })
}

/** A post that was drawn at random stays so when the person thinks better of it: how it was chosen does not change. */
function sourceAfter(before: LabelBefore, source: LabelSource): LabelSource {
  return source === 'correction' && before.source === 'random' ? 'random' : source
}

function teaches(before: Label | null, after: Label | null): boolean {
  const side = (label: Label | null): Label | null => label === 'unclear' ? null : label
  return side(before) !== side(after)
}

function standing(db: Reader, id: number | null): LabelBefore | null {
  return sql<LabelBefore>(db, 'SELECT id, label, label_source AS source, labelled_at AS at FROM post WHERE id = ?').get(id) ?? null
}

function idOf(db: Reader, network: Network, nativeId: string): number | null {
  return sql<number>(db, `SELECT post.id FROM account JOIN post ON post.account_id = account.id
    WHERE account.removed_at IS NULL AND account.network = ? AND post.native_id = ?`).pluck().get(network, nativeId) ?? null
}
