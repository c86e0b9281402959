import { sample } from '../../../src/classifier/chance.ts'
import type { Chance } from '../../../src/classifier/chance.ts'
import type { Told } from './read.ts'

/** Posts that play a period. */
export type Window = readonly Told[]

export type DrawWindow = (told: readonly Told[], chance: Chance) => Window | null

const FEWEST = 34
const MOST = 50
const TRIES = 50

function sizeOf(chance: Chance): number {
  return FEWEST + Math.floor(chance() * (MOST - FEWEST + 1))
}

function some(told: readonly Told[], count: number, chance: Chance): Told[] {
  return Array.from(sample(told.length, count, chance), at => told[at]!)
}

/** How a period comes about: posts at random, posts in a row, or a share that has nothing to do with the author's own. */
export const WINDOWS: Readonly<Record<'random' | 'in a row' | 'forced shift', DrawWindow>> = {
  'random': (told, chance) => some(told, sizeOf(chance), chance),
  'in a row': (told, chance) => {
    const inTime = told.toSorted((a, b) => a.post.at - b.post.at)
    const size = Math.min(sizeOf(chance), told.length)
    const from = Math.floor(chance() * (told.length - size + 1))
    return inTime.slice(from, from + size)
  },
  // A share from 0.2 to 0.9; null for an author with too few posts of one side for any.
  'forced shift': (told, chance) => {
    const work = told.filter(one => one.professional)
    const life = told.filter(one => !one.professional)
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const share = 0.2 + 0.7 * chance()
      const size = Math.min(sizeOf(chance), Math.floor(work.length / share), Math.floor(life.length / (1 - share)))
      const professional = Math.round(size * share)
      if (size >= FEWEST) return [...some(work, professional, chance), ...some(life, size - professional, chance)]
    }
    return null
  }
}
