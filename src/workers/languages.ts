/** Posts with their language; where the archive does not tell, it is found, with `fallback` where the text is too short for that. */
export async function withLanguages<P extends { readonly text: string; readonly lang: string | null }>(
  posts: readonly P[], fallback: string
): Promise<readonly P[]> {
  if (posts.every(post => post.lang !== null)) return posts
  // Its tables take tens of megabytes, and most archives tell the language themselves: loaded with the first post that needs it.
  const { languageOf } = await import('../classifier/language.ts')
  return posts.map(post => post.lang === null ? { ...post, lang: languageOf(post.text, fallback) } : post)
}
