const NOT_SAID = /(?:\bhttps?:\/\/|\bwww\.)\S+|(?<![\p{L}\p{N}])@[\p{L}\p{N}_.-]+/giu
const WORD = /[\p{L}\p{N}\p{M}]+/gu

/** The words of a text in lower case, without links and mentions. */
export function wordsIn(text: string): string[] {
  return text.replace(NOT_SAID, ' ').normalize('NFKC').toLowerCase().match(WORD) ?? []
}
