import { bilingual } from '../../text/locale.svelte.ts'

const en = {
  title: (network: string, share: string) => `${network}: ${share} of your last year was about work.`,
  say: (low: string, high: string) => `Is that how you want it there? Kept as it is, anything between ${low} and ${high} is fine.`,
  keep: (share: string) => `Keep it as it is, at ${share}`,
  move: 'Move towards two thirds'
}

const nl: typeof en = {
  title: (network, share) => `${network}: ${share} van je afgelopen jaar ging over werk.`,
  say: (low, high) => `Wil je dat daar zo? Als je het zo houdt, is alles tussen ${low} en ${high} goed.`,
  keep: share => `Houd het zo, op ${share}`,
  move: 'Ga richting twee derde'
}

export const t = bilingual(en, nl)
