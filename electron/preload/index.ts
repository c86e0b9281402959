import { contextBridge, ipcRenderer, webUtils } from 'electron'

/* All that the page gets from Electron: one port on request, and the path of a file that the person dropped or picked. */

const PORT_CHANNEL = 'twothirds:port'

ipcRenderer.on(PORT_CHANNEL, ({ ports }) => window.postMessage({ twothirds: 'port' }, window.location.origin, [...ports]))

contextBridge.exposeInMainWorld('twothirds', {
  connect: () => ipcRenderer.send(PORT_CHANNEL),
  pathForFile: (file: File) => webUtils.getPathForFile(file)
})
