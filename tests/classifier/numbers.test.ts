import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normals, sample, seeded } from '../../src/classifier/chance.ts'
import { cholesky, solveLower, solveUpper } from '../../src/classifier/cholesky.ts'
import { fitMode, withheldOdds } from '../../src/classifier/laplace.ts'
import type { Observed } from '../../src/classifier/laplace.ts'
import { fitLogistic, sigmoid } from '../../src/classifier/logistic.ts'
import type { Example } from '../../src/classifier/logistic.ts'
import { dot } from '../../src/classifier/rows.ts'
import { finish } from '../../src/classifier/steps.ts'
import { Chance } from '../fixtures/chance.ts'

describe('chance in order', () => {
  test('is the same for the same seed and stream, and another for another', () => {
    const take = (seed: number, stream: number): number[] => Array.from({ length: 5 }, seeded(seed, stream))
    expect(take(4, 2)).toEqual(take(4, 2))
    expect(take(4, 2)).not.toEqual(take(5, 2))
    expect(take(4, 2)).not.toEqual(take(4, 3))
  })

  test('is spread evenly, and its normal numbers normally', () => {
    const uniform = Array.from({ length: 20_000 }, seeded(1))
    expect(uniform.reduce((sum, one) => sum + one, 0) / 20_000).toBeCloseTo(0.5, 1)
    const normal = Array.from({ length: 20_000 }, normals(seeded(2)))
    expect(Math.abs(normal.reduce((sum, one) => sum + one, 0) / 20_000)).toBeLessThan(0.03)
    expect(normal.filter(one => Math.abs(one) < 1.96).length / 20_000).toBeCloseTo(0.95, 1)
  })

  test('samples without repeats, and everything when asked for more', () => {
    fc.assert(fc.property(fc.nat(60), fc.nat(60), fc.integer(), (length, count, seed) => {
      const taken = sample(length, count, seeded(seed))
      expect(taken).toHaveLength(Math.min(length, count))
      expect(new Set(taken).size).toBe(taken.length)
      for (const place of taken) expect(place).toBeLessThan(length)
    }))
  })
})

/** A positive definite matrix, row by row. */
function positive(size: number, chance: Chance): Float64Array {
  const factor = Array.from({ length: size * size }, () => chance.next() * 2 - 1)
  return Float64Array.from({ length: size * size }, (_, at) => {
    const [row, column] = [Math.floor(at / size), at % size]
    let sum = row === column ? 0.1 : 0
    for (let k = 0; k < size; k++) sum += factor[row * size + k]! * factor[column * size + k]!
    return sum
  })
}

function times(matrix: Float64Array, vector: Float64Array): Float64Array {
  return vector.map((_, row) => vector.reduce((sum, value, column) => sum + matrix[row * vector.length + column]! * value, 0))
}

describe('Cholesky\'s triangle', () => {
  test('solves what the matrix says', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 12 }), fc.nat(), (size, seed) => {
      const chance = new Chance(seed)
      const matrix = positive(size, chance)
      const x = Float64Array.from({ length: size }, () => chance.next())
      const triangle = cholesky(matrix.slice(), size)
      const found = solveUpper(triangle, solveLower(triangle, times(matrix, x)))
      found.forEach((value, i) => expect(value).toBeCloseTo(x[i]!, 6))
    }))
  })

  test('refuses a matrix that is not positive definite', () => {
    expect(() => cholesky(Float64Array.of(1, 2, 2, 1), 2)).toThrow(/Row 1 of 2/)
  })
})

function observed(seed: number, size: number, reach: number): Observed {
  const chance = new Chance(seed)
  return {
    kernel: positive(size, chance),
    means: Float64Array.from({ length: size }, () => (chance.next() * 2 - 1) * reach),
    sides: Uint8Array.from({ length: size }, () => chance.whole(0, 1))
  }
}

describe('the posterior\'s mode', () => {
  test('is where prior and labels balance, however surely the prior contradicts them', () => {
    fc.assert(fc.property(fc.nat(), fc.integer({ min: 1, max: 10 }), fc.constantFrom(1, 12, 30), (seed, size, reach) => {
      const given = observed(seed, size, reach)
      const { odds, pulls } = fitMode(given)
      const rise = times(given.kernel, pulls)
      for (let i = 0; i < size; i++) {
        expect(odds[i]! - given.means[i]!).toBeCloseTo(rise[i]!, 8)
        expect(pulls[i]!).toBeCloseTo(given.sides[i]! - sigmoid(odds[i]!), 2)
      }
    }))
  })

  test('without a label is about what the closed form says', () => {
    const given = observed(7, 8, 1)
    const without = withheldOdds(fitMode(given), given.sides)
    for (let left = 0; left < 8; left++) {
      const kept = [0, 1, 2, 3, 4, 5, 6, 7].filter(i => i !== left)
      const { pulls } = fitMode({
        means: Float64Array.from(kept, i => given.means[i]!), sides: Uint8Array.from(kept, i => given.sides[i]!),
        kernel: Float64Array.from(kept.flatMap(i => kept.map(j => given.kernel[i * 8 + j]!)))
      })
      const refitted = given.means[left]! + kept.reduce((sum, i, at) => sum + given.kernel[left * 8 + i]! * pulls[at]!, 0)
      expect(Math.abs(sigmoid(without[left]!) - sigmoid(refitted))).toBeLessThan(0.1)
    }
  })
})

describe('logistic regression on sparse rows', () => {
  const chance = new Chance(5)
  const examples: Example[] = Array.from({ length: 60 }, (_, i) => {
    const places = Int32Array.of(i % 7, 10 + i % 3, 20 + chance.whole(0, 4))
    return { row: { places, weights: Float32Array.of(0.8, 0.5, 0.3) }, professional: chance.next() < (i % 7 < 3 ? 0.9 : 0.2), weight: 0.2 + chance.next() }
  })

  test('ends where the penalty and the errors balance', () => {
    const { weights, bias } = finish(fitLogistic(examples, { c: 2, rounds: 300 }))
    const pull = new Float64Array(30)
    let biasPull = 0
    for (const { row, professional, weight } of examples) {
      const error = 2 * weight * ((professional ? 1 : 0) - sigmoid(dot(row, weights) + bias))
      biasPull += error
      row.places.forEach((place, i) => { pull[place]! += error * row.weights[i]! })
    }
    pull.forEach((value, place) => expect(weights[place]).toBeCloseTo(value, 3))
    expect(bias).toBeCloseTo(biasPull, 3)
  })

  test('comes nearer to it from an earlier fit of nearly the same examples', () => {
    const settled = finish(fitLogistic(examples, { c: 2, rounds: 300 }))
    const before = finish(fitLogistic(examples.slice(0, 55), { c: 2, rounds: 300 }))
    const [cold, warm] = [{}, { start: before.duals }].map(start => finish(fitLogistic(examples, { c: 2, rounds: 5, ...start })))
    const distance = (one: Float32Array): number => one.reduce((sum, weight, place) => sum + Math.abs(weight - settled.weights[place]!), 0)
    expect(distance(warm!.weights)).toBeLessThan(distance(cold!.weights) / 2)
  })
})
