import { toFault, type EventOf, type Fault, type Import, type InputOf } from '../../../src/contract/index.ts'
import { host } from '../../bridge/host.svelte.ts'
import { preload } from '../../bridge/preload.ts'
import { apart, type Bundle } from './bundles.ts'
import { droppedBundles, pickedBundles } from './dropped.ts'
import { looking } from './looking.svelte.ts'
import { upload } from './upload.ts'

export interface Running {
  readonly id: number
  /** Null until the first news of it. */
  readonly import: Import | null
  readonly done: number
  readonly total: number
}

interface Sending {
  readonly name: string
  readonly sent: number
  readonly total: number
}

const PATIENTLY = { deadline: 0 }

/** Everything that is on its way in, for every view that shows it. */
class Importing {
  running = $state.raw<readonly Running[]>([])
  sending = $state.raw<Sending | null>(null)
  /** Why nothing could be started; what goes wrong inside an import stands with that import. */
  fault = $state.raw<Fault | null>(null)
  /** The newest import that ended while this page was open. */
  ended = $state.raw<Import | null>(null)
  #stopSending: AbortController | null = null

  get busy(): boolean {
    return this.sending !== null || looking.busy || this.running.length > 0
  }

  /** Called once, by the app. Returns what stops it. */
  watch(): () => void {
    return host.on('progress', event => this.#hear(event))
  }

  /** What was dropped is looked at first. Where the host knows paths nothing is copied. */
  drop(transfer: DataTransfer): Promise<void> {
    return this.#take([...transfer.files], () => droppedBundles(transfer))
  }

  pick(files: readonly File[]): Promise<void> {
    return this.#take(files, () => Promise.resolve(pickedBundles(files)))
  }

  /** The host's own file dialog. */
  async ask(kind: 'file' | 'folder'): Promise<void> {
    await this.#trying(async () => {
      const { paths } = await host.call('app.pick', { kind }, PATIENTLY)
      await looking.at(paths)
    })
  }

  /** Loads the made-up person. Resolves when every post of theirs has a score. */
  async demo(): Promise<boolean> {
    let whole = false
    await this.#trying(async () => {
      const { ids } = await host.call('demo.start', {}, PATIENTLY)
      const imports = await Promise.all(ids.map(id => this.#follow(id)))
      const fault = imports.find(one => one?.fault)?.fault
      if (fault) this.fault = fault
      else await host.call('scores.settle', {}, PATIENTLY)
      whole = !fault
    })
    return whole
  }

  async cancel(id: number): Promise<void> {
    await this.#trying(async () => {
      await host.call('imports.cancel', { id })
    })
  }

  /** After everything was removed nothing of the past is told any more. */
  forget(): void {
    this.ended = null
    this.fault = null
  }

  stopSending(): void {
    this.#stopSending?.abort()
  }

  async #take(files: readonly File[], bundles: () => Promise<readonly Bundle[]>): Promise<void> {
    const desktop = host.capabilities?.nativePaths ? preload() : undefined
    await this.#trying(async () => {
      if (desktop) await looking.at(files.map(file => desktop.pathForFile(file)).filter(path => path !== ''))
      else await this.#send(await bundles())
    })
  }

  async #send(bundles: readonly Bundle[]): Promise<void> {
    const stop = (this.#stopSending = new AbortController())
    try {
      const paths: string[] = []
      for (const bundle of bundles) paths.push(...await this.#copy(bundle, stop.signal))
      this.sending = null
      // All at once: the parts of one export are known by each other.
      await looking.at(paths)
    } finally {
      this.sending = null
    }
  }

  /** The paths to look at. Loose files that are no archive together are copied each for itself. */
  async #copy(bundle: Bundle, signal: AbortSignal): Promise<string[]> {
    const progress = (sent: number, total: number): void => {
      this.sending = { name: bundle.name, sent, total }
    }
    progress(0, 0)
    try {
      return [await upload(bundle, { signal, progress })]
    } catch (thrown) {
      if (bundle.files.length < 2 || bundle.loose !== true || toFault(thrown).code !== 'not-an-archive') throw thrown
      const paths: string[] = []
      for (const one of apart(bundle)) paths.push(...await this.#copy(one, signal))
      return paths
    }
  }

  /** Imports what was looked at. */
  async start(what: InputOf<'imports.start'>): Promise<void> {
    await this.#trying(async () => {
      const { ids } = await host.call('imports.start', what, PATIENTLY)
      for (const id of ids) void this.#trying(() => this.#follow(id))
    })
  }

  /** Waits for the end of an import, over a lost connection too. Null when it cannot be known any more. */
  async #follow(id: number): Promise<Import | null> {
    this.#keep({ id, import: null, done: 0, total: 0 })
    try {
      const ended = await waited(id)
      this.ended = ended
      return ended
    } finally {
      this.running = this.running.filter(one => one.id !== id)
    }
  }

  #hear({ import: state, done, total }: EventOf<'progress'>): void {
    const known = this.running.some(({ id }) => id === state.id)
    if (known) this.#keep({ id: state.id, import: state, done, total })
    // Started before this page was opened, or by another one.
    else if (state.finishedAt === null) void this.#trying(() => this.#follow(state.id))
  }

  #keep(news: Running): void {
    const others = this.running.filter(({ id }) => id !== news.id)
    this.running = [...others, news].sort((a, b) => a.id - b.id)
  }

  async #trying(work: () => Promise<unknown>): Promise<void> {
    this.fault = null
    try {
      await work()
    } catch (thrown) {
      const fault = toFault(thrown)
      if (fault.code !== 'cancelled') this.fault = fault
    }
  }
}

async function waited(id: number): Promise<Import> {
  while (true) {
    try {
      return await host.call('imports.wait', { id }, PATIENTLY)
    } catch (thrown) {
      if (toFault(thrown).code !== 'closed') throw thrown
    }
  }
}

export const importing = new Importing()
