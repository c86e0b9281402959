import { parseIsoDay, startOfDay } from '../../../src/domain/day.ts'
import type { Kind, Network, Side } from '../../../src/domain/post.ts'
import { locale } from '../../text/locale.svelte.ts'
import type { Filter } from './post-list.svelte.ts'

/** What the person has chosen to see; '' is no choice. */
export class Filters {
  search = $state('')
  side = $state('')
  kind = $state('')
  network = $state('')
  answered = $state('')
  /** YYYY-MM-DD, both inclusive. */
  from = $state('')
  to = $state('')

  readonly chosen = $derived([this.search.trim(), this.side, this.kind, this.network, this.answered, this.from, this.to].some(choice => choice !== ''))

  readonly filter: Filter = $derived.by(() => {
    const [from, to] = [parseIsoDay(this.from), parseIsoDay(this.to)]
    return {
      ...(this.search.trim() && { search: this.search.trim() }),
      ...(this.side && { side: this.side as Side }),
      ...(this.kind && { kind: this.kind as Kind }),
      ...(this.network && { network: this.network as Network }),
      ...(this.answered && { labelled: this.answered === 'yes' }),
      ...(from !== null && { from: startOfDay(from, locale.zone) }),
      ...(to !== null && { to: startOfDay(to + 1, locale.zone) - 1 })
    }
  })

  clear(): void {
    this.search = this.side = this.kind = this.network = this.answered = this.from = this.to = ''
  }
}
