import type { Profile } from '../../../src/contract/index.ts'
import { NETWORKS } from '../../../src/domain/post.ts'
import { DEFAULT_TARGET, type Target } from '../../../src/domain/share.ts'

/** How far the band reaches below and above the target that a person chose. */
const BELOW = 0.07
const ABOVE = 0.06

function hundredths(fraction: number): number {
  return Math.round(Math.min(1, Math.max(0, fraction)) * 100) / 100
}

/** The band around a whole percentage of work. */
export function targetOf(percent: number): Target {
  const share = percent / 100
  return { share, low: hundredths(share - BELOW), high: hundredths(share + ABOVE) }
}

/** Two thirds is what every network starts from, and LinkedIn has its own default: only another choice is written down. */
export function targetsOf(target: Target): Profile['targets'] {
  if (target === DEFAULT_TARGET) return {}
  return Object.fromEntries(NETWORKS.filter(network => network !== 'linkedin').map(network => [network, { ...target }]))
}
