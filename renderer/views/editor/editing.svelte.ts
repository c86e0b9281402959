import { toFault } from '../../../src/contract/index.ts'
import type { Draft, Fault, InputOf, MethodName, OutputOf } from '../../../src/contract/index.ts'
import { draftFor } from '../../../src/domain/draft.ts'
import type { Network } from '../../../src/domain/post.ts'
import { autosave } from '../../bridge/autosave.ts'
import type { Autosave, SaveState } from '../../bridge/autosave.ts'

/** Asks the host. */
export type Call = <M extends MethodName>(method: M, input: InputOf<M>) => Promise<OutputOf<M>>

type Written = OutputOf<'drafts.list'>

/** A place where the person writes, and what is known of the draft there. */
interface Desk {
  readonly network: Network | null
  readonly audience: string
  draft: Draft | null
  /** Saves over whatever another window left there: the person chose to. */
  over: boolean
}

/** Words that could not be saved when their place was left, by that place; they are there when it is opened again. */
const unsaved = new Map<string, string>()

/** The drafts of one item: where the person writes now, what stands there, and whether it is on disk. */
export class Editing {
  readonly #item: number
  readonly #call: Call
  #heard: Written = { drafts: [], chosen: [] }
  /** What this window saved: it may be newer than what was last heard. */
  readonly #saved = new Map<number, Draft>()
  #desk: Desk = $state.raw({ network: null, audience: '', draft: null, over: false })
  #saver: Autosave | null = null
  text = $state('')
  state = $state<SaveState>('saved')
  savedAt = $state<number | null>(null)
  fault = $state.raw<Fault | null>(null)
  /** Another window changed this draft: the person says which words stay. */
  clash = $state(false)
  /** The draft as it is on disk; null where nothing was written at this place. */
  draft = $state.raw<Draft | null>(null)

  constructor(item: number, call: Call) {
    this.#item = item
    this.#call = call
  }

  get network(): Network | null {
    return this.#desk.network
  }

  get audience(): string {
    return this.#desk.audience
  }

  /** The words come from the start that networks share, or from those for everyone; writing here makes them a draft of its own. */
  get shared(): boolean {
    return this.draft === null && this.text.trim() !== ''
  }

  /** The audience for which the item goes out on a network. */
  audienceOn(network: Network | null): string {
    return this.#heard.chosen.find(one => one.network === network)?.audience ?? ''
  }

  /** What was written, here or in another window. Words that are being typed are never replaced. */
  hear(written: Written): void {
    this.#heard = written
    if (this.#saver === null || this.state !== 'saved' || this.clash) return
    const standing = this.#standing(this.#desk)
    if (standing && standing.version > (this.draft?.version ?? 0)) this.#take(standing)
    else if (!this.draft) this.text = this.#inherited(this.#desk)
  }

  /** Goes to another place, once what was typed at this one is on disk. */
  async open(network: Network | null, audience = this.audienceOn(network)): Promise<void> {
    await this.leave()
    const desk: Desk = { network, audience, draft: null, over: false }
    desk.draft = this.#standing(desk)
    const kept = unsaved.get(this.#key(desk))
    this.#desk = desk
    this.draft = desk.draft
    this.text = kept ?? desk.draft?.text ?? this.#inherited(desk)
    this.state = 'saved'
    this.savedAt = desk.draft?.updatedAt ?? null
    this.fault = null
    this.clash = false
    this.#saver = this.#saverFor(desk)
    if (kept !== undefined) this.type(kept)
  }

  /** Writes for an audience from now on, and sends that version out on this network. */
  async choose(audience: string): Promise<void> {
    const { network } = this.#desk
    if (network !== null) await this.#call('drafts.choose', { item: this.#item, network, audience })
    await this.open(network, audience)
  }

  type(text: string): void {
    this.text = text
    unsaved.set(this.#key(this.#desk), text)
    if (!this.clash) this.#saver?.typed(text)
  }

  /** Resolves when all that was typed is on disk. */
  async flush(): Promise<void> {
    await this.#saver?.flush()
  }

  /** Saves what is not saved and ends the saving. What cannot be saved is kept for when the place is opened again. */
  async leave(): Promise<void> {
    const saver = this.#saver
    this.#saver = null
    await saver?.flush().catch((thrown: unknown) => { this.fault = toFault(thrown) })
    saver?.stop()
  }

  async step(which: 'undo' | 'redo' | { readonly revision: number }): Promise<void> {
    await this.flush()
    if (!this.draft) return
    const { id } = this.draft
    this.#take(await (typeof which === 'string' ? this.#call(`drafts.${which}`, { id }) : this.#call('drafts.restore', { id, revision: which.revision })))
  }

  /** After a clash: this window's words stay, and the other window's are in the history. */
  keepMine(): void {
    this.clash = false
    this.#desk.over = true
    this.#saver = this.#saverFor(this.#desk)
    this.type(this.text)
  }

  async takeTheirs(): Promise<void> {
    unsaved.delete(this.#key(this.#desk))
    this.hear(await this.#call('drafts.list', { item: this.#item }))
    await this.open(this.#desk.network, this.#desk.audience)
  }

  #saverFor(desk: Desk): Autosave {
    const saver = autosave(text => this.#save(desk, text), (state, thrown) => {
      if (desk !== this.#desk) return
      this.state = state
      if (state === 'saved') this.fault = null
      if (state !== 'failed') return
      this.fault = toFault(thrown)
      if (this.fault.code !== 'conflict') return
      this.clash = true
      saver.stop()
    })
    return saver
  }

  async #save(desk: Desk, text: string): Promise<void> {
    const { network, audience, draft, over } = desk
    const version = over ? { apart: true } : { version: draft?.version ?? 0 }
    desk.draft = await this.#call('drafts.save', { item: this.#item, network, audience, text, ...version })
    desk.over = false
    this.#saved.set(desk.draft.id, desk.draft)
    if (unsaved.get(this.#key(desk)) === text) unsaved.delete(this.#key(desk))
    if (desk !== this.#desk) return
    this.draft = desk.draft
    this.savedAt = desk.draft.updatedAt
  }

  #take(draft: Draft): void {
    this.#saved.set(draft.id, draft)
    this.#desk.draft = this.draft = draft
    this.text = draft.text
    this.savedAt = draft.updatedAt
  }

  get #drafts(): readonly Draft[] {
    const all = new Map(this.#saved)
    for (const draft of this.#heard.drafts) if (draft.version > (all.get(draft.id)?.version ?? 0)) all.set(draft.id, draft)
    return [...all.values()]
  }

  #standing({ network, audience }: Desk): Draft | null {
    return this.#drafts.find(one => one.network === network && one.audience === audience) ?? null
  }

  #inherited({ network, audience }: Desk): string {
    if (network !== null) return draftFor(this.#drafts, network, audience)?.text ?? ''
    return this.#drafts.find(one => one.network === null && one.audience === '')?.text ?? ''
  }

  #key({ network, audience }: Desk): string {
    return JSON.stringify([this.#item, network, audience])
  }
}
