const characters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** What a person sees as characters: a family, a flag or a letter with its marks is one (extended grapheme clusters of UAX 29). */
export function graphemes(text: string): string[] {
  return Array.from(characters.segment(text), ({ segment }) => segment)
}

/** UTF-8 bytes of a text. A lone surrogate is sent as the replacement character, which has three. */
export function utf8Bytes(text: string): number {
  let bytes = 0
  for (const character of text) {
    const code = character.codePointAt(0)!
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}
