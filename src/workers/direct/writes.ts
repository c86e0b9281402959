import type { Topic } from '../../contract/index.ts'
import { accountSteps } from '../../services/direct/accounts.ts'
import { publicationSteps } from '../../services/direct/publications.ts'
import type { WriteContext } from '../../services/index.ts'
import type { Handlers } from '../../wire/serve.ts'
import type { directInternal } from './internal.ts'

/** The writer's part of posting and reading directly. */
export function directWrites(context: WriteContext): Handlers<typeof directInternal> {
  const accounts = accountSteps(context)
  const publications = publicationSteps(context)
  return {
    'connection.save': given => ({ id: accounts.save(given).id }),
    'connection.remove': ({ id }) => {
      accounts.remove(id)
      return {}
    },
    'sync.begin': ({ id, owner }) => ({ id: accounts.beginSync(id, owner) }),
    'sync.end': ({ id, signedOut, ...synced }) => {
      accounts.endSync(id, synced, signedOut)
      return {}
    },
    'publication.prepare': given => ({ id: publications.prepare(given).id }),
    'publication.step': step => {
      publications.step(step)
      return {}
    }
  }
}

export const DIRECT_CHANGES: Readonly<Record<keyof typeof directInternal, readonly Topic[]>> = {
  'connection.save': ['direct'],
  'connection.remove': ['direct'],
  'sync.begin': ['imports'],
  'sync.end': ['direct', 'imports'],
  'publication.prepare': ['direct'],
  'publication.step': ['direct', 'posts', 'queue']
}
