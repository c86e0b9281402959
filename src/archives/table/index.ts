import type { Hints, Opened, Recogniser } from '../archive.ts'
import { openedFrom } from '../findings.ts'
import type { Finding } from '../findings.ts'
import type { Entries } from '../entries.ts'
import { postIn } from './post.ts'
import { formOf, rowsOf } from './rows.ts'
import type { TableForm } from './rows.ts'
import { surveyOf, whoseRow } from './survey.ts'
import type { Part, Survey } from './survey.ts'

const HINT = 'Each row needs a date and a text.'

/** Tables that other programs write or people keep: CSV, JSON and JSON Lines. Each account in it is an archive of its own. */
export const table: Recogniser = {
  wanted: () => [],
  async recognise(container, { signal, ...hints }): Promise<Opened[] | null> {
    const form = await formOf(container)
    if (form === null) return null
    const { entries } = container
    const survey = await surveyOf(entries.label, rowsOf(entries, form), hints)
    const opened: Opened[] = []
    for (const part of survey.parts) {
      const about = {
        network: part.network, account: { nativeId: null, name: part.account, displayName: null, bio: '', zone: null }, expected: part.rows, generatedAt: null,
        whole: false, bytes: entries.list[0]!.size
      }
      const reading = { form, survey, part, hints, first: opened.length === 0 }
      opened.push(await openedFrom(about, { label: entries.label, what: 'a table', hint: HINT }, () => findings(entries, reading), signal))
    }
    return opened
  }
}

interface Reading {
  readonly form: TableForm
  readonly survey: Survey
  readonly part: Part
  readonly hints: Hints
  /** Rows of nobody are told with the first account. */
  readonly first: boolean
}

async function* findings(entries: Entries, { form, survey, part, hints, first }: Reading): AsyncGenerator<Finding, void> {
  const file = entries.list[0]!.name
  if (survey.zoneless && first) yield { damage: { file, byte: 0, say: 'Times without a zone are taken for UTC.' }, read: 0 }
  for await (const found of rowsOf(entries, form)) {
    if (found.row === null) {
      if (first) yield { ...(found.skip && { skip: found.skip }), ...(found.damage && { damage: found.damage }), read: found.read }
      continue
    }
    const whose = whoseRow(found.row, survey.columns, hints)
    const own = whose !== null && whose.network === part.network && whose.account.toLowerCase() === part.account.toLowerCase()
    if (own) yield { ...postIn(found.row, part.network, { ...survey, file }), read: found.read }
    else if (whose === null && first) yield { skip: 'not-own', read: found.read }
  }
}
