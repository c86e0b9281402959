/** Nothing after this many UTF-16 units changes a verdict, and a hostile text must not cost more than a long one. */
const LONGEST = 20_000

const LINK = /\b(?:https?:\/\/|www\.)\S+/giu
const MENTION = /(?<![\p{L}\p{N}_])@[\p{L}\p{N}_][\p{L}\p{N}_.-]*(?:@[\p{L}\p{N}.-]+)?/gu
const LEADING = /^(?:\s|\.?@[\p{L}\p{N}_][\p{L}\p{N}_.@-]*:?)+/u
const REPOSTED = /^\s*RT\s+@[\p{L}\p{N}_]+:?\s*/u
const HASHTAG = /[#＃]([\p{L}\p{N}_]+)/gu
const WORD = /[\p{L}\p{N}]+(?:[-'][\p{L}\p{N}]+)*/gu
const EMOJI = /\p{Extended_Pictographic}/gu

/**
 * One spelling of a text: compatibility forms folded (mathematical bold and full-width letters become plain ones, Unicode NFKC),
 * lone surrogates replaced, one kind of apostrophe, single spaces.
 */
export function normalise(text: string): string {
  return text.slice(0, LONGEST).toWellFormed().normalize('NFKC').slice(0, LONGEST)
    .replace(/[’‘ʼ´`]/gu, '\'').replace(/[\u00AD\u200B\u2060\uFEFF]/gu, '').replace(/\s+/gu, ' ').trim()
}

/** Words in lower case; hyphens and apostrophes inside a word stay, as in `app-ontwikkeling`. */
export function wordsOf(normalised: string): string[] {
  return normalised.toLowerCase().match(WORD) ?? []
}

/** `#OpenDataDay` is three words; `#opendata` stays one. */
function spellTag(_match: string, tag: string): string {
  return ` ${tag.replaceAll('_', ' ').replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')} `
}

/** A post's text taken apart. */
export interface Anatomy {
  /** What the person said: without links, mentions and the marks of a repost; hashtags as words. */
  readonly said: string
  readonly words: readonly string[]
  /** Without the at sign, lower case. */
  readonly mentions: readonly string[]
  readonly hashtags: number
  readonly emoji: number
  readonly exclamations: number
  readonly asks: boolean
  /** Addresses that stand in the text. */
  readonly links: readonly string[]
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

export function anatomyOf(text: string): Anatomy {
  const whole = normalise(text)
  const links = whole.match(LINK) ?? []
  const bare = links.length > 0 ? whole.replace(LINK, ' ') : whole
  const mentions = bare.match(MENTION) ?? []
  const own = bare.replace(REPOSTED, '').replace(LEADING, '').replace(MENTION, ' ')
  const said = own.replace(HASHTAG, spellTag)
  return {
    said,
    words: wordsOf(said),
    mentions: mentions.map(mention => mention.slice(1).toLowerCase()),
    hashtags: count(own, HASHTAG),
    emoji: count(own, EMOJI),
    exclamations: count(own, /!/gu),
    asks: own.includes('?'),
    links
  }
}
