import { untrack } from 'svelte'

export interface Shortcut {
  /** As `KeyboardEvent.key` gives it, letters in lower case: `p`, `ArrowDown`, `Enter`, `/`. */
  readonly key: string
  /** What it does, in the language of the moment. */
  readonly say: () => string
  readonly run: (event: KeyboardEvent) => void
  /** Works but is not listed: a second key for the same thing. */
  readonly hidden?: boolean
}

/** Keys on which a focused button or link has its own meaning. */
const ACTIVATING = new Set(['Enter', ' '])

/** Single keys of the views in sight. The newest registration of a key wins; none works while typing or in a dialog. */
class Shortcuts {
  #sets = $state.raw<readonly (readonly Shortcut[])[]>([])

  /** Returns what removes them, so an effect can return it in turn. */
  add(set: readonly Shortcut[]): () => void {
    // Whoever adds does so in an effect, which must not run again because of its own addition.
    this.#sets = [...untrack(() => this.#sets), set]
    return () => {
      this.#sets = this.#sets.filter(other => other !== set)
    }
  }

  get listed(): readonly Shortcut[] {
    const byKey = new Map<string, Shortcut>()
    for (const shortcut of this.#sets.flat()) if (!shortcut.hidden) byKey.set(shortcut.key, shortcut)
    return [...byKey.values()]
  }

  /** For `<svelte:window onkeydown>`. */
  readonly hear = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    if (isBusy(event.target, event.key)) return
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
    const found = this.#sets.flat().findLast(shortcut => shortcut.key === key)
    if (!found) return
    event.preventDefault()
    found.run(event)
  }
}

function isBusy(target: EventTarget | null, key: string): boolean {
  if (document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null) return true
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target.closest('input, textarea, select') !== null) return true
  return ACTIVATING.has(key) && target.closest('button, a, summary') !== null
}

export const shortcuts = new Shortcuts()

/** For components: registers the keys while the component is there. */
export function useShortcuts(set: () => readonly Shortcut[]): void {
  $effect(() => shortcuts.add(set()))
}
