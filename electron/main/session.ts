import { isOurs } from './scheme.ts'

interface SessionLike {
  setPermissionRequestHandler(handler: (contents: unknown, permission: string, answer: (granted: boolean) => void) => void): void
  setPermissionCheckHandler(handler: () => boolean): void
  setDevicePermissionHandler(handler: () => boolean): void
  setDisplayMediaRequestHandler(handler: (request: unknown, answer: (streams: object) => void) => void): void
  readonly webRequest: { onBeforeRequest(hear: (details: { readonly url: string }, answer: (verdict: { cancel: boolean }) => void) => void): void }
  readonly protocol: { handle(scheme: string, answer: (request: Request) => Promise<Response>): void }
}

/**
 * Closes the session: no permission, no device, no screen, and no request but for our own files. Developer tools
 * bring their own scheme, which only a development build lets through.
 */
export function closeOff(session: SessionLike, development: boolean): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}))
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOurs(url) && !(development && url.startsWith('devtools://')) }))
  session.protocol.handle('file', () => Promise.resolve(new Response(null, { status: 403 })))
}
