import { pick } from '../chance.ts'
import type { Chance } from '../chance.ts'
import { VOCABULARY } from './vocabulary.ts'

/** Tries before a text may come a second time. */
const TRIES = 40

/** Puts words in the braces and a capital at the start of every sentence. The same name twice gets two different words. */
export function fill(template: string, chance: Chance): string {
  const used = new Set<string>()
  const filled = template.replace(/\{(\w+)\}/gu, (_whole, name: string) => {
    const left = VOCABULARY[name]!.filter(word => !used.has(word))
    const word = pick(chance, left)
    used.add(word)
    return word
  })
  return filled.replace(/(^|[.!?:] )(\p{Ll})/gu, (whole, before: string, letter: string) => before.startsWith(':') ? whole : before + letter.toUpperCase())
}

/** Makes texts that differ from each other, taking one template after the other in a shuffled order. */
export function teller(templates: readonly string[], chance: Chance): () => string {
  const told = new Set<string>()
  let deck: string[] = []
  return () => {
    let text = ''
    for (let i = 0; i < TRIES; i++) {
      if (deck.length === 0) deck = shuffled(templates, chance)
      text = fill(deck.pop()!, chance)
      if (!told.has(text)) break
    }
    told.add(text)
    return text
  }
}

export function shuffled<T>(all: readonly T[], chance: Chance): T[] {
  const deck = [...all]
  for (let i = deck.length - 1; i > 0; i--) {
    const j = Math.floor(chance() * (i + 1))
    const swapped = deck[i]!
    deck[i] = deck[j]!
    deck[j] = swapped
  }
  return deck
}
