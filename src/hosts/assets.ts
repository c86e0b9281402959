import { readFile, realpath } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { CSP } from './csp.ts'

/** Files of any other kind are not served: a build holds no others. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm'
}

const HARDENING = {
  'content-security-policy': CSP,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin'
} as const

/** A bundler puts the content's hash into these names, so they never change; everything else may with an update. */
const HASHED = /^\/assets\/.+-[\w-]{8}\.\w+$/

/**
 * The app's own files, as one function from request to response for both hosts: Electron's scheme takes exactly this
 * shape, the loopback host translates. Answers 200, 404 or 405 and nothing that the page did not come with.
 */
export function assets(root: string): (request: Request) => Promise<Response> {
  return async request => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, { allow: 'GET, HEAD' })
    const name = nameIn(new URL(request.url).pathname)
    const type = name === null ? undefined : TYPES[extname(name)]
    const body = name === null || type === undefined ? null : await read(root, name)
    if (name === null || type === undefined || body === null) return plain(404)
    const headers = {
      ...HARDENING,
      'content-type': type,
      'content-length': String(body.byteLength),
      'cache-control': HASHED.test(name) ? 'private, max-age=31536000, immutable' : 'no-cache'
    }
    return new Response(request.method === 'HEAD' ? null : body, { status: 200, headers })
  }
}

function plain(status: number, extra: Readonly<Record<string, string>> = {}): Response {
  return new Response(null, { status, headers: { ...HARDENING, 'content-length': '0', 'cache-control': 'no-store', ...extra } })
}

/** The file that a path asks for, as `/folder/file`; null for a path that no file of ours has. Pure, for a table test. */
export function nameIn(pathname: string): string | null {
  let name: string
  try {
    name = decodeURIComponent(pathname)
  } catch {
    return null
  }
  if (name === '/') return '/index.html'
  // Plain names only: this refuses `..`, hidden files, backslashes, drive letters, NUL and doubled slashes at once.
  return /^(\/[\w-][\w.-]*)+$/.test(name) ? name : null
}

/** Null where there is no such file. A link that leads out of the root counts as none. */
async function read(root: string, name: string): Promise<Buffer<ArrayBuffer> | null> {
  try {
    const inside = (await realpath(root)) + sep
    const path = await realpath(join(root, name))
    return path.startsWith(inside) ? await readFile(path) : null
  } catch (thrown) {
    const { code } = thrown as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return null
    throw thrown
  }
}
