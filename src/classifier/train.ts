import { fit } from './learnt.ts'
import type { Lesson } from './learnt.ts'
import type { Model, Teaching } from './model.ts'
import type { Steps } from './steps.ts'
import { portray } from './study.ts'
import type { Studied } from './study.ts'

/** Labels looked at in one step. */
const STEP = 100

/**
 * Learns from the person's labels: Gaussian-process logistic regression with what the study says as prior mean, so that each
 * label moves posts that resemble it, and all posts a little. Without labels the model says what the study says.
 */
export function* train(studied: Studied, { labels, periodOf }: Teaching): Steps<Model> {
  const lessons: Lesson[] = []
  for (const label of labels) {
    lessons.push({ ...label, portrait: portray(studied, label.post) })
    if (lessons.length % STEP === 0) yield
  }
  return fit(studied, lessons, periodOf)
}
