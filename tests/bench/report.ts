import { medianOf } from './ratio.ts'
import type { Ratio, Round } from './ratio.ts'

export interface Measured extends Ratio {
  readonly rounds: readonly Round[]
  readonly median: number
}

export function measured(ratio: Ratio, rounds: readonly Round[]): Measured {
  return { ...ratio, rounds, median: medianOf(rounds.map(({ value }) => value)) }
}

/** Those whose median is above what is allowed. */
export function above(results: readonly Measured[]): readonly Measured[] {
  return results.filter(({ median, gate }) => !(median <= gate))
}

/** A table for people: the median, every round, and what the last round is made of. */
export function table(results: readonly Measured[]): string {
  const rows = results.map(({ name, unit, median, gate, aim, rounds }) => [
    name, `${figure(median)} ${unit}`, figure(aim), figure(gate), median <= aim ? 'good' : median <= gate ? 'allowed' : 'TOO MUCH',
    rounds.map(({ value }) => figure(value)).join(' '), Object.entries(rounds.at(-1)?.parts ?? {}).map(([part, value]) => `${part} ${figure(value)}`).join(', ')
  ])
  const head = ['', 'median', 'aim', 'gate', '', 'rounds', 'made of']
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map(row => row[column]!.length)))
  return [head, ...rows].map(row => row.map((cell, column) => cell.padEnd(widths[column]!)).join('  ').trimEnd()).join('\n')
}

function figure(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)
}
