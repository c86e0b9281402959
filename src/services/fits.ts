import { FIT_LEAST, FIT_MOST, fitModel } from '../domain/fit.ts'
import type { FitOf } from '../domain/fit.ts'
import { NETWORKS } from '../domain/post.ts'
import type { Network } from '../domain/post.ts'
import type { FitBasis, StoredFit, StoredItem } from '../store/index.ts'
import type { Context } from './context.ts'
import { profileOf } from './profile.ts'

/** A new sample of own posts is taken once so many posts came, or this part of the last sample. */
const NEW_POSTS = 20
const NEW_PART = 0.02

/** The language of a text (ISO 639-1); `fallback` where it cannot be told. */
export type LanguageOf = (text: string, fallback: string | null) => string | null

type Judge = (text: string) => FitOf

/** What a network's items are judged by, kept by the caller between two calls: making it reads up to 2,000 posts. */
export interface FitJudge {
  readonly sample: Omit<FitBasis, 'unjudged'>
  /** By language: whoever posts in one language is not unlike what comes in another, and nothing says that they are like it. */
  readonly judges: ReadonlyMap<string, Judge>
}

export interface FitsMade {
  readonly network: Network
  readonly basis: FitBasis
  readonly fits: readonly StoredFit[]
}

type Make = (languageOf: LanguageOf) => FitsMade

/** Per network with items that are not judged by the sample that counts: what judges them. Nothing is written here. */
export function fitsToMake(context: Context, judges: Map<Network, FitJudge>): Make[] {
  const { db, store } = context
  const items = store.listItems(db)
  return NETWORKS.flatMap(network => {
    const accountIds = store.accountsOf(db, network).map(({ id }) => id)
    const offered = items.filter(item => item.text !== '' && (item.networks.length === 0 || item.networks.includes(network)))
    return accountIds.length === 0 || offered.length === 0 ? [] : fitsOn(context, judges, { network, accountIds, offered })
  })
}

interface Here {
  readonly network: Network
  readonly accountIds: readonly number[]
  readonly offered: readonly StoredItem[]
}

function fitsOn(context: Context, judges: Map<Network, FitJudge>, { network, accountIds, offered }: Here): Make[] {
  const { db, store } = context
  const known = store.fitBasis(db, network)
  const standing = known !== null && !outgrown(context, known) ? known : null
  const seen = new Set(standing ? [...store.fitsOn(db, network, standing.number).keys(), ...standing.unjudged] : [])
  const open = offered.filter(item => !seen.has(item.id))
  if (standing && (open.length === 0 || standing.size < FIT_LEAST)) return []
  const number = standing?.number ?? (known?.number ?? 0) + 1
  return [languageOf => {
    const { sample, judges: byLanguage } = judgeFor(context, judges, { network, accountIds, number, languageOf })
    const fits = open.flatMap(({ id, text }) => {
      const judge = byLanguage.get(languageOf(text, null) ?? '')
      return judge ? [{ item: id, ...judge(text) }] : []
    })
    const judged = new Set(fits.map(({ item }) => item))
    const unjudged = [...standing?.unjudged ?? [], ...open.map(({ id }) => id).filter(id => !judged.has(id))]
    return { network, basis: { ...sample, unjudged }, fits }
  }]
}

function outgrown({ db, store }: Context, { newest, size }: FitBasis): boolean {
  const many = Math.max(NEW_POSTS, size * NEW_PART)
  return store.countAfter(db, newest, Math.ceil(many)) >= many
}

interface Sampling {
  readonly network: Network
  readonly accountIds: readonly number[]
  readonly number: number
  readonly languageOf: LanguageOf
}

function judgeFor(context: Context, judges: Map<Network, FitJudge>, { network, accountIds, number, languageOf }: Sampling): FitJudge {
  const { db, store } = context
  const kept = judges.get(network)
  if (kept?.sample.number === number) return kept
  const { language } = profileOf(context)
  const posts = store.ownTexts(db, accountIds, FIT_MOST)
  const perLanguage = Map.groupBy(posts, ({ text, lang }) => lang ?? languageOf(text, language) ?? language)
  const byLanguage = [...perLanguage].flatMap(([lang, own]): [string, Judge][] => {
    const judge = fitModel(own)
    return judge ? [[lang, judge]] : []
  })
  const made = { sample: { number, size: posts.length, newest: store.textState(db).newest }, judges: new Map(byLanguage) }
  judges.set(network, made)
  return made
}
