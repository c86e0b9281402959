/** Web addresses in a text, in order, without the punctuation that follows them in a sentence. */
export function linksIn(text: string): string[] {
  return [...text.matchAll(/https?:\/\/[^\s<>"]+/giu)].map(([address]) => address.replace(/[).,;:!?'’”]+$/u, '')).filter(address => URL.canParse(address))
}
