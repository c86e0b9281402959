import { Failure } from '../../domain/failure.ts'
import type { Opened, Recogniser } from '../archive.ts'
import type { Container } from '../container.ts'
import type { Entries, Entry } from '../entries.ts'
import { openedFrom } from '../findings.ts'
import { headOf } from '../small.ts'
import { readWhole } from '../whole.ts'
import { accountIn } from './about.ts'
import { isFastArchive, linkedInFiles, wantedFiles } from './files.ts'
import { findings, LARGEST } from './read.ts'
import type { TablesRead } from './read.ts'

const HEADER_BYTES = 4096
const ASK = 'On LinkedIn: Settings, Data privacy, Get a copy of your data, “Download larger data archive”. It takes up to two days.'

/** Whether a file begins like Shares.csv, as UTF-8 or UTF-16, whatever it is called. */
const SHARES_HEADER = /^[^\r\n]*share ?link[^\r\n]*share ?commentary/i

/** The larger data archive of LinkedIn, or its Shares.csv alone. */
export const linkedin: Recogniser = {
  wanted: wantedFiles,
  async recognise(container, { signal }): Promise<Opened | null> {
    const files = await filesOf(container)
    const { entries } = container
    const posts = [...files.shares, ...files.comments, ...files.reposts, ...files.articles]
    if (files.shares.length + files.comments.length + files.reposts.length === 0) {
      if (!isFastArchive(container)) return null
      throw new Failure('wrong-archive', `“${entries.label}” is the fast archive of LinkedIn, which leaves your posts out. Ask for the larger one.`, ASK)
    }
    const [profile, positions] = [await small(entries, files.profile), await small(entries, files.positions)]
    const tables: TablesRead = new Map()
    const about = {
      network: 'linkedin' as const, account: accountIn(profile, positions), expected: null, generatedAt: madeOn(entries.label), whole: false,
      bytes: posts.reduce((sum, { size }) => sum + size, 0)
    }
    return openedFrom(about, { label: entries.label, what: 'a LinkedIn archive', hint: ASK }, () => findings(entries, files, tables), signal)
  }
}

/** A bare file counts as Shares.csv by what stands in it, since browsers rename what they download. */
async function filesOf({ entries, kind }: Container): Promise<ReturnType<typeof linkedInFiles>> {
  if (kind === null) return linkedInFiles(entries.list)
  const [entry] = entries.list as readonly [Entry]
  const head = (await headOf(entries, entry, HEADER_BYTES)).toString('latin1').replaceAll('\u0000', '')
  if (SHARES_HEADER.test(head)) return { ...linkedInFiles([]), shares: [entry] }
  const isComments = /^(\u00ef\u00bb\u00bf)?"?Date"?,"?Link"?,"?Message"?\r?\n/.test(head)
  return isComments ? { ...linkedInFiles([]), comments: [entry] } : linkedInFiles([])
}

async function small(entries: Entries, entry: Entry | null): Promise<Buffer | null> {
  return entry && readWhole(entries, entry, LARGEST)
}

/** `Complete_LinkedInDataExport_06-11-2025.zip`, in milliseconds. */
function madeOn(label: string): number | null {
  const found = /LinkedInDataExport_(\d\d)-(\d\d)-(\d{4})/.exec(label)
  return found ? Date.UTC(Number(found[3]), Number(found[1]) - 1, Number(found[2])) : null
}
