import { describe, expect, test } from 'vitest'
import { closeOff } from '../../electron/main/session.ts'
import { ENTRY, PRIVILEGES } from '../../electron/main/scheme.ts'
import type { Outside } from '../../electron/main/opening.ts'
import { confine, LEAVING, PREFERENCES } from '../../electron/main/window.ts'
import { FakeSession, FakeWebContents } from '../fakes/electron.ts'

describe('the window', () => {
  test('has every preference of a caged page', () => {
    expect(PREFERENCES).toMatchObject({
      sandbox: true, contextIsolation: true, nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false,
      webSecurity: true, webviewTag: false, navigateOnDragDrop: false
    })
  })

  test.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])('%s is prevented', event => {
    const contents = new FakeWebContents(1, ENTRY)
    confine(contents as never, () => undefined)
    let prevented = false
    contents.emit(event, { preventDefault: () => (prevented = true) })
    expect(prevented).toBe(true)
    expect(LEAVING).toContain(event)
  })

  test('opens no window; an outside link is offered to the person, anything else is dropped', () => {
    const contents = new FakeWebContents(1, ENTRY)
    const offered: Outside[] = []
    confine(contents as never, link => offered.push(link))
    for (const url of ['https://example.org/', 'file:///etc/passwd', ENTRY]) expect(contents.openHandler({ url })).toEqual({ action: 'deny' })
    expect(offered).toEqual([{ address: 'https://example.org/', shown: 'example.org' }])
  })
})

describe('the session', () => {
  function closed(development: boolean): FakeSession {
    const session = new FakeSession()
    closeOff(session, development)
    return session
  }

  test('grants no permission, no device and no screen', () => {
    const session = closed(false)
    const answers: unknown[] = []
    for (const permission of ['media', 'geolocation', 'clipboard-read', 'openExternal']) session.permissionRequest(null, permission, granted => answers.push(granted))
    session.displayMedia(null, streams => answers.push(streams))
    expect(answers).toEqual([false, false, false, false, {}])
    expect([session.permissionCheck(), session.device()]).toEqual([false, false])
  })

  test.each([
    [ENTRY, false, false], [`${ENTRY}assets/index.js`, false, false], ['https://example.org/', false, true], ['http://127.0.0.1/', false, true],
    ['file:///etc/passwd', false, true], ['twothirds://evil/', false, true], ['ws://127.0.0.1/', false, true], ['data:text/plain,x', false, true],
    ['devtools://devtools/x', false, true], ['devtools://devtools/x', true, false], ['https://example.org/', true, true]
  ])('a request for %s (development: %s) is cancelled: %s', (url, development, cancelled) => {
    let cancel: boolean | null = null
    closed(development).beforeRequest({ url }, verdict => (cancel = verdict.cancel))
    expect(cancel).toBe(cancelled)
  })

  test('files have no scheme, and ours may not bypass the policy', async () => {
    expect((await closed(false).handled.get('file')!(new Request('https://x.example/'))).status).toBe(403)
    expect(PRIVILEGES).toEqual({ standard: true, secure: true, supportFetchAPI: true })
  })
})
