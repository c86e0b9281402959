import { locale, type Language } from './locale.svelte.ts'

const rules: Record<Language, Intl.PluralRules> = { en: new Intl.PluralRules('en'), nl: new Intl.PluralRules('nl') }
const wholes: Record<Language, Intl.NumberFormat> = { en: new Intl.NumberFormat('en-GB'), nl: new Intl.NumberFormat('nl-NL') }

/** `#` in the chosen form becomes the number: `plural('en', 3, { one: '# post', other: '# posts' })` is “3 posts”. */
export function plural(language: Language, count: number, forms: { readonly one: string; readonly other: string }): string {
  const form = rules[language].select(count) === 'one' ? forms.one : forms.other
  return form.replaceAll('#', wholes[language].format(count))
}

/** A whole number with the separators of the language. */
export function whole(count: number): string {
  return wholes[locale.language].format(count)
}

/** 0.643 as “64%”. */
export function percent(fraction: number): string {
  return `${Math.round(fraction * 100)}%`
}

const UNITS = ['B', 'kB', 'MB', 'GB'] as const

/** A size in bytes as people write it: 1_234_567 as “1.2 MB”. */
export function size(bytes: number): string {
  const step = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)))
  const format = new Intl.NumberFormat(locale.language, { maximumFractionDigits: step > 1 ? 1 : 0 })
  return `${format.format(bytes / 1000 ** step)} ${UNITS[step]}`
}

/** “X, LinkedIn and Mastodon”. */
export function list(words: readonly string[]): string {
  return new Intl.ListFormat(locale.language === 'nl' ? 'nl-NL' : 'en-GB', { type: 'conjunction' }).format(words)
}
