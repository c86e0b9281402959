/** A point of Electron's security checklist, in its order, with what holds it here. */
export interface Point {
  readonly point: string
  readonly how: string
  /** The file, and what has to stand in it. */
  readonly file: string
  readonly holds: RegExp
  /** What must not stand anywhere in the desktop's code. */
  readonly never?: RegExp
}

/** Source: Electron's tutorial on security, the list of twenty recommendations. */
export const CHECKLIST: readonly Point[] = [
  { point: 'Only load secure content', how: 'Only files of our own under our own scheme; every other request is cancelled', file: 'electron/main/session.ts', holds: /cancel: !isOurs\(url\)/, never: /loadURL\((?!ENTRY)/ },
  { point: 'No Node integration for remote content', how: 'Off in all three forms', file: 'electron/main/window.ts', holds: /nodeIntegration: false[\s\S]*nodeIntegrationInWorker: false[\s\S]*nodeIntegrationInSubFrames: false/, never: /nodeIntegration\w*: true/ },
  { point: 'Context isolation', how: 'On', file: 'electron/main/window.ts', holds: /contextIsolation: true/, never: /contextIsolation: false/ },
  { point: 'Process sandboxing', how: 'On for the window and for the whole app', file: 'electron/main/index.ts', holds: /app\.enableSandbox\(\)/, never: /sandbox: false/ },
  { point: 'Handle permission requests', how: 'Requests, checks, devices and screens are all refused', file: 'electron/main/session.ts', holds: /setPermissionRequestHandler[\s\S]*answer\(false\)[\s\S]*setPermissionCheckHandler\(\(\) => false\)[\s\S]*setDevicePermissionHandler/ },
  { point: 'Do not disable webSecurity', how: 'On, said aloud', file: 'electron/main/window.ts', holds: /webSecurity: true/, never: /webSecurity: false/ },
  { point: 'A content security policy', how: 'One constant for both hosts, without any unsafe-*', file: 'src/hosts/csp.ts', holds: /default-src 'none'/, never: /unsafe-/ },
  { point: 'Do not enable allowRunningInsecureContent', how: 'Off, said aloud', file: 'electron/main/window.ts', holds: /allowRunningInsecureContent: false/, never: /allowRunningInsecureContent: true/ },
  { point: 'Do not enable experimental features', how: 'Never set', file: 'electron/main/window.ts', holds: /export const PREFERENCES/, never: /experimentalFeatures/ },
  { point: 'Do not use enableBlinkFeatures', how: 'Never set', file: 'electron/main/window.ts', holds: /export const PREFERENCES/, never: /enableBlinkFeatures/ },
  { point: 'No allowpopups for webviews', how: 'There are no webviews', file: 'electron/main/window.ts', holds: /webviewTag: false/, never: /allowpopups|webviewTag: true/ },
  { point: 'Verify options of webviews', how: 'Attaching one is prevented', file: 'electron/main/window.ts', holds: /'will-attach-webview'/ },
  { point: 'Limit navigation', how: 'Every way to leave the page is prevented', file: 'electron/main/window.ts', holds: /'will-navigate', 'will-frame-navigate', 'will-redirect'/ },
  { point: 'Limit new windows', how: 'None is opened', file: 'electron/main/window.ts', holds: /action: 'deny'/, never: /action: 'allow'/ },
  { point: 'No openExternal with untrusted content', how: 'Only https and mailto, and only after the person has seen where it leads', file: 'electron/main/index.ts', holds: /if \(response === 1\) await shell\.openExternal\(address\)/ },
  { point: 'A current version of Electron', how: 'A range that takes the newest fixes, built on Chromium 146', file: 'package.json', holds: /"electron": "\^4[5-9]\./ },
  { point: 'Validate the sender of messages', how: 'Our window, its top frame, our address; the one channel hands out a port', file: 'electron/main/hand-over.ts', holds: /if \(!isTrusted\(event, windows\)\) return/, never: /ipcMain\.handle/ },
  { point: 'No file:// but a scheme of one’s own', how: 'Our scheme does not bypass the policy; file: is refused', file: 'electron/main/session.ts', holds: /handle\('file', \(\) => Promise\.resolve\(new Response\(null, \{ status: 403 \}\)\)\)/, never: /loadFile\(|bypassCSP: true/ },
  { point: 'Check which fuses can be changed', how: 'All nine are set, and a new one fails the packaging', file: 'electron/fuses.ts', holds: /strictlyRequireAllFuses: true/ },
  { point: 'Do not expose Electron’s APIs to untrusted content', how: 'The page gets two functions: ask for the port, and the path of a file that the person chose', file: 'electron/preload/index.ts', holds: /exposeInMainWorld\('twothirds', \{\n {2}connect:[^\n]*\n {2}pathForFile:[^\n]*\n\}\)/, never: /exposeInMainWorld\([^)]*ipcRenderer[,\s}]/ }
]
