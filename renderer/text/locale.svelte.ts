import type { Profile } from '../../src/contract/index.ts'

export type Language = Profile['language']

function detect(): Language {
  return navigator.language.toLowerCase().startsWith('nl') ? 'nl' : 'en'
}

/** In which language and zone the page speaks. Set from the profile; before there is one, the browser's. */
class Locale {
  language = $state<Language>(detect())
  zone = $state(Intl.DateTimeFormat().resolvedOptions().timeZone)
}

export const locale = new Locale()

/**
 * A pair of catalogues with the same keys. The answer is a function to call in markup, so that a change of
 * language reaches every sentence: `const t = bilingual(en, nl)` and `{t().title}`.
 */
export function bilingual<T>(en: T, nl: NoInfer<T>): () => T {
  return () => (locale.language === 'nl' ? nl : en)
}
