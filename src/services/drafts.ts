import type { Draft } from '../contract/index.ts'
import { draftFor } from '../domain/draft.ts'
import { ownWordsOf } from '../domain/own-words.ts'
import type { Copied } from '../domain/own-words.ts'
import type { Network } from '../domain/post.ts'
import type { StoredDraft } from '../store/index.ts'
import type { Answers, Context, WriteContext } from './context.ts'
import { profileOf } from './profile.ts'
import { meantFor } from './meant-for.ts'

export function draftQueries(context: Context): Answers<'drafts.list' | 'drafts.get' | 'drafts.history'> {
  const { db, store } = context
  return {
    'drafts.list': ({ item }) => ({
      drafts: store.draftsOf(db, item), chosen: store.audienceChoices(db, item).map(({ network, audience }) => ({ network, audience }))
    }),
    'drafts.get': ({ item, network }) => ({ draft: draftOn(context, item, network) }),
    'drafts.history': ({ id }) => {
      store.draftById(db, id)
      return store.historyOf(db, id)
    }
  }
}

type Written = 'drafts.save' | 'drafts.undo' | 'drafts.redo' | 'drafts.restore' | 'drafts.discard' | 'drafts.choose'

export function draftWrites(context: WriteContext): Answers<Written> {
  const { db, store, now } = context
  return {
    'drafts.save': ({ item, network, audience, text, version, apart }) => {
      meantFor(context, item, network)
      const wording = { at: now(), text: text.toWellFormed(), apart: apart ?? false }
      return store.saveDraft(db, { item, network, audience: audience?.trim() ?? '' }, wording, version ?? null)
    },
    'drafts.undo': ({ id }) => store.stepDraft(db, id, 'undo', now()),
    'drafts.redo': ({ id }) => store.stepDraft(db, id, 'redo', now()),
    'drafts.restore': ({ id, revision }) => store.stepDraft(db, id, { revision }, now()),
    'drafts.discard': ({ id }) => {
      store.discardDraft(db, id, now())
      return {}
    },
    'drafts.choose': ({ item, network, audience }) => {
      meantFor(context, item, network)
      store.chooseAudience(db, { item, network, audience: audience.trim() })
      return {}
    }
  }
}

/** The draft of an item that goes out on a network, null where none was begun. */
export function draftOn({ db, store }: Context, item: number, network: Network): Draft | null {
  const chosen = store.audienceChoices(db, item).find(choice => choice.network === network)
  return draftFor(store.draftsOf(db, item), network, chosen?.audience ?? '')
}

/** A draft as advice looks at it. */
export interface BegunDraft {
  readonly text: string
  /** The part that is not copied from the company's text, 0 to 1; null for a text too short to tell. */
  readonly ownWords: number | null
  readonly copied: readonly Copied[]
}

/** Drafts that were begun on a network, by item, with how much of each is the person's own. */
export function draftsOn(context: Context, network: Network): ReadonlyMap<number, BegunDraft> {
  const { db, store } = context
  const drafts: ReadonlyMap<number, StoredDraft[]> = Map.groupBy(store.draftsOf(db), draft => draft.item)
  if (drafts.size === 0) return new Map()
  const chosen = new Map(store.audienceChoices(db).filter(choice => choice.network === network).map(({ item, audience }) => [item, audience]))
  const { employer } = profileOf(context)
  return new Map([...drafts].flatMap(([item, all]) => {
    const draft = draftFor(all, network, chosen.get(item) ?? '')
    if (!draft) return []
    const { ownWords, band, copied } = ownWordsOf(draft.text, store.itemById(db, item).text, [employer])
    return [[item, { text: draft.text, ownWords: band === 'too short' ? null : ownWords, copied }] as const]
  }))
}
