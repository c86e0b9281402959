import type { LabelledPost, Scorable, ScoringProfile } from '../../src/classifier/index.ts'
import { finish, study, train } from '../../src/classifier/index.ts'
import type { Model, Studied } from '../../src/classifier/index.ts'
import type { Side } from '../../src/domain/post.ts'
import { Chance } from '../fixtures/chance.ts'

/** Somebody who looks after bridges, and sings. */
export const BRIDGE_KEEPER: ScoringProfile = {
  employer: 'Rivetworks', words: ['bridge', 'girder'], sites: ['rivetworks.example'], zone: 'Europe/Amsterdam',
  hours: { from: 9, to: 17, days: [1, 2, 3, 4, 5] }
}

const WORK = ['Measured the bridge at {place}', 'New girder for {place}', 'Rust under the bridge near {place}', 'Corrosion report of {place} is done', 'Scaffold stands at {place}']
const WORK_ENDS = ['before the tide came in.', 'corrosion again.', 'with the whole scaffold crew.', 'the bearings hold.', 'load test next.']
const LIFE = ['Plum jam from {place}', 'Choir practice in {place}', 'My sister visits {place}', 'A heron sits at {place}', 'Alto section lost in {place}']
const LIFE_ENDS = ['and we laughed until midnight.', 'tasted like summer.', 'the alto line is hard.', 'what a lovely evening.', 'jam for everyone.']
const PLACES = ['Oldmill', 'the east lock', 'Ferrydam', 'Netherquay', 'the upper weir', 'Saltgate']

const MONDAY = Date.UTC(2026, 0, 5, 10)

export interface Written {
  readonly post: Scorable
  readonly side: Side
}

export function postOf(text: string, at = MONDAY): Scorable {
  return { text, network: 'x', kind: 'post', at, timeKnown: true, lang: 'en', links: [] }
}

/** Posts with the side they were written on, one a day. */
export function written(count: number, seed: number): Written[] {
  const chance = new Chance(seed)
  return Array.from({ length: count }, (_, day) => {
    const side = chance.next() < 0.6 ? 'professional' : 'personal'
    const [begins, ends] = side === 'professional' ? [WORK, WORK_ENDS] : [LIFE, LIFE_ENDS]
    return { side, post: postOf(`${chance.pick(begins).replace('{place}', chance.pick(PLACES))}, ${chance.pick(ends)}`, MONDAY + day * 86_400_000) }
  })
}

export function studied(posts: readonly Written[], seed = 1): Studied {
  return finish(study({ profile: BRIDGE_KEEPER, posts: posts.map(one => one.post), seed }))
}

export function modelOf(knowledge: Studied, labels: readonly LabelledPost[], period: (post: Scorable) => string | null = () => null): Model {
  return finish(train(knowledge, { labels, periodOf: period }))
}
