import { goesOn } from '../domain/draft.ts'
import type { DraftPlace, Wording } from '../domain/draft.ts'
import { Failure } from '../domain/failure.ts'
import type { Instant, Network } from '../domain/post.ts'
import { sql, transact } from './connection.ts'
import type { Reader, Writer } from './connection.ts'

export interface StoredDraft extends DraftPlace {
  readonly id: number
  readonly text: string
  /** Raised by every change. */
  readonly version: number
  readonly updatedAt: Instant
  readonly canUndo: boolean
  readonly canRedo: boolean
}

/** A wording that a draft has or had. */
export interface Revision extends Wording {
  readonly revision: number
  readonly parent: number | null
  readonly current: boolean
}

interface DraftRow extends Omit<StoredDraft, 'canUndo' | 'canRedo'> {
  readonly canUndo: 0 | 1
  readonly canRedo: 0 | 1
}

const SELECT = `SELECT draft.id, item_id AS item, network, audience, text, version, updated_at AS updatedAt, parent IS NOT NULL AS canUndo,
  EXISTS (SELECT 1 FROM draft_revision AS child WHERE child.parent = draft.revision) AS canRedo
  FROM draft JOIN draft_revision ON draft_revision.id = draft.revision`

const storedDraft = (row: DraftRow): StoredDraft => ({ ...row, canUndo: row.canUndo === 1, canRedo: row.canRedo === 1 })

/** Drafts that were not discarded, of one item or of all, in the order in which they were begun. */
export function draftsOf(db: Reader, item: number | null = null): StoredDraft[] {
  return sql<DraftRow>(db, `${SELECT} WHERE discarded_at IS NULL AND (@item IS NULL OR item_id = @item) ORDER BY draft.id`).all({ item }).map(storedDraft)
}

/** Throws `not-found`. A discarded draft is found too. */
export function draftById(db: Reader, id: number): StoredDraft {
  const row = sql<DraftRow>(db, `${SELECT} WHERE draft.id = ?`).get(id)
  if (!row) throw new Failure('not-found', `There is no draft ${id}.`)
  return storedDraft(row)
}

function idAt(db: Reader, { item, network, audience }: DraftPlace): number | null {
  return sql<number>(db, 'SELECT id FROM draft WHERE item_id = ? AND network IS ? AND audience = ?').pluck().get(item, network, audience) ?? null
}

interface NewWording extends Wording {
  /** What stood there stays a wording of its own. */
  readonly apart?: boolean
}

/**
 * Keeps a text as the draft at a place; a discarded draft comes back with all that it was. Throws `conflict` where `version` is not
 * the one that stands, so that no window overwrites what another wrote.
 */
export function saveDraft(db: Writer, place: DraftPlace, { at, text, apart = false }: NewWording, version: number | null): StoredDraft {
  return transact(db, () => {
    const id = idAt(db, place)
    const standing = id === null ? null : draftById(db, id)
    if (version !== null && version !== (standing?.version ?? 0)) {
      throw new Failure('conflict', 'This draft was changed in another window.', 'Look at both wordings in its history before you go on.')
    }
    if (id === null) return begin(db, place, { at, text })
    if (standing?.text !== text) write(db, id, { at, text, apart })
    sql(db, 'UPDATE draft SET discarded_at = NULL WHERE id = ?').run(id)
    return draftById(db, id)
  })
}

function begin(db: Writer, { item, network, audience }: DraftPlace, wording: Wording): StoredDraft {
  const { lastInsertRowid } = sql(db, 'INSERT INTO draft (item_id, network, audience, revision, version, updated_at) VALUES (?, ?, ?, 0, 0, ?)')
    .run(item, network, audience, wording.at)
  const id = Number(lastInsertRowid)
  stand(db, id, addRevision(db, id, null, wording), wording.at)
  return draftById(db, id)
}

/** What follows a wording takes its place within a stretch of writing, and stands beside what was undone after it. */
function write(db: Writer, id: number, wording: NewWording): void {
  const current = historyOf(db, id).find(revision => revision.current)!
  const { canRedo } = draftById(db, id)
  if (wording.apart || canRedo || !goesOn(current, wording)) return stand(db, id, addRevision(db, id, current.revision, wording), wording.at)
  sql(db, 'UPDATE draft_revision SET text = ? WHERE id = ?').run(wording.text, current.revision)
  stand(db, id, current.revision, wording.at)
}

function addRevision(db: Writer, id: number, parent: number | null, { at, text }: Wording): number {
  return Number(sql(db, 'INSERT INTO draft_revision (draft_id, parent, at, text) VALUES (?, ?, ?, ?)').run(id, parent, at, text).lastInsertRowid)
}

function stand(db: Writer, id: number, revision: number, at: Instant): void {
  sql(db, 'UPDATE draft SET revision = ?, version = version + 1, updated_at = ? WHERE id = ?').run(revision, at, id)
}

/** Every wording that a draft had, oldest first. */
export function historyOf(db: Reader, id: number): Revision[] {
  const rows = sql<Omit<Revision, 'current'> & { readonly current: 0 | 1 }>(db, `SELECT draft_revision.id AS revision, parent, at, text,
    draft.revision = draft_revision.id AS current FROM draft_revision JOIN draft ON draft.id = draft_id WHERE draft_id = ? ORDER BY draft_revision.id`).all(id)
  return rows.map(row => ({ ...row, current: row.current === 1 }))
}

export type Step = 'undo' | 'redo' | { readonly revision: number }

/** Makes another wording the one that stands: the one before, the newest after, or any in the history. Throws `not-found` where there is none. */
export function stepDraft(db: Writer, id: number, step: Step, at: Instant): StoredDraft {
  return transact(db, () => {
    draftById(db, id)
    const history = historyOf(db, id)
    const current = history.find(revision => revision.current)!
    const to = step === 'undo' ? current.parent
      : step === 'redo' ? history.findLast(({ parent }) => parent === current.revision)?.revision
        : history.find(({ revision }) => revision === step.revision)?.revision
    if (to === null || to === undefined) throw new Failure('not-found', 'The draft has no such wording.', 'Look at its history.')
    stand(db, id, to, at)
    return draftById(db, id)
  })
}

/** A discarded draft is out of sight; saving at its place brings it back. Throws `not-found`. */
export function discardDraft(db: Writer, id: number, at: Instant): void {
  const { changes } = sql(db, 'UPDATE draft SET discarded_at = ? WHERE id = ?').run(at, id)
  if (changes === 0) throw new Failure('not-found', `There is no draft ${id}.`)
}

export interface AudienceChoice {
  readonly item: number
  readonly network: Network
  readonly audience: string
}

/** The audiences that were chosen, of one item or of all. */
export function audienceChoices(db: Reader, item: number | null = null): AudienceChoice[] {
  return sql<AudienceChoice>(db, 'SELECT item_id AS item, network, audience FROM draft_choice WHERE @item IS NULL OR item_id = @item').all({ item })
}

export function chooseAudience(db: Writer, { item, network, audience }: AudienceChoice): void {
  sql(db, `INSERT INTO draft_choice (item_id, network, audience) VALUES (?, ?, ?)
    ON CONFLICT (item_id, network) DO UPDATE SET audience = excluded.audience`).run(item, network, audience)
}
