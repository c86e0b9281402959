import { CHECKLIST } from '../electron/checklist.ts'

const FROM = '<!-- checklist: written by npm run demands -->'
const TO = '<!-- end of checklist -->'

/** The page about security with the checklist as its table has it; all else stays. */
export function securityPage(page: string): string {
  const [before, after] = [page.indexOf(FROM), page.indexOf(TO)]
  if (before < 0 || after < before) throw new Error('SECURITY.md has no place for the checklist.')
  const rows = CHECKLIST.map(({ point, how, file }, index) => `| ${index + 1} | ${point} | ${how} | \`${file}\` |`)
  return `${page.slice(0, before)}${FROM}\n| | point | how | where |\n|---|---|---|---|\n${rows.join('\n')}\n${page.slice(after)}`
}
