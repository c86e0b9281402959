import { Failure } from '../domain/failure.ts'
import type { Foreign } from './foreign.ts'

const AS_IT_CAME = 'Drop the zip as X gave it to you, its unpacked folder, or its tweets.js.'

export function refuseEmptyFile(label: string): Failure {
  return new Failure('empty-archive', `“${label}” is empty: it holds 0 bytes.`, 'The download may have failed. Download it again.')
}

export function refuseHtml(label: string): Failure {
  return new Failure(
    'html-export', `“${label}” is a web page, not an archive.`,
    'The link may have led to a page for signing in. Download the archive in the browser in which you are signed in.'
  )
}

export function refusePages(label: string): Failure {
  return new Failure('html-export', `“${label}” holds web pages for reading, not data.`, 'Ask for the export again and choose JSON as its format.')
}

export function refuseUnknown(label: string): Failure {
  return new Failure('not-an-archive', `“${label}” is neither a zip nor any other kind of archive that is known here.`, AS_IT_CAME)
}

/** A zip or folder that is fine in itself. */
export function refuseForeign(label: string, foreign: Foreign | null): Failure {
  if (!foreign) return new Failure('wrong-archive', `“${label}” holds nothing that looks like an archive of X.`, AS_IT_CAME)
  const say = foreign.posts ? `“${label}” is ${foreign.what}, which is not read yet.` : `“${label}” is ${foreign.what}, not an archive of posts.`
  return new Failure('wrong-archive', say, AS_IT_CAME)
}

export function refuseFolder(label: string, zips: readonly string[]): Failure {
  const hint = zips.length > 0 ? `Drop “${zips[0]}” itself.` : AS_IT_CAME
  return new Failure('not-an-archive', `Nothing in the folder “${label}” looks like a part of an archive.`, hint)
}

export function refuseNoPosts(label: string): Failure {
  return new Failure('empty-archive', `“${label}” is an X archive without posts.`, 'When X offers a choice, ask for all of your data.')
}

export function refuseNothingRead(label: string): Failure {
  return new Failure('damaged-archive', `Not one post in “${label}” could be read.`, 'Download it again and drop it as it came.')
}
