import type { Post } from '../../../src/contract/index.ts'
import type { Label } from '../../../src/domain/post.ts'
import { host } from '../../bridge/host.svelte.ts'
import { toasts } from '../../parts/toasts.svelte.ts'
import type { PostList } from './post-list.svelte.ts'
import { t } from './text.ts'

/** Writes what the person says of a post, and offers to take it back. */
export async function answer(list: PostList, post: Post, label: Label | null): Promise<void> {
  if (post.label === label) return
  list.put({ ...post, label })
  const { before } = await host.call('posts.label', { labels: [{ id: post.id, label }], source: 'correction' })
  toasts.show({
    say: t().labelled[label ?? 'none'],
    undo: async () => {
      list.put(post)
      await host.call('posts.label', { labels: before, source: 'correction' })
    }
  })
}
