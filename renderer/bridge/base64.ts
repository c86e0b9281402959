import { Failure } from '../../src/domain/failure.ts'

/** A file, or a slice of it. The browser does the encoding, off the page's own thread. */
export function base64Of(name: string, bytes: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => {
      const url = String(reader.result)
      resolve(url.slice(url.indexOf(',') + 1))
    }
    reader.onerror = () => reject(new Failure('file-unreadable', `“${name}” cannot be read any more.`, 'Was it moved or changed? Drop it again.'))
    reader.readAsDataURL(bytes)
  })
}
