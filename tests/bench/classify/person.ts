import { finish, study, train } from '../../../src/classifier/index.ts'
import type { LabelledPost, Model, PeriodOf, Studied } from '../../../src/classifier/index.ts'
import type { Weights } from '../../../src/classifier/weights.ts'
import type { Author, Told } from './read.ts'

/** An author after the study of the archive, which labels do not change. */
export interface Person {
  readonly author: Author
  readonly studied: Studied
}

export function personOf(author: Author, seed: number, weights?: Weights): Person {
  return { author, studied: finish(study({ profile: author.profile, posts: author.archive, seed, ...(weights && { weights }) })) }
}

export function taught({ studied }: Person, told: readonly Told[], periodOf: PeriodOf = () => null): Model {
  const labels = told.map(({ post, professional }): LabelledPost => ({ post, side: professional ? 'professional' : 'personal' }))
  return finish(train(studied, { labels, periodOf }))
}
