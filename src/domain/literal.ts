/** A text as part of a pattern with the `u` flag that means that very text. A hyphen means itself outside of brackets, and there its escape is no pattern. */
export function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
}
