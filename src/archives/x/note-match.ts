const LEADING_NAMES = /^(\s*@\w{1,20}\s)+/
const LINKS = /https?:\/\/\S*/g
const ELLIPSIS = /\s*(…|\.\.\.)$/

/** X cuts at 280 units, of which some letters cost two: a text shorter than this was not cut and has to be equal. */
const SHORTEST_CUT = 100

/**
 * What a post and its long text have in common: without the names it answers to, links, line breaks and the ellipsis,
 * behind which the link of a picture may stand.
 */
export function comparable(text: string): string {
  return text.replace(LEADING_NAMES, '').replace(LINKS, ' ').replace(/\s+/g, ' ').trim().replace(ELLIPSIS, '')
}

/** Whether `cut`, from a post, is the beginning of `whole`, from a long text. Both as `comparable` gives them. */
export function isBeginning(cut: string, whole: string): boolean {
  return cut === whole || (cut.length >= SHORTEST_CUT && whole.startsWith(cut))
}
