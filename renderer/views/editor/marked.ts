import type { Copied } from '../../../src/domain/own-words.ts'

export interface Stretch {
  readonly text: string
  readonly copied: boolean
}

/** A draft cut where copied passages begin and end; put together again it is the draft. */
export function stretches(draft: string, copied: readonly Copied[]): Stretch[] {
  const cuts: Stretch[] = []
  let from = 0
  for (const { start, end } of copied) {
    cuts.push({ text: draft.slice(from, start), copied: false }, { text: draft.slice(start, end), copied: true })
    from = end
  }
  return [...cuts, { text: draft.slice(from), copied: false }].filter(({ text }) => text !== '')
}
