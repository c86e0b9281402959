import { Failure } from '../domain/failure.ts'
import type { Container } from './container.ts'
import { isClutter } from './entries.ts'
import { foreignOf, isHtmlExport } from './foreign.ts'
import type { Foreign } from './foreign.ts'
import type { Sniffed } from './sniff.ts'

const AS_IT_CAME = 'Drop the zip as the network gave it to you, or its unpacked folder.'

/** What to say of a container that nobody recognised. */
export function refusalOf({ form, entries, kind }: Container): Failure {
  const { label } = entries
  if (kind !== null) return refusalOfFile(kind, label)
  const names = entries.list.map(({ name }) => name).filter(name => !isClutter(name))
  if (names.length === 0) {
    return new Failure('empty-archive', `“${label}” is empty: there is no file in it.`, 'Download it again and drop it as it came.')
  }
  if (isHtmlExport(names)) return refusePages(label)
  const foreign = foreignOf(names)
  if (foreign || form === 'zip') return refuseForeign(label, foreign)
  return refuseFolder(label, names.filter(name => /\.zip$/i.test(name)))
}

function refusalOfFile(kind: Sniffed, label: string): Failure {
  switch (kind) {
    case 'empty': return refuseEmptyFile(label)
    case 'html': return refuseHtml(label)
    default: return refuseUnknown(label)
  }
}

function refuseEmptyFile(label: string): Failure {
  return new Failure('empty-archive', `“${label}” is empty: it holds 0 bytes.`, 'The download may have failed. Download it again.')
}

function refuseHtml(label: string): Failure {
  return new Failure(
    'html-export', `“${label}” is a web page, not an archive.`,
    'The link may have led to a page for signing in. Download the archive in the browser in which you are signed in.'
  )
}

function refusePages(label: string): Failure {
  return new Failure('html-export', `“${label}” holds web pages for reading, not data.`, 'Ask for the export again and choose JSON as its format.')
}

function refuseUnknown(label: string): Failure {
  return new Failure('not-an-archive', `“${label}” is neither a zip nor any other kind of archive that is known here.`, AS_IT_CAME)
}

/** A zip or folder that is fine in itself. */
function refuseForeign(label: string, foreign: Foreign | null): Failure {
  if (!foreign) return new Failure('wrong-archive', `“${label}” holds nothing that looks like an archive of posts.`, AS_IT_CAME)
  const say = foreign.posts ? `“${label}” is ${foreign.what} without the file that holds its posts.` : `“${label}” is ${foreign.what}, not an archive of posts.`
  return new Failure('wrong-archive', say, AS_IT_CAME)
}

function refuseFolder(label: string, zips: readonly string[]): Failure {
  const hint = zips.length > 0 ? `Drop “${zips[0]}” itself.` : AS_IT_CAME
  return new Failure('not-an-archive', `Nothing in the folder “${label}” looks like a part of an archive.`, hint)
}

export function refuseNoPosts(label: string): Failure {
  return new Failure('empty-archive', `“${label}” is an X archive without posts.`, 'When X offers a choice, ask for all of your data.')
}

export function refuseNothingRead(label: string): Failure {
  return new Failure('damaged-archive', `Not one post in “${label}” could be read.`, 'Download it again and drop it as it came.')
}
