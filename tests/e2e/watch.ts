import type { BrowserContext, Page } from '@playwright/test'

/** Everything that must not happen while the app is used, as it happened. */
export interface Trespasses {
  /** What the content policy had to stop. */
  readonly violations: string[]
  /** Requests and sockets to anywhere but the host. */
  readonly foreign: string[]
  /** Errors of scripts, and errors and warnings on the console. */
  readonly errors: string[]
}

export function noTrespasses(): Trespasses {
  return { violations: [], foreign: [], errors: [] }
}

/** Listens from before the first document on. `origin` is the host's. */
export async function watch(context: BrowserContext, origin: string): Promise<Trespasses> {
  const seen = noTrespasses()
  await context.exposeBinding('tellViolation', (_source, violation: string) => void seen.violations.push(violation))
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', event => {
      const { violatedDirective, blockedURI, sourceFile, lineNumber, sample } = event
      const tell = (window as unknown as { readonly tellViolation: (text: string) => void }).tellViolation
      tell(`${violatedDirective}: ${blockedURI} ${sample} at ${sourceFile}:${lineNumber}`)
    })
  })
  context.on('request', request => {
    if (!isOwn(request.url(), origin)) seen.foreign.push(request.url())
  })
  context.on('page', page => listen(page, origin, seen))
  return seen
}

function listen(page: Page, origin: string, seen: Trespasses): void {
  page.on('websocket', socket => {
    if (!isOwn(socket.url().replace(/^ws/, 'http'), origin)) seen.foreign.push(socket.url())
  })
  page.on('pageerror', error => void seen.errors.push(error.stack ?? error.message))
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') seen.errors.push(`${message.type()}: ${message.text()}`)
  })
}

/** Data and blob addresses never leave the page. */
function isOwn(url: string, origin: string): boolean {
  return url.startsWith(`${origin}/`) || /^(data|blob|about):/.test(url)
}
