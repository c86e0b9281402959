import type { Publication as Told } from '../../contract/index.ts'
import { Failure } from '../../domain/failure.ts'
import type { PostContent, PublicationEvent } from '../../domain/publish.ts'
import { isOver } from '../../domain/publish.ts'
import type { Published } from '../../networks/api/publisher.ts'
import type { Happened, Publication } from '../../store/index.ts'
import { verdictOn } from '../advice.ts'
import { recogniser } from '../company.ts'
import type { Answers, Context, WriteContext } from '../context.ts'
import { linksIn } from '../links-in.ts'
import { profileOf } from '../profile.ts'

/** A second yes to the very same words within this many milliseconds is taken for a second click. */
const SECOND_CLICK = 10 * 60_000

export function toldPublication({ id, connection, item, content, yesAt, state, url, post, fault }: Publication): Told {
  return { id, connection, item, text: content.text, yesAt, state, url, post, fault }
}

export function publicationQueries({ db, store }: Context): Answers<'direct.publications'> {
  return { 'direct.publications': ({ limit }) => store.listPublications(db, limit).map(toldPublication) }
}

export function publicationWrites(context: WriteContext): Answers<'direct.drop'> {
  const { db, store, now } = context
  return { 'direct.drop': ({ id }) => toldPublication(store.stepPublication(db, id, 'drop', { at: now() })) }
}

export interface Preparing {
  readonly connection: number
  readonly item: number | null
  readonly key: string
  readonly yes: string
  readonly content: PostContent
}

export interface Step {
  readonly id: number
  readonly event: PublicationEvent
  readonly published?: Published | undefined
  readonly fault?: Happened['fault']
}

/** What the thread that talks to networks has written down for it, each in one transaction. */
export function publicationSteps(context: WriteContext) {
  const { db, store, now } = context
  return {
    prepare: (given: Preparing): Publication => store.transact(db, () => prepare(context, given)),

    /** With a confirmation the post is counted, and as the post of its item; with a deletion it is taken back. */
    step: ({ id, event, published, fault }: Step): Publication => store.transact(db, () => {
      const publication = store.publicationById(db, id)
      if (event === 'delete' && publication.post !== null) uncount(context, publication)
      const counted = event === 'confirm' && published ? { ...published, post: count(context, publication, published) } : undefined
      return store.stepPublication(db, id, event, { at: now(), fault, ...(counted ? { published: counted } : {}) })
    })
  }
}

/** The same yes twice is one post. Throws `signed-out`, and `conflict` for an item that is posted or on its way. */
function prepare({ db, store, now }: WriteContext, { connection: id, item, key, yes, content }: Preparing): Publication {
  const connection = store.connectionById(db, id)
  if (!connection.signedIn) throw new Failure('signed-out', `You are not signed in as ${connection.handle}.`, 'Sign in under Sources to post from here.')
  const earlier = store.publicationWithYes(db, id, yes)
  if (earlier && (!isOver(earlier.state) || (earlier.state === 'confirmed' && now() - earlier.yesAt < SECOND_CLICK))) return earlier
  if (item !== null) {
    store.itemById(db, item)
    if (store.standingDecision(db, item, connection.network)?.what === 'posted') {
      throw new Failure('conflict', `Item ${item} is counted on ${connection.network} already.`, 'Undo that first if it was wrong.')
    }
  }
  return store.preparePublication(db, { connection: id, item, key, yes, yesAt: now(), content })
}

function count(context: WriteContext, publication: Publication, { nativeId, url, at }: Published): number {
  const { db, store, now } = context
  if (publication.connection === null) throw new Failure('not-found', 'The account of this post is gone.')
  const { accountId, network } = store.connectionById(db, publication.connection)
  const { item, content } = publication
  const verdict = item === null ? null : verdictOn(context, item, network)
  if (item !== null) forgetByHand(context, item, network)
  const links = [...new Set([...linksIn(content.text), ...content.card ? [content.card.url] : []])]
  const company = recogniser(context, profileOf(context).sites)(links)
  const text = [content.warning, content.text].filter(part => part).join('\n\n')
  const itemId = item ?? company.itemId
  const post = store.countPublished(db, {
    accountId, nativeId, at, text, lang: content.language, url, links, company: company.company || itemId !== null, itemId
  })
  if (item !== null) store.addDecision(db, { item, network, what: 'posted', at: now(), until: null, post, note: null, verdict })
  return post
}

/** Told by hand while the answer was on its way: it is this very post, and must not count twice. */
function forgetByHand({ db, store, now }: WriteContext, item: number, network: Parameters<typeof store.standingDecision>[2]): void {
  const told = store.standingDecision(db, item, network)
  if (told?.what !== 'posted') return
  const row = store.postsOfItem(db, item).find(({ id }) => id === told.post)
  store.undoDecision(db, told.id, now())
  if (row && !row.imported) store.unlogPost(db, row.id)
}

function uncount({ db, store, now }: WriteContext, { post, item }: Publication): void {
  const told = store.listDecisions(db).filter(decision => decision.post === post && decision.item === item)
  store.uncountPublished(db, post!)
  for (const decision of told) store.undoDecision(db, decision.id, now())
}
