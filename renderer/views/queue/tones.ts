import type { Advice } from '../../../src/contract/index.ts'

/** The colour that goes with the word of a verdict. */
export const TONES: Readonly<Record<Advice['verdict'], 'good' | 'wait' | 'stop' | 'plain'>> = { suggest: 'good', hold: 'wait', rewrite: 'wait', skip: 'plain' }

/** The word that says shortest where an item stands on a network. */
export function standingWord({ verdict, reasons }: Advice): 'suggest' | 'hold' | 'rewrite' | 'skip' | 'posted' | 'skipped' | 'expired' | 'accepted' {
  const [first] = reasons
  return first?.code === 'posted' || first?.code === 'skipped' || first?.code === 'expired' || first?.code === 'accepted' ? first.code : verdict
}
