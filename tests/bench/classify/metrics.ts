/** A probability held against what is so. */
export interface Judged {
  readonly probability: number
  readonly professional: boolean
}

export interface Quality {
  readonly accuracy: number
  /** Mean of the F1 of both sides; a side that neither occurs nor is claimed counts 0. */
  readonly macroF1: number
  /** The chance that a professional post has a higher probability than a personal one; ties count half. NaN where one side is missing. */
  readonly auc: number
  /** Expected calibration error over five equal bins of the probability. */
  readonly ece: number
}

export function qualityOf(judged: readonly Judged[]): Quality {
  return { accuracy: meanOf(judged.map(one => one.probability >= 0.5 === one.professional ? 1 : 0)), macroF1: macroF1(judged), auc: auc(judged), ece: ece(judged) }
}

function macroF1(judged: readonly Judged[]): number {
  return meanOf([true, false].map(side => {
    const claimed = judged.filter(one => one.probability >= 0.5 === side)
    const so = judged.filter(one => one.professional === side).length
    const right = claimed.filter(one => one.professional === side).length
    return right === 0 ? 0 : 2 * right / (claimed.length + so)
  }))
}

function auc(judged: readonly Judged[]): number {
  const [high, low] = [judged.filter(one => one.professional), judged.filter(one => !one.professional)]
  if (high.length === 0 || low.length === 0) return NaN
  let won = 0
  for (const a of high) for (const b of low) won += a.probability > b.probability ? 1 : a.probability === b.probability ? 0.5 : 0
  return won / (high.length * low.length)
}

const BINS = 5

function ece(judged: readonly Judged[]): number {
  let error = 0
  for (let bin = 0; bin < BINS; bin++) {
    const inside = judged.filter(one => Math.min(BINS - 1, Math.floor(one.probability * BINS)) === bin)
    if (inside.length === 0) continue
    const gap = meanOf(inside.map(one => one.probability)) - meanOf(inside.map(one => one.professional ? 1 : 0))
    error += Math.abs(gap) * inside.length / judged.length
  }
  return error
}

/** Mean of the numbers that are numbers. */
export function meanOf(numbers: readonly number[]): number {
  const known = numbers.filter(number => !Number.isNaN(number))
  return known.reduce((sum, number) => sum + number, 0) / known.length
}
