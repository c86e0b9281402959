import { parseArgs } from 'node:util'
import { casesOf, fitWeights } from './fit.ts'
import { curveTable } from './report.ts'
import { LABELS, meanQuality, pointOf } from './curve.ts'
import { figure, shareTable } from './report.ts'
import { personOf } from './person.ts'
import type { Person } from './person.ts'
import { readAuthors } from './read.ts'
import type { Author } from './read.ts'
import { SHARE_LABELS, sharesOf } from './shares.ts'
import { WINDOWS } from './windows.ts'

/*
 * `npm run bench:classify -- DIR [--quick] [--seed N]`: how well the classifier and the share's interval do on labelled posts. Texts
 * are read and never printed.
 */

const { positionals: [folder], values: { quick, seed: asked } } = parseArgs({
  allowPositionals: true, options: { quick: { type: 'boolean', default: false }, seed: { type: 'string', default: '1' } }
})

function say(text: string): void {
  process.stdout.write(`${text}\n\n`)
}

function run(from: string): void {
  const seed = Number(asked)
  const splits = quick ? 2 : 5
  const windows = quick ? 4 : 20
  const started = performance.now()
  const authors = readAuthors(from)
  const told = authors.reduce((sum, author) => sum + author.told.length, 0)
  say(`${authors.length} authors, ${told} labelled posts, ${authors.reduce((sum, author) => sum + author.unclear, 0)} more that nobody could tell (left out).
Archive seed ${seed}; split seeds ${seed} to ${seed + splits - 1}; window seeds ${seed} to ${seed + windows - 1}; draws seed 1.`)
  const persons = authors.map(author => personOf(author, seed))
  for (const labels of LABELS) {
    say(`## ${labels} random labels`)
    say(curveTable(persons.map(person => pointOf(person, labels, { seed, splits })).filter(point => point !== null)))
  }
  leaveOneOut(authors, seed)
  for (const way of ['random', 'in a row', 'forced shift'] as const) sharesBy(persons, way, { seed, windows })
  say(`${((performance.now() - started) / 1000).toFixed(0)} s`)
}

/** What the first layer's weights are worth on somebody they were not fitted on. */
function leaveOneOut(authors: readonly Author[], seed: number): void {
  const cases = authors.map(casesOf)
  const points = authors.map((author, at) => {
    const weights = fitWeights(cases.filter((_, other) => other !== at).flat())
    return pointOf(personOf(author, seed, weights), 0, { seed, splits: 1 })!
  })
  const { accuracy, macroF1, auc, ece } = meanQuality(points.map(point => point.ours))
  say('## No labels, the first layer\'s weights fitted on the other authors')
  say(`accuracy ${figure(accuracy)}, macro-F1 ${figure(macroF1)}, AUC ${figure(auc)}, ECE ${figure(ece)}`)
}

function sharesBy(persons: readonly Person[], way: keyof typeof WINDOWS, rounds: { seed: number; windows: number }): void {
  for (const labels of SHARE_LABELS) {
    say(`## Share of 34 to 50 posts, ${way}, ${labels} random labels among them`)
    say(shareTable(persons.flatMap(person => {
      const result = sharesOf(person, WINDOWS[way], labels, rounds)
      return result === null ? [] : [{ author: person.author.name, result }]
    })))
  }
}

if (folder === undefined) {
  process.stderr.write('Say which folder holds the labelled posts: npm run bench:classify -- DIR [--quick] [--seed N]\n')
  process.exitCode = 2
} else run(folder)
