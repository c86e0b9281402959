import { router } from '../../shell/router.svelte.ts'

/** The item that is open in the queue, so that other views can lead to it. Null opens the first. */
export const opened = $state<{ item: number | null }>({ item: null })

/** Goes to the queue, at an item. */
export function queueAt(item: number): void {
  opened.item = item
  router.go('queue')
}
