import { describe, expect, test } from 'vitest'
import { scorerFor, finish, study, train } from '../../src/classifier/index.ts'
import type { LabelledPost } from '../../src/classifier/index.ts'
import { qualityOf } from '../bench/classify/metrics.ts'
import { BRIDGE_KEEPER, modelOf, postOf, studied, written } from './person.ts'

const archive = written(400, 1)
const fresh = written(80, 2)
const knowledge = studied(archive)

function one(posts: LabelledPost[], text: string): number {
  return modelOf(knowledge, posts).probabilities([postOf(text)])[0]!
}

describe('what the archive teaches', () => {
  test('puts posts that the person never labelled in a better order than the lists alone', () => {
    const lists = scorerFor(BRIDGE_KEEPER)
    const posts = fresh.map(one => one.post)
    const order = (probabilities: Float64Array): number => (
      qualityOf(fresh.map(({ side }, at) => ({ professional: side === 'professional', probability: probabilities[at]! }))).auc
    )
    expect(order(modelOf(knowledge, []).probabilities(posts))).toBeGreaterThan(order(Float64Array.from(posts, lists)))
    expect(order(modelOf(knowledge, []).probabilities(posts))).toBeGreaterThan(0.97)
  })

  test('includes words that no list and no profile knows', () => {
    const lists = scorerFor(BRIDGE_KEEPER)
    const scaffold = postOf('Scaffold, corrosion, bearings')
    const alto = postOf('Alto, jam, heron')
    expect(lists(scaffold) - lists(alto)).toBeLessThan(0.2)
    expect(one([], scaffold.text) - one([], alto.text)).toBeGreaterThan(0.4)
  })

  test('includes the level of the telling posts, which speaks for the others', () => {
    const keeping = (kept: 'professional' | 'personal'): number => studied(archive.filter(({ side }, at) => side === kept || at % 12 === 0)).level
    expect(keeping('professional')).toBeGreaterThan(0.2)
    expect(keeping('personal')).toBeLessThan(-0.2)
  })

  test('is the same to the bit for the same seed, posts and profile', () => {
    const posts = fresh.map(one => one.post)
    expect(modelOf(studied(archive), []).probabilities(posts)).toEqual(modelOf(knowledge, []).probabilities(posts))
  })

  test('is something even of an empty archive', () => {
    const [probability] = modelOf(studied([]), []).probabilities([postOf('The bridge is closed.')])
    expect(probability).toBeGreaterThan(0)
    expect(probability).toBeLessThan(1)
  })
})

describe('what labels teach', () => {
  const puffin = postOf('A puffin on the roof today')
  const label = (side: LabelledPost['side']): LabelledPost => ({ post: puffin, side })

  test('moves posts that resemble the labelled one, towards its side', () => {
    const asWork = one([label('professional')], 'Puffin on the roof')
    const asLife = one([label('personal')], 'Puffin on the roof')
    expect(asWork - asLife).toBeGreaterThan(0.4)
  })

  test('moves posts that have nothing in common with it far less', () => {
    const near = Math.abs(one([label('professional')], 'Puffin on the roof') - one([], 'Puffin on the roof'))
    const far = Math.abs(one([label('professional')], 'Quvvt mizzle') - one([], 'Quvvt mizzle'))
    expect(far).toBeLessThan(near / 1.5)
  })

  test('can be taken back to the same bits', () => {
    const labels = written(30, 3)
    const posts = fresh.map(one => one.post)
    const before = modelOf(knowledge, labels).probabilities(posts)
    const changed = modelOf(knowledge, labels.map((one, at) => at === 4 ? { ...one, side: one.side === 'personal' ? 'professional' : 'personal' } : one))
    expect(changed.probabilities(posts)).not.toEqual(before)
    expect(modelOf(knowledge, labels).probabilities(posts)).toEqual(before)
  })

  test('moves the posts of the same period together, and those outside less', () => {
    const inPeriod = (post: { at: number }): string | null => post.at > Date.UTC(2026, 5) ? 'now' : null
    const labels = Array.from({ length: 6 }, (_, at): LabelledPost => ({ post: postOf(`Zrrf ${'abcdef'[at]!}quil`, Date.UTC(2026, 6, at + 1)), side: 'personal' }))
    const posts = [postOf('Measured the bridge', Date.UTC(2026, 7, 3, 10)), postOf('Measured the bridge', Date.UTC(2026, 1, 2, 10))]
    const [inside, outside] = modelOf(knowledge, labels, inPeriod).probabilities(posts)
    const [alike, same] = modelOf(knowledge, labels).probabilities(posts)
    expect(alike).toBe(same)
    expect(inside! / (1 - inside!)).toBeLessThan(outside! / (1 - outside!) / 1.2)
  })

  test('seen from another period is what training with that period gives', () => {
    const labels = written(20, 4)
    const late = (post: { at: number }): string | null => post.at > Date.UTC(2026, 0, 15) ? 'late' : null
    const posts = fresh.map(one => one.post)
    expect(modelOf(knowledge, labels).around(late).probabilities(posts)).toEqual(modelOf(knowledge, labels, late).probabilities(posts))
  })

  test('lets over 300 labels in by period and by age', () => {
    const labels = written(340, 6)
    const model = modelOf(knowledge, labels)
    const probabilities = model.probabilities(fresh.map(one => one.post))
    expect(fresh.filter(({ side }, at) => probabilities[at]! >= 0.5 === (side === 'professional')).length).toBeGreaterThan(70)
    expect(model.withheld()).toHaveLength(340)
  })

  test('knows what it would have said of a labelled post without its label', () => {
    const odd: LabelledPost = { post: postOf('Bridge girder corrosion report, load test next'), side: 'personal' }
    const model = modelOf(knowledge, [...written(20, 5), odd])
    const [withheld] = model.withheld().slice(-1)
    expect(withheld).toBeGreaterThan(0.5)
    expect(model.probabilities([odd.post])[0]).toBeLessThan(withheld!)
  })
})

describe('training', () => {
  test('comes in steps and can be given up between any two', () => {
    const steps = study({ profile: BRIDGE_KEEPER, posts: archive.map(one => one.post), seed: 1 })
    expect(steps.next().done).toBe(false)
    steps.return(undefined as never)
    expect(steps.next().done).toBe(true)
    let count = 0
    for (const steps = train(knowledge, { labels: written(250, 8), periodOf: () => null }); !steps.next().done;) count++
    expect(count).toBeGreaterThan(3)
  })

  test('makes a post cost as much with 300 labels as with none', () => {
    const posts = written(1500, 9).map(one => one.post)
    const cost = (labels: LabelledPost[]): number => {
      const model = modelOf(knowledge, labels)
      model.probabilities(posts)
      return Math.min(...[1, 2, 3].map(() => {
        const start = performance.now()
        model.probabilities(posts)
        return performance.now() - start
      }))
    }
    expect(cost(written(300, 10))).toBeLessThan(cost([]) * 2.5)
  })

  test('finishes', () => {
    expect(finish(study({ profile: BRIDGE_KEEPER, posts: [], seed: 1 })).pupils).toEqual([])
  })
})
