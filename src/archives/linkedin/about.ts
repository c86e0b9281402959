import type { Account } from '../archive.ts'
import { columnOf, readSheet } from '../csv.ts'

/** Whose archive it is, from Profile.csv and Positions.csv; LinkedIn gives no id. Positions that are held now say who pays for the posts. */
export function accountIn(profile: Buffer | null, positions: Buffer | null): Account {
  const [person] = profile ? recordsOf(profile, ['First Name', 'Last Name', 'Headline', 'Summary']) : []
  const [first = '', last = '', headline = '', summary = ''] = person ?? []
  const name = `${first} ${last}`.trim()
  const held = (positions ? recordsOf(positions, ['Title', 'Company Name', 'Finished On']) : [])
    .filter(([, company, finished]) => company !== '' && finished === '').map(([title, company]) => title === '' ? company : `${title} at ${company}`)
  const bio = [headline, summary, ...held].filter(part => part !== undefined && part !== '').join('\n')
  return { nativeId: null, name: name || null, displayName: name || null, bio, zone: null }
}

/** The named fields of every row, empty where a column is missing. */
function recordsOf(bytes: Buffer, names: readonly string[]): string[][] {
  const { header, rows } = readSheet(bytes)
  const columns = names.map(name => columnOf(header, [name.toLowerCase().replaceAll(' ', '')]))
  return rows.map(({ fields }) => columns.map(at => fields[at]?.trim() ?? ''))
}
