import type { Decision, Item, LoggedDecision, OutputOf, Post } from '../contract/index.ts'
import { overrules } from '../domain/eligible.ts'
import { Failure } from '../domain/failure.ts'
import { titleOf } from '../domain/item.ts'
import type { Instant, Network } from '../domain/post.ts'
import type { ItemNote, LogEntry, StoredDecision, StoredItem } from '../store/index.ts'
import { verdictOn } from './advice.ts'
import { recogniser } from './company.ts'
import type { Answers, Context, WriteContext } from './context.ts'
import { countOnce } from './count-once.ts'
import { countsOf, takeItems } from './intake.ts'
import { meantFor } from './meant-for.ts'
import { profileOf, saveProfile } from './profile.ts'
import { readItems } from './queue-text.ts'

export function queueQueries(context: Context): Answers<'queue.list' | 'queue.log'> {
  const { db, store } = context
  return {
    'queue.list': () => {
      const decisions = Map.groupBy(store.listDecisions(db), decision => decision.item)
      const notes = Map.groupBy(store.listNotes(db), note => note.item)
      return store.listItems(db).map(item => itemWith(item, decisions.get(item.id) ?? [], notes.get(item.id) ?? []))
    },
    'queue.log': ({ item, network, before, limit }) =>
      store.decisionLog(db, { item: item ?? null, network: network ?? null, before: before ?? null, limit }).map(logged)
  }
}

function logged({ text, link, ...entry }: LogEntry): LoggedDecision {
  return { ...entry, title: titleOf({ text, link }), overruled: overrules(entry) }
}

function itemWith({ linkKey: _link, textKey: _text, ...item }: StoredItem, decisions: readonly StoredDecision[], notes: readonly ItemNote[]): Item {
  return {
    ...item, networks: [...item.networks], decisions: [...decisions],
    merged: notes.map(({ item: _item, ...note }) => note)
  }
}

export function queueWrites(context: WriteContext):
Answers<'queue.add' | 'queue.drop' | 'queue.undrop' | 'queue.describe' | 'queue.decide' | 'queue.posted' | 'queue.undo' | 'queue.pause' | 'queue.resume'> {
  const { db, store, now } = context
  return {
    'queue.add': given => addItems(context, given),
    'queue.drop': ({ id }) => {
      store.dropItem(db, id, now())
      return {}
    },
    'queue.undrop': ({ id }) => {
      store.dropItem(db, id, null)
      return {}
    },
    'queue.describe': ({ id, alt }) => {
      store.describeImage(db, id, alt?.trim() || null)
      return {}
    },
    'queue.decide': ({ item, network, what, until, note }) => decide(context, { item, network, what, until: until ?? null, note: note ?? null }),
    'queue.posted': given => posted(context, given),
    'queue.pause': given => pause(context, given),
    'queue.resume': () => {
      saveProfile(context, { paused: null, resumedAt: now() })
      return {}
    },
    'queue.undo': ({ item, network }) => {
      undoDecision(context, item, network)
      return {}
    }
  }
}

interface Content {
  readonly content: string
  readonly source?: string | undefined
  readonly networks?: readonly Network[] | undefined
}

function addItems(context: WriteContext, { content, source, networks }: Content): OutputOf<'queue.add'> {
  const { items, rejected } = readItems(content, { zone: profileOf(context).zone, source: source ?? null, networks: networks ?? [] })
  return { ...countsOf(takeItems(context, items)), rejected: [...rejected] }
}

interface Choice {
  readonly item: number
  readonly network: Network
  readonly what: 'accept' | 'hold' | 'rewrite' | 'snooze' | 'skip'
  readonly until: Instant | null
  readonly note: string | null
}

/** The person decides as they like. What the advice was at that moment is kept beside it, so that an overruling shows. */
function decide(context: WriteContext, choice: Choice): Decision {
  const { db, store, now } = context
  if (choice.what === 'snooze' && choice.until === null) throw new Failure('bad-input', 'Until when is it to be put off?', 'Choose a moment.')
  if (choice.until !== null && choice.until <= now()) throw new Failure('bad-input', 'The item cannot be held until a moment that has passed.')
  return store.transact(db, () => {
    meantFor(context, choice.item, choice.network)
    const verdict = verdictOn(context, choice.item, choice.network)
    return store.addDecision(db, { ...choice, until: choice.what === 'hold' || choice.what === 'snooze' ? choice.until : null, at: now(), post: null, verdict })
  })
}

function pause(context: WriteContext, { until, reason }: { until: Instant; reason: string }): Record<string, never> {
  if (until <= context.now()) throw new Failure('bad-input', 'A pause cannot end in the past.', 'Choose a later day.')
  saveProfile(context, { paused: { until, reason } })
  return {}
}

interface Posted {
  readonly item: number
  readonly network: Network
  readonly text?: string | undefined
  readonly url?: string | null | undefined
}

function posted(context: WriteContext, { item: id, network, text, url }: Posted): { decision: Decision; post: Post } {
  const { db, store } = context
  const item = meantFor(context, id, network)
  const words = text ?? store.handOverOf(db, id, network)?.text ?? [item.text, item.link].filter(part => part).join('\n')
  return countOnce(context, { item: id, network, text: words, url: url ?? null })
}

/** Takes the newest decision back. A post that it counted goes with it, unless an archive has told of that meanwhile. */
export function undoDecision(context: WriteContext, item: number, network: Network): void {
  const { db, store, now } = context
  store.transact(db, () => {
    const decision = store.standingDecision(db, item, network)
    if (!decision) throw new Failure('not-found', `There is no decision on item ${item} for ${network}.`)
    store.undoDecision(db, decision.id, now())
    if (decision.what === 'posted') store.reopenHandOver(db, { item, network, at: now() })
    if (decision.post !== null) uncount(context, item, decision.post)
  })
}

function uncount(context: WriteContext, item: number, postId: number): void {
  const { db, store } = context
  const post = store.postsOfItem(db, item).find(({ id }) => id === postId)
  if (!post) return
  if (!post.imported) return store.unlogPost(db, postId)
  const { company, itemId } = recogniser(context, profileOf(context).sites)(post.links)
  store.markCompany(db, [{ id: postId, company, itemId }])
}
