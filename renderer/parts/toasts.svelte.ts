import { toFault } from '../../src/contract/index.ts'
import { faultWords } from '../text/faults.ts'

export interface Toast {
  readonly say: string
  /** Takes back what the toast tells of. */
  readonly undo?: (() => Promise<void>) | undefined
  /** Tells of something that came by itself: what can be taken back stays on offer. */
  readonly news?: boolean
}

interface Shown extends Toast {
  readonly id: number
}

const STAYS = 7000

/** Short messages at the foot of the page. One that can be undone stays until the next one at most. */
class Toasts {
  shown = $state.raw<readonly Shown[]>([])
  #last = 0

  show(toast: Toast): void {
    const id = ++this.#last
    // Only the newest action can be taken back: older offers go.
    this.shown = [...this.shown.filter(other => toast.news || !other.undo).slice(-2), { ...toast, id }]
    setTimeout(() => this.close(id), STAYS)
  }

  /** Tells of something that did not work. */
  fault(thrown: unknown): void {
    this.show({ say: faultWords(toFault(thrown)).say })
  }

  close(id: number): void {
    this.shown = this.shown.filter(toast => toast.id !== id)
  }

  /** Undoes the newest toast that offers it; false when there is none. */
  async undo(): Promise<boolean> {
    const toast = this.shown.findLast(shown => shown.undo)
    if (!toast?.undo) return false
    this.close(toast.id)
    try {
      await toast.undo()
    } catch (thrown) {
      this.fault(thrown)
    }
    return true
  }
}

export const toasts = new Toasts()
