/** Links and mentions say nothing by themselves; a hashtag is a word. */
const SILENT = /https?:\/\/\S+|(?:^RT )?@[\w.-]+:?/g

/** True for a post without words, such as a bare photo or link: it is outside the ratio. */
export function isWordless(text: string): boolean {
  const said = text.includes('@') || text.includes('://') ? text.replace(SILENT, ' ') : text
  return !/[\p{L}\p{N}]/u.test(said)
}
