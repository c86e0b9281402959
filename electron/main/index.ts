import { join } from 'node:path'
import { app, BrowserWindow, dialog, ipcMain, MessageChannelMain, protocol, safeStorage, session, shell } from 'electron'
import { Failure } from '../../src/domain/failure.ts'
import { assets } from '../../src/hosts/assets.ts'
import { dataDir } from '../../src/hosts/data-dir.ts'
import { sealedSecrets } from '../../src/hosts/secrets/sealed.ts'
import { startSupervisor } from '../../src/workers/supervisor.ts'
import type { Supervisor, SupervisorOptions } from '../../src/workers/supervisor.ts'
import { handOverPorts } from './hand-over.ts'
import type { Outside } from './opening.ts'
import { systemSealer } from './safe-storage.ts'
import { ENTRY, PRIVILEGES, SCHEME } from './scheme.ts'
import { closeOff } from './session.ts'
import { confine, PREFERENCES } from './window.ts'

/* The desktop host: a window in a cage, the app's files under its own scheme, and a port to the supervisor. */

const OUT = join(import.meta.dirname, '..')
const development = !app.isPackaged
const windows = new Set<number>()

const host: SupervisorOptions['host'] = {
  'app.host': () => ({
    host: 'desktop',
    capabilities: { nativePaths: true, nativePicker: true, notifications: false, secrets: true, tray: false }
  }),
  'app.pick': async ({ kind }) => {
    const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]
    if (!window) throw new Failure('closed', 'There is no window to show a file dialog in.')
    const { filePaths } = await dialog.showOpenDialog(window, {
      properties: kind === 'folder' ? ['openDirectory'] : ['openFile', 'multiSelections']
    })
    return { paths: filePaths }
  }
}

async function offer({ address, shown }: Outside): Promise<void> {
  const { response } = await dialog.showMessageBox({
    type: 'question', buttons: ['Cancel', 'Open'], defaultId: 0, cancelId: 0,
    message: `Open ${shown} outside Twothirds?`, detail: address
  })
  if (response === 1) await shell.openExternal(address)
}

async function openWindow(): Promise<void> {
  const window = new BrowserWindow({
    width: 1200, height: 820, minWidth: 480, minHeight: 520, show: false, autoHideMenuBar: true, title: 'Twothirds',
    webPreferences: { ...PREFERENCES, devTools: development, preload: join(OUT, 'preload', 'index.cjs') }
  })
  const { id } = window.webContents
  windows.add(id)
  window.webContents.once('destroyed', () => windows.delete(id))
  confine(window.webContents, link => void offer(link))
  window.once('ready-to-show', () => window.show())
  await window.loadURL(ENTRY)
}

function showFirstWindow(): void {
  const [window] = BrowserWindow.getAllWindows()
  if (!window) return void openWindow()
  if (window.isMinimized()) window.restore()
  window.focus()
}

/** The writer finishes what it has begun before the process ends. */
function closeBeforeQuit(supervisor: Supervisor): void {
  let closed = false
  app.on('before-quit', event => {
    if (closed) return
    event.preventDefault()
    void supervisor.close().finally(() => {
      closed = true
      app.quit()
    })
  })
}

async function start(): Promise<void> {
  const data = process.argv.find(argument => argument.startsWith('--data='))?.slice('--data='.length)
  await app.whenReady()
  closeOff(session.defaultSession, development)
  protocol.handle(SCHEME, assets(join(OUT, 'renderer')))
  const dir = dataDir(data)
  const secrets = sealedSecrets(dir, systemSealer(safeStorage, process.platform))
  const supervisor = await startSupervisor({ dataDir: dir, app: true, host, secrets })
  closeBeforeQuit(supervisor)
  handOverPorts({ ipc: ipcMain, makeChannel: () => new MessageChannelMain(), windows, attach: supervisor.attach })
  await openWindow()
}

app.enableSandbox()
protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: PRIVILEGES }])
app.on('second-instance', showFirstWindow)
app.on('activate', showFirstWindow)
app.on('window-all-closed', () => app.quit())
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit())

if (!app.requestSingleInstanceLock()) app.quit()
else {
  start().catch((thrown: unknown) => {
    dialog.showErrorBox('Twothirds could not start', thrown instanceof Failure ? [thrown.message, thrown.hint].join('\n') : String(thrown))
    app.exit(1)
  })
}
