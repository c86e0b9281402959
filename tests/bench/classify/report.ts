import { meanQuality } from './curve.ts'
import type { Point } from './curve.ts'
import type { Quality } from './metrics.ts'
import { meanShare } from './shares.ts'
import type { Held, ShareResult } from './shares.ts'

/** Tables in Markdown, so that a page can hold them as they are printed. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map(row => `| ${row.join(' | ')} |`).join('\n')
}

export function figure(number: number | undefined): string {
  return number === undefined || Number.isNaN(number) ? '-' : number.toFixed(3)
}

function cells({ accuracy, macroF1, auc, ece }: Quality): string[] {
  return [accuracy, macroF1, auc, ece].map(figure)
}

const QUALITY = ['accuracy', 'macro-F1', 'AUC', 'ECE']

export function curveTable(points: readonly Point[]): string {
  const rows = points.map(({ author, ours, baseline }) => [author, ...cells(ours), figure(baseline?.accuracy)])
  const theirs = points.map(point => point.baseline).filter(quality => quality !== null)
  const mean = [`**mean of ${points.length}**`, ...cells(meanQuality(points.map(point => point.ours))), theirs.length > 0 ? figure(meanQuality(theirs).accuracy) : '-']
  const without = ['the same without labels', ...cells(meanQuality(points.map(point => point.without))), '-']
  return table(['author', ...QUALITY, 'baseline accuracy'], [...rows, mean, without])
}

export interface ShareRow {
  readonly author: string
  readonly result: ShareResult
}

function heldCells(held: Held | null): string[] {
  return [figure(held?.coverage), figure(held?.width)]
}

function shareCells({ error, ours, wilson, ppi }: ShareResult): string[] {
  return [figure(error), ...heldCells(ours), ...heldCells(wilson), ...heldCells(ppi)]
}

export function shareTable(rows: readonly ShareRow[]): string {
  const worst = Math.min(...rows.map(({ result }) => result.ours.coverage))
  return `${table(['author', 'error', 'coverage', 'width', 'Wilson coverage', 'width', 'PPI coverage', 'width'], [
    ...rows.map(({ author, result }) => [author, ...shareCells(result)]),
    [`**mean of ${rows.length}**`, ...shareCells(meanShare(rows.map(row => row.result)))]
  ])}\n\nCoverage of the worst author: ${figure(worst)}`
}
