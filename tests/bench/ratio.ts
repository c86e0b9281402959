/** What one round of a ratio has measured: the figure itself, and what it is made of. */
export interface Round {
  readonly value: number
  /** Seconds, megabytes or counts that the figure comes from, for reading. */
  readonly parts: Readonly<Record<string, number>>
}

/** Something that must not grow: a module of this folder exports it. */
export interface Ratio {
  readonly name: string
  readonly unit: string
  /** Above this the bench fails. */
  readonly gate: number
  /** What would be good. */
  readonly aim: number
}

/** Ratios that are measured together, since they come out of the same run. Each round measures all of them, in fresh processes. */
export interface Bench {
  readonly ratios: readonly Ratio[]
  /** Makes what all rounds read. Answers what runs one round, and what cleans up. */
  prepare(scratch: string): Promise<{ round(number: number): Promise<Readonly<Record<string, Round>>> }>
}

export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2
}
