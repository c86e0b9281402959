import type { InputOf, Profile } from '../../../src/contract/index.ts'
import { profile } from '../../bridge/profile.svelte.ts'
import { toasts } from '../../parts/toasts.svelte.ts'
import { t } from './text.ts'

type Change = InputOf<'profile.save'>

/** What stood there before, in the form that gives it back. */
export function before(known: Profile, change: Change): Change {
  return Object.fromEntries(Object.keys(change).map(key => [key, known[key as keyof Profile]]))
}

/** Every change is saved at once, and can be taken back. */
export async function save(change: Change): Promise<void> {
  const known = profile.value
  if (!known) return
  const old = before(known, change)
  if (JSON.stringify(old) === JSON.stringify(change)) return
  try {
    await profile.save(change)
    toasts.show({ say: t().saved, undo: () => profile.save(old) })
  } catch (thrown) {
    toasts.fault(thrown)
    await profile.again()
  }
}
