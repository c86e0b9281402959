import { study, train } from '../classifier/index.ts'
import type { Model, Studied } from '../classifier/index.ts'
import { Failure } from '../domain/failure.ts'
import { archiveOf, lessonsOf, profileOf } from '../services/index.ts'
import type { Context, Lessons } from '../services/index.ts'
import { withLanguages } from './languages.ts'
import { inSlices } from './slices.ts'

/** What is known of the person in one generation. */
export interface Known {
  readonly generation: number
  readonly model: Model
  readonly lessons: Lessons
}

/**
 * Keeps the model current. What is learnt without labels is learnt anew only when profile or archive changed, so that a label costs the
 * fit of the labels alone. Nothing of it is stored: it is learnt when it is first asked for.
 */
export class Learner {
  readonly #context: Context
  #studied: { readonly generation: number; readonly value: Studied } | null = null
  #known: Known | null = null
  #learning: Promise<Known> | null = null
  #stopped = false

  constructor(context: Context) {
    this.#context = context
  }

  /** The model of the generation that stands, trained first if there is none; a newer generation stops a training and begins another. */
  current(): Promise<Known> {
    this.#learning ??= this.#learn().finally(() => { this.#learning = null })
    return this.#learning
  }

  stop(): void {
    this.#stopped = true
  }

  async #learn(): Promise<Known> {
    while (!this.#stopped) {
      const generation = this.#generation()
      if (this.#known?.generation === generation) return this.#known
      this.#known = await this.#attempt(generation) ?? this.#known
    }
    throw new Failure('closed', 'Twothirds is closing.')
  }

  async #attempt(generation: number): Promise<Known | null> {
    const wanted = (): boolean => !this.#stopped && this.#generation() === generation
    const studied = await this.#study(wanted)
    if (!studied) return null
    const lessons = lessonsOf(this.#context)
    const { language } = profileOf(this.#context)
    const posts = await withLanguages(lessons.stored.map(({ post }) => post), language)
    const labels = lessons.stored.map(({ side }, i) => ({ post: posts[i]!, side }))
    const trained = await inSlices(train(studied, { ...lessons.teaching, labels }), wanted)
    return trained && { generation, model: trained.value, lessons }
  }

  async #study(wanted: () => boolean): Promise<Studied | null> {
    const { db, store } = this.#context
    const generation = store.studyGeneration(db)
    if (this.#studied?.generation === generation) return this.#studied.value
    const archive = archiveOf(this.#context)
    const posts = await withLanguages(archive.posts, profileOf(this.#context).language)
    const studied = await inSlices(study({ ...archive, posts }), wanted)
    if (!studied) return null
    this.#studied = { generation, value: studied.value }
    return studied.value
  }

  #generation(): number {
    return this.#context.store.scoreGeneration(this.#context.db)
  }
}
