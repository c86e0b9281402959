/** A piece of text with what each network is known to count for it. Written out by hand, so that no counter judges itself. */
export interface Piece {
  readonly name: string
  readonly text: string
  /** As one sees them, and as Bluesky counts. */
  readonly graphemes: number
  readonly x: number
  /** Where it is not the number of graphemes. */
  readonly mastodon?: number
  readonly threads: number
}

const piece = (name: string, text: string, [graphemes, x, threads, mastodon]: readonly [number, number, number, number?]): Piece =>
  ({ name, text, graphemes, x, threads, ...(mastodon === undefined ? {} : { mastodon }) })

export const PIECES: readonly Piece[] = [
  piece('letters', 'abc', [3, 3, 3]),
  piece('a letter with a mark', 'é', [1, 1, 1]),
  piece('a letter and its mark apart', 'e\u0301', [1, 1, 2]),
  piece('a letter with marks that have no whole form', 'q\u0323\u0307', [1, 3, 3]),
  piece('euro', '€', [1, 2, 1]),
  piece('dash', '—', [1, 1, 1]),
  piece('ellipsis', '…', [1, 2, 1]),
  piece('curly quotes', '“a”', [3, 3, 3]),
  piece('cyrillic', 'мир', [3, 3, 3]),
  piece('greek', 'αβγ', [3, 3, 3]),
  piece('hebrew', 'שלום', [4, 4, 4]),
  piece('arabic', 'مرحبا', [5, 5, 5]),
  piece('chinese', '你好', [2, 4, 2]),
  piece('japanese', 'こんにちは', [5, 10, 5]),
  piece('korean', '안녕', [2, 4, 2]),
  piece('korean in parts', '\u1112\u1161\u11ab', [1, 2, 3]),
  piece('a rare chinese letter', '𠮷', [1, 2, 1]),
  piece('hindi', 'नि', [1, 2, 2]),
  piece('thai', 'ที่', [1, 3, 3]),
  piece('mathematical letter', '𝒜', [1, 2, 1]),
  piece('copyright', '©', [1, 1, 1]),
  piece('smile', '😀', [1, 2, 4]),
  piece('skin tone', '👍🏽', [1, 2, 8]),
  piece('family', '👨‍👩‍👧‍👦', [1, 2, 25]),
  // Newer than the list of emoji in twitter-text, which then counts its parts.
  piece('couple with skin tones', '👩🏽‍🤝‍👨🏿', [1, 8, 26]),
  piece('profession', '👩‍💻', [1, 2, 11]),
  piece('pirate flag', '🏴‍☠️', [1, 2, 13]),
  piece('rainbow flag', '🏳️‍🌈', [1, 2, 14]),
  piece('flag', '🇳🇱', [1, 2, 8]),
  piece('two flags', '🇳🇱🇧🇪', [2, 4, 16]),
  piece('flag of a region', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', [1, 2, 28]),
  piece('keycap', '1️⃣', [1, 2, 7]),
  piece('red heart', '❤️', [1, 2, 6]),
  piece('lone regional letter', '🇳', [1, 2, 4]),
  piece('hashtag', '#ontwerp', [8, 8, 8]),
  piece('mention', '@noor', [5, 5, 5]),
  piece('mention on a server', '@noor@plein.example', [19, 19, 19, 5]),
  piece('link', 'https://plein.example.com/een/heel/lang/pad?met=vraag&en=meer#hier', [66, 23, 66, 23]),
  piece('short link', 'http://a.nl', [11, 23, 11, 23]),
  piece('bare domain', 'ibm.nl', [6, 23, 6]),
  piece('bare domain with path', 'plein.com/a/b', [13, 23, 13]),
  piece('no domain', 'node.js', [7, 7, 7]),
  piece('number with a point', '3.14', [4, 4, 4]),
  piece('initials', 'e.g.', [4, 4, 4]),
  piece('mail address', 'noor@plein.example', [18, 18, 18]),
  piece('line ends', 'a\n\nb', [4, 4, 4])
]

/** Ways in which a piece occurs: how often, and how many plain characters stand around. */
const SETTINGS: readonly (readonly [name: string, times: number, plain: number, write: (text: string) => string])[] = [
  ['alone', 1, 0, text => text],
  ['after a word', 1, 4, text => `Zie ${text}`],
  ['before a word', 1, 4, text => `${text} zie`],
  ['twice', 2, 1, text => `${text} ${text}`],
  ['in brackets on a line of its own', 1, 6, text => `Zie\n\n(${text}`]
]

export interface EdgeText {
  readonly name: string
  readonly text: string
  readonly graphemes: number
  readonly x: number
  readonly mastodon: number
  readonly threads: number
}

export const EDGE_TEXTS: readonly EdgeText[] = PIECES.flatMap(one => SETTINGS.map(([setting, times, plain, write]) => ({
  name: `${one.name}, ${setting}`, text: write(one.text), graphemes: one.graphemes * times + plain, x: one.x * times + plain,
  mastodon: (one.mastodon ?? one.graphemes) * times + plain, threads: one.threads * times + plain
})))
