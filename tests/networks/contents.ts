import type { PostContent } from '../../src/domain/publish.ts'

export function content(given: Partial<PostContent> = {}): PostContent {
  return { text: 'Made-up words', language: 'en', card: null, pictures: [], warning: null, visibility: 'public', ...given }
}

/** The smallest PNG there is: one black dot. */
export const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=='
