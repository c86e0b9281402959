import type { Topic } from '../contract/index.ts'
import { profileOf, recogniser } from '../services/index.ts'
import type { WriteContext } from '../services/index.ts'
import type { Handlers } from '../wire/serve.ts'
import type { importSteps } from './internal.ts'

/** The steps of an import and of scoring, as other threads ask for them. */
export function importWrites(context: WriteContext): Handlers<typeof importSteps> {
  const { db, store, now } = context
  return {
    'import.begin': given => ({ id: store.beginImport(db, given, now()) }),
    'import.unfinished': () => store.unfinishedImports(db).map(({ sources, ...one }) => ({ ...one, sources: [...sources] })),
    'import.state': ({ id }) => store.importById(db, id),
    'import.claim': given => ({ claimed: store.claimImport(db, given) }),
    'import.describe': ({ id, ...description }) => store.describeImport(db, id, description),
    'import.batch': ({ id, ...batch }) => {
      const recognise = recogniser(context, profileOf(context).sites)
      store.writeBatch(db, id, batch, post => recognise(post.links))
      return store.importById(db, id)
    },
    'import.settle': ({ id, whole }) => store.settleStep(db, id, whole),
    'import.end': ({ id, state, fault }) => store.endImport(db, id, { state, fault, at: now() }),
    'scores.write': ({ scores, generation }) => ({ written: store.writeScores(db, scores, generation) }),
    'estimates.keep': ({ key, draws, generation }) => {
      store.keepDraws(db, key, draws, generation)
      return {}
    }
  }
}

/** Posts are told of when they are settled, not with every batch: threads still have to find together. */
export const IMPORT_CHANGES: Readonly<Record<keyof typeof importSteps, readonly Topic[]>> = {
  'import.begin': ['imports'],
  'import.unfinished': [],
  'import.state': [],
  'import.claim': ['imports'],
  'import.describe': ['imports'],
  'import.batch': [],
  'import.settle': [],
  'import.end': ['imports', 'posts', 'queue'],
  'scores.write': ['scores'],
  'estimates.keep': ['scores']
}
