import type { Feature } from './features.ts'

/** The logistic formula of the first layer: log-odds = bias + Σ weight · feature. */
export interface Weights {
  readonly bias: number
  readonly of: Readonly<Record<Feature, number>>
}

/** Set by hand and then adjusted with the bench: weights fitted on twelve authors do worse on the thirteenth (docs/classifier.md). */
export const WEIGHTS: Weights = {
  bias: -0.9,
  of: {
    workWords: 0.6,
    lifeWords: -0.9,
    workDensity: 1.5,
    lifeDensity: -1.5,
    lead: 0.8,
    profileWords: 0.8,
    profileAny: 1.6,
    profileNames: 1,
    employer: 1.2,
    ownSite: 2,
    workLink: 0.8,
    lifeLink: -1.2,
    links: 0.5,
    office: 0.35,
    freeDay: 0,
    linkedin: 1,
    instagram: -1.2,
    facebook: -0.7,
    blog: 0.3,
    reply: 0,
    repost: 0.2,
    thread: 0,
    length: 0.3,
    short: -0.3,
    self: -0.9,
    us: 0.3,
    emoji: -0.4,
    exclamations: -0.5,
    question: -0.1,
    hashtags: 0.4,
    mentions: 0.3
  }
}
