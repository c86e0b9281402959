import type { Opened, Recogniser } from '../archive.ts'
import type { Container } from '../container.ts'
import type { Entries, Entry } from '../entries.ts'
import { openedFrom } from '../findings.ts'
import type { Finding } from '../findings.ts'
import { listFindings } from '../json-list.ts'
import { headOf } from '../small.ts'
import { accountOf, exportIn, madeOn } from './account.ts'
import { readFacebook } from './facebook.ts'
import { postFiles, wantedNames } from './files.ts'
import type { MetaNetwork } from './files.ts'
import { readInstagram } from './instagram.ts'
import { readThreads } from './threads.ts'

type Read = (element: unknown, own: string | null) => Omit<Finding, 'read'>

interface Kind {
  readonly read: Read
  /** First key of an element. */
  readonly anchor: string
  readonly what: string
  /** How the beginning of a file of its posts looks when it is dropped alone, whatever its name. */
  readonly sign: RegExp
}

const KINDS: Readonly<Record<MetaNetwork, Kind>> = {
  instagram: {
    read: readInstagram, anchor: 'media', what: 'an Instagram export', sign: /^\s*(\{\s*"ig_\w+"\s*:\s*)?\[\s*\{\s*"media"\s*:\s*\[\s*\{\s*"uri"/
  },
  threads: { read: readThreads, anchor: 'media', what: 'a Threads export', sign: /^\s*\{\s*"text_post_app_text_posts"\s*:/ },
  facebook: {
    read: readFacebook, anchor: 'timestamp', what: 'a Facebook export', sign: /^\s*(\{\s*"\w+"\s*:\s*)?\[\s*\{\s*"timestamp"\s*:\s*\d+[^]{0,4000}"(attachments|data|title)"\s*:/
  }
}
const HEAD = 2 ** 13
const ASK = 'In the Accounts Center: Your information and permissions, Export your information; choose JSON and “All time”.'

/** Exports of Meta as JSON. One zip may hold those of Instagram and Threads, and a large export comes in several zips. */
function recogniserOf(network: MetaNetwork): Recogniser {
  return {
    wanted: names => wantedNames(names, network),
    exportOf: async ({ entries, kind }) => kind === null ? exportIn(entries.label) : null,
    async recognise(container, { signal }): Promise<Opened | null> {
      const { entries } = container
      const files = await filesOf(container, network)
      if (files.length === 0) return null
      const account = await accountOf(entries, network)
      const about = {
        network, account, expected: null, generatedAt: madeOn(entries.label), whole: false, bytes: files.reduce((sum, { size }) => sum + size, 0)
      }
      const naming = { label: entries.label, what: KINDS[network].what, hint: ASK }
      return openedFrom(about, naming, () => findings({ entries, files, network, own: account.name }), signal)
    }
  }
}

async function filesOf({ entries, kind }: Container, network: MetaNetwork): Promise<Entry[]> {
  if (kind === null) return postFiles(entries.list, network)
  const [entry] = entries.list
  if (kind !== 'json' || !entry) return []
  return KINDS[network].sign.test((await headOf(entries, entry, HEAD)).toString('latin1')) ? [entry] : []
}

interface Files {
  readonly entries: Entries
  readonly files: readonly Entry[]
  readonly network: MetaNetwork
  readonly own: string | null
}

async function* findings({ entries, files, network, own }: Files): AsyncGenerator<Finding, void> {
  const { read, anchor } = KINDS[network]
  let before = 0
  for (const entry of files) {
    yield* listFindings(entries, { entry, list: { anchor }, before }, element => read(element, own))
    before += entry.size
  }
}

export const instagram = recogniserOf('instagram')
export const threads = recogniserOf('threads')
export const facebook = recogniserOf('facebook')
