import { fit } from './learnt.ts'
import type { Lesson } from './learnt.ts'
import type { Model, Teaching } from './model.ts'
import type { Steps } from './steps.ts'
import { teachAgain } from './second.ts'
import { portray } from './study.ts'
import type { Studied } from './study.ts'

/** Labels looked at in one step. */
const STEP = 100

/**
 * Learns from the person's labels: they enter the second layer, and Gaussian-process logistic regression on top moves posts that
 * resemble a labelled one, and all posts a little. Without labels the model says what the study says.
 */
export function* train(studied: Studied, { labels, periodOf }: Teaching): Steps<Model> {
  const lessons: Lesson[] = []
  for (const label of labels) {
    lessons.push({ ...label, portrait: portray(studied, label.post) })
    if (lessons.length % STEP === 0) yield
  }
  const rows = lessons.map(({ post, side, portrait }) => ({ post, side, row: portrait.row }))
  const second = yield* teachAgain(studied.pupils, studied.second, rows)
  return fit({ studied, second, lessons, periodOf })
}
