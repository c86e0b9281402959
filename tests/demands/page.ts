import { commandOf } from './demand.ts'
import type { Demand } from './demand.ts'
import { PERFORMANCE } from './performance.ts'
import { RELIABILITY } from './reliability.ts'
import { SECURITY } from './security.ts'

export const CHAPTERS: readonly (readonly [title: string, demands: readonly Demand[]])[] = [['Security', SECURITY], ['Reliability', RELIABILITY], ['Performance', PERFORMANCE]]

const INTRODUCTION = `# What Twothirds is held to

Every promise has a number, a command that shows it, and what was found. Where nothing shows one yet, the row says so. Times are ratios within one
run, because machines differ. This page is written by \`npm run demands\` from the tables in \`tests/demands\`; a test fails when it is not what they say.
`

/** The page as it has to be. */
export function demandsPage(): string {
  return [INTRODUCTION, ...CHAPTERS.map(([title, demands]) => `## ${title}\n\n${table(demands)}\n`)].join('\n')
}

function table(demands: readonly Demand[]): string {
  const rows = demands.map(demand => `| ${demand.id} | ${demand.demand} | ${demand.number} | ${commandOf(demand) || '–'} | ${demand.result} |`)
  return ['| | promise | number | command | result |', '|---|---|---|---|---|', ...rows].join('\n')
}
