import { finish } from '../../../src/classifier/index.ts'
import { fitLogistic, sigmoid } from '../../../src/classifier/logistic.ts'
import { dot } from '../../../src/classifier/rows.ts'
import { portray } from '../../../src/classifier/study.ts'
import type { Person } from './person.ts'
import type { Told } from './read.ts'

const ROUNDS = 30

/**
 * What anybody would try first: TF-IDF of words, pairs of words and character n-grams, and logistic regression on the labels alone, C = 1.
 * The document frequencies come from the whole archive, which is kinder than from the labels.
 */
export function baseline({ studied }: Person, labelled: readonly Told[], asked: readonly Told[]): number[] {
  const rowOf = ({ post }: Told): ReturnType<typeof portray>['row'] => portray(studied, post).row
  const examples = labelled.map(told => ({ row: rowOf(told), professional: told.professional, weight: 1 }))
  const { weights, bias } = finish(fitLogistic(examples, { c: 1, rounds: ROUNDS }))
  return asked.map(told => sigmoid(dot(rowOf(told), weights) + bias))
}
