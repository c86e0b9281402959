import { z } from 'zod'
import type { InputOf } from '../../../contract/index.ts'
import { Failure } from '../../../domain/failure.ts'
import { LABEL_SOURCES, LABELS, NETWORKS } from '../../../domain/post.ts'
import { TEXT, text } from '../command.ts'
import type { Command } from '../command.ts'
import { textOf } from '../files.ts'
import { none, oneOf, rowId, UsageError } from '../usage.ts'

type Given = InputOf<'posts.label'>['labels'][number]

/** At most so many in one transaction. */
const BATCH = 10_000

const Label = z.enum([...LABELS, 'none']).nullable().transform(label => label === 'none' ? null : label)
/** What `teach` asked keeps how it was asked, so that a fair sample stays one. */
const Verdict = z.object({ label: Label, source: z.enum(LABEL_SOURCES).optional() })
const Line = z.union([
  Verdict.extend({ id: z.coerce.number().int().positive() }),
  Verdict.extend({ network: z.enum(NETWORKS), nativeId: z.coerce.string().min(1) })
])

export const label: Command = {
  name: 'label',
  usage: 'ID professional|personal|unclear|none, or --from FILE',
  summary: 'says what a post is; FILE is JSON Lines of {"id","label"} or {"network","nativeId","label"}, with the "source" that teach gives, if any; - is standard input',
  options: { from: TEXT },
  read(asked) {
    const file = text(asked, 'from')
    if (file !== undefined) none(asked.positionals)
    const one = file === undefined ? oneIn(asked.positionals) : null
    return async context => {
      const { client, out, json } = context
      const labels = one ? [one] : linesIn(await textOf(file ?? '-', context), file ?? '-')
      let labelled = 0
      const missing: string[] = []
      for (let from = 0; from < labels.length; from += BATCH) {
        const done = await client.call('posts.label', { labels: labels.slice(from, from + BATCH), source: one ? 'correction' : 'import' }, { deadline: 0 })
        labelled += done.labelled
        missing.push(...done.missing)
      }
      if (one && labelled === 0) throw new Failure('not-found', `There is no post ${missing[0] ?? ''}.`, 'The ids are those of “twothirds posts”.')
      const left = missing.length > 0 ? ` ${missing.length} not found.` : ''
      await out.line(json ? JSON.stringify({ labelled, missing }) : `${labelled} labelled.${left}`)
    }
  }
}

function oneIn(positionals: readonly string[]): Given {
  const [id, verdict, ...rest] = positionals
  if (id === undefined || verdict === undefined || rest.length > 0) throw new UsageError('label needs an id and a label, or --from FILE.')
  const chosen = oneOf([...LABELS, 'none'] as const, verdict, 'a label')
  return { id: rowId(id), label: chosen === 'none' ? null : chosen }
}

/** Every line is read before the first is written: a wrong one changes nothing. */
function linesIn(content: string, file: string): Given[] {
  return content.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return []
    try {
      return [Line.parse(JSON.parse(line))]
    } catch (thrown) {
      const hint = 'A line is {"id":7,"label":"personal"} or {"network":"x","nativeId":"123","label":"personal"}.'
      throw new Failure('bad-input', `Line ${index + 1} of “${file}” is no label.`, hint, { cause: thrown })
    }
  })
}
