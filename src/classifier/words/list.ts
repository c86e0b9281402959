/**
 * Words of one language by theme. Each string is a comma-separated list; `*` at the end of a word stands for any
 * ending, at its start (compounds: Dutch, German, Swedish) for any beginning, and words with a space between them are a phrase.
 */
export interface WordList {
  readonly work: Readonly<Record<string, readonly string[]>>
  readonly life: Readonly<Record<string, readonly string[]>>
  /** First person singular. */
  readonly self: string
  /** First person plural. */
  readonly us: string
  /** Words too common to tell anything: they are never proposed as work words, and they tell languages apart. */
  readonly common: string
}

/** Lower case, and one kind of apostrophe, so that `don’t` and `don't` are one word. */
export function entries(list: string): string[] {
  return list.toLowerCase().replaceAll('’', '\'').split(',').map(entry => entry.trim()).filter(entry => entry !== '')
}
