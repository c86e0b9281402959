import { languageOf } from '../../src/classifier/language.ts'
import { methods } from '../../src/contract/index.ts'
import type { InputOf, OutputOf } from '../../src/contract/index.ts'
import type { Solve } from '../../src/domain/plan-exact.ts'
import type { Instant, Network } from '../../src/domain/post.ts'
import { fitsToMake, plansToMake, queries, writes } from '../../src/services/index.ts'
import type { FitJudge, WriteContext } from '../../src/services/index.ts'
import * as store from '../../src/store/index.ts'
import type { Writer } from '../../src/store/index.ts'
import type { Call } from '../../src/wire/serve.ts'
import { archived, HOUR, importPosts, NOON } from '../store/data.ts'

type Served = keyof (ReturnType<typeof queries> & ReturnType<typeof writes>)

export type Person = ReturnType<typeof personWith>

/** The services over a real file, with a clock that the test turns; what the planner's thread does is done when it is asked. */
export function personWith(db: Writer, tell: typeof languageOf = languageOf) {
  let now: Instant = NOON
  const context: WriteContext = { db, store, dir: '', now: () => now }
  const judges = new Map<Network, FitJudge>()
  const handlers = { ...queries(context), ...writes(context) } as Readonly<Record<Served, (input: unknown, call: Call) => unknown>>
  return {
    context,
    /** Asks as over the wire: what goes in and what comes out are parsed. */
    ask<M extends Served>(method: M, input: InputOf<M>): OutputOf<M> {
      const { input: given, output } = methods[method]
      return output.parse(handlers[method](given.parse(input), { signal: new AbortController().signal })) as OutputOf<M>
    },
    now: () => now,
    later(by: number) { now += by },
    /** Networks with items that still have to be judged. */
    unjudged: () => fitsToMake(context, judges).length,
    /** Judges and plans whatever is not of now. */
    replan(solve: Solve, weeks?: number) {
      for (const { network, basis, fits } of fitsToMake(context, judges).map(make => make(tell))) store.writeFits(db, network, basis, fits)
      for (const make of plansToMake(context, { weeks })) store.writePlan(db, make(solve))
    }
  }
}

/** So many posts before now, one every some hours, of which every `personal`-th is personal. */
export function past(db: Writer, { posts, every = 12, personal = 3, text = (at: number) => `Some words of my own, number ${at}` }: {
  posts: number, every?: number, personal?: number, text?: (at: number) => string
}): void {
  importPosts(db, Array.from({ length: posts }, (_, at) => archived({ at: NOON - HOUR - at * every * HOUR, text: text(at) })))
  for (let next = store.nextToScore(db, 500); next.length > 0; next = store.nextToScore(db, 500)) {
    store.writeScores(db, next.map(({ id }) => ({ id, probability: id % personal === 0 ? 0.05 : 0.95, lang: null })), store.scoreGeneration(db))
  }
}

/** An item as a company writes it, in the form of a file. */
export function item(given: Record<string, unknown> = {}): string {
  return JSON.stringify({ text: 'We moved to a larger building', ...given })
}
