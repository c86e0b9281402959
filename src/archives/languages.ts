/** A language tag as BCP 47 writes it, with its region; null for none and for `und`. */
export function languageTag(tag: string | null | undefined): string | null {
  const given = tag?.trim().replace('_', '-') ?? ''
  return /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(given) && !/^(und|zxx|mul)\b/i.test(given) ? given.replace(/^[A-Za-z]+/, code => code.toLowerCase()) : null
}
