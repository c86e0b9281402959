import { outside } from './opening.ts'
import type { Outside } from './opening.ts'

/** Every preference that weakens or strengthens the page's cage, said aloud even where it is the default. */
export const PREFERENCES = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  spellcheck: false
} as const

/** What a page could do to leave, each of which is prevented. Moving within the page by its fragment is none of them. */
export const LEAVING = ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'] as const

interface Contents {
  on(event: (typeof LEAVING)[number], hear: (event: { preventDefault(): void }) => void): unknown
  setWindowOpenHandler(handler: (details: { readonly url: string }) => { readonly action: 'deny' }): void
}

/** A page stays where it is and opens no windows; an outside link is offered to the person, who decides. */
export function confine(contents: Contents, offer: (link: Outside) => void): void {
  for (const event of LEAVING) contents.on(event as 'will-navigate', going => going.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    const link = outside(url)
    if (link) offer(link)
    return { action: 'deny' }
  })
}
