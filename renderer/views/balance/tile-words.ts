import type { Tile } from '../../../src/contract/index.ts'
import { moment } from '../../text/dates.ts'
import { percent } from '../../text/numbers.ts'
import { t as common } from '../../text/text.ts'
import { t } from './text.ts'

export type Shape = 'professional' | 'personal' | 'unclear'

/** The side a tile is drawn on: the label where there is one, else the likelier one. */
export function shapeOf({ label, probability }: Pick<Tile, 'label' | 'probability'>): Shape {
  if (label !== null) return label
  if (probability === null) return 'unclear'
  return probability >= 0.5 ? 'professional' : 'personal'
}

/** 1 is certain, 0 a coin's toss. */
export function sureness({ label, probability }: Pick<Tile, 'label' | 'probability'>): number {
  if (label !== null) return 1
  return probability === null ? 0 : Math.abs(probability - 0.5) * 2
}

function verdict(tile: Tile): string {
  const shape = shapeOf(tile)
  const side = shape === 'unclear' ? t().unclear : common().sides[shape]
  if (tile.label !== null) return t().certain(side)
  if (tile.probability === null) return t().notScored
  return t().probably(side, percent(Math.max(tile.probability, 1 - tile.probability)))
}

/** When, what side and how sure, on one line. */
export function tileLine(tile: Tile): string {
  return [moment(tile.at), verdict(tile), ...(tile.company ? [t().company] : [])].join(' · ')
}
