import type { InputOf, OutputOf, Profile } from '../../../src/contract/index.ts'
import { DEFAULT_TARGET, type Target } from '../../../src/domain/share.ts'
import { locale } from '../../text/locale.svelte.ts'
import { targetOf, targetsOf } from './target.ts'

export const PRESETS = ['thirds', 'half', 'quarters', 'own'] as const
export type Preset = (typeof PRESETS)[number]

const PERCENT = { half: 50, quarters: 75 } as const

/** What the person has filled in so far. */
export class Draft {
  name = $state('')
  employer = $state('')
  sites: string[] = $state.raw([])
  words: string[] = $state.raw([])
  preset: Preset = $state('thirds')
  percent = $state(67)
  zone = $state(locale.zone)

  /** Begins with what is known already, as from the command line. */
  constructor(known: Profile | null) {
    if (known === null) return
    this.name = known.name
    this.employer = known.employer
    this.sites = known.sites
    this.words = known.words
  }

  get target(): Target {
    if (this.preset === 'thirds') return DEFAULT_TARGET
    return targetOf(this.preset === 'own' ? this.percent : PERCENT[this.preset])
  }

  /** What an archive suggests and is not there yet. */
  left({ sites, words }: OutputOf<'profile.propose'>): { sites: string[]; words: string[] } {
    const known = new Set([...this.sites, ...this.words].map(word => word.toLowerCase()))
    const fresh = (all: readonly string[]): string[] => all.filter(word => !known.has(word.toLowerCase()))
    return { sites: fresh(sites), words: fresh(words) }
  }

  get change(): InputOf<'profile.save'> {
    return {
      name: this.name.trim(), employer: this.employer.trim(), sites: [...this.sites], words: [...this.words],
      targets: targetsOf(this.target), zone: this.zone, language: locale.language, ready: true
    }
  }
}
