import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { askNext } from '../../src/classifier/index.ts'
import type { Candidate } from '../../src/classifier/index.ts'
import { dot, Weighing } from '../../src/classifier/rows.ts'
import { PLACES, WORD_PLACES } from '../../src/classifier/terms.ts'
import { modelOf, postOf, studied, written } from './person.ts'

const candidates: Candidate[] = Array.from({ length: 90 }, (_, id) => ({ id, probability: (id + 1) / 92, inPeriod: id < 60 }))

describe('what to ask next', () => {
  test('is a random sample of the period first, and then what the model is least sure of', () => {
    const asked = askNext(candidates, { count: 25, randomGiven: 0, seed: 7 })
    expect(asked.slice(0, 20).every(({ id, source }) => source === 'random' && id < 60)).toBe(true)
    expect(asked.slice(20).every(({ source }) => source === 'unsure')).toBe(true)
    const doubt = asked.slice(20).map(({ id }) => Math.abs(candidates[id]!.probability - 0.5))
    expect(doubt).toEqual([...doubt].sort((a, b) => a - b))
    expect(new Set(asked.map(one => one.id)).size).toBe(25)
  })

  test('goes on with the same random order after each answer', () => {
    const all = askNext(candidates, { count: 20, randomGiven: 0, seed: 7 })
    const later = askNext(candidates.filter(({ id }) => id !== all[0]!.id), { count: 20, randomGiven: 1, seed: 7 })
    expect(later.slice(0, 19)).toEqual(all.slice(1))
    expect(later[19]!.source).toBe('unsure')
  })

  test('takes every post of the period equally often first', () => {
    const first = new Map<number, number>()
    for (let seed = 0; seed < 3000; seed++) {
      const [one] = askNext(candidates.slice(0, 30), { count: 1, randomGiven: 0, seed })
      first.set(one!.id, (first.get(one!.id) ?? 0) + 1)
    }
    expect(first.size).toBe(30)
    expect(Math.min(...first.values())).toBeGreaterThan(60)
    expect(Math.max(...first.values())).toBeLessThan(145)
  })

  test('is no more than there is', () => {
    expect(askNext([], { count: 5, randomGiven: 0, seed: 1 })).toEqual([])
    expect(askNext(candidates.slice(0, 3), { count: 5, randomGiven: 20, seed: 1 })).toHaveLength(3)
  })
})

describe('a row', () => {
  const weighing = new Weighing()
  for (const words of [['old', 'bridge'], ['new', 'bridge'], ['jam']]) weighing.count(words)
  const word = fc.string({ minLength: 1, maxLength: 12 })

  test('has words of length 1 and n-grams of length 1', () => {
    fc.assert(fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), tokens => {
      const { places, weights } = weighing.row(tokens)
      const norm = (inside: (place: number) => boolean): number => places.reduce((sum, place, i) => sum + (inside(place) ? weights[i]! ** 2 : 0), 0)
      expect(norm(place => place < WORD_PLACES)).toBeCloseTo(1, 4)
      const grams = norm(place => place >= WORD_PLACES)
      if (grams > 0) expect(grams).toBeCloseTo(1, 4)
    }))
  })

  test('weighs a rare word above a common one, and forgets the row before', () => {
    const before = weighing.row(['old', 'bridge'])
    weighing.row(['jam', 'jam', 'jam'])
    expect(weighing.row(['old', 'bridge'])).toEqual(before)
    const [old, bridge] = before.places.reduce<number[]>((found, place, i) => place < WORD_PLACES ? [...found, before.weights[i]!] : found, [])
    expect(Math.max(old!, bridge!)).toBeGreaterThan(Math.min(old!, bridge!))
  })

  test('is shared out among its words without a rest', () => {
    const dense = Float32Array.from({ length: PLACES }, (_, place) => Math.sin(place))
    fc.assert(fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), tokens => {
      const shares = [...weighing.shares(tokens, dense).values()].reduce((sum, share) => sum + share, 0)
      expect(shares).toBeCloseTo(dot(weighing.row(tokens), dense), 4)
    }))
  })
})

describe('why a post has its probability', () => {
  const labels = [
    { post: postOf('A puffin on the roof of the shed'), side: 'professional' as const },
    { post: postOf('Grandmother knits a scarf'), side: 'personal' as const }
  ]
  const model = modelOf(studied(written(300, 31)), labels)
  const why = model.explain(postOf('The bridge near Oldmill, and a puffin on the roof'))

  test('is told by clues, learnt words and the labels it resembles', () => {
    expect(why.clues.some(({ feature, found }) => feature === 'profile-words' && found.includes('bridge'))).toBe(true)
    expect(why.words.some(({ word, weight }) => word.includes('puffin') && weight > 0)).toBe(true)
    expect(why.neighbours[0]).toMatchObject({ label: 0, side: 'professional' })
    expect(why.neighbours[0]!.weight).toBeGreaterThan(0)
    expect(why.neighbours.every(({ similarity }) => similarity > 0 && similarity <= 1.0001)).toBe(true)
  })

  test('has the probability that the model gives', () => {
    expect(why.probability).toBe(model.probabilities([postOf('The bridge near Oldmill, and a puffin on the roof')])[0])
  })

  test('lists the strongest first', () => {
    for (const list of [why.clues, why.words]) {
      const strengths = list.map(({ weight }) => Math.abs(weight))
      expect(strengths).toEqual([...strengths].sort((a, b) => b - a))
    }
  })
})
