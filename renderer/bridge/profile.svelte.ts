import type { InputOf, Profile } from '../../src/contract/index.ts'
import { locale } from '../text/locale.svelte.ts'
import { host } from './host.svelte.ts'
import { Live } from './live.svelte.ts'

/** The profile, once for the whole page. It also sets how the page speaks and looks. */
class ProfileStore {
  readonly #live = new Live('profile.get', () => ({}), ['profile'])

  get value(): Profile | null {
    return this.#live.value
  }

  get fault(): Live<'profile.get'>['fault'] {
    return this.#live.fault
  }

  again(): Promise<void> {
    return this.#live.again()
  }

  /** Called once, by the app. Returns what stops it. */
  start(): () => void {
    return $effect.root(() => {
      $effect(() => this.#live.watch())
      $effect(() => {
        if (this.value) apply(this.value)
      })
    })
  }

  async save(change: InputOf<'profile.save'>): Promise<void> {
    await host.call('profile.save', change)
    await this.again()
  }
}

function apply(profile: Profile): void {
  const root = document.documentElement
  if (profile.ready) locale.language = profile.language
  if (profile.ready) locale.zone = profile.zone
  root.lang = locale.language
  if (profile.theme === 'system') delete root.dataset['theme']
  else root.dataset['theme'] = profile.theme
}

export const profile = new ProfileStore()
