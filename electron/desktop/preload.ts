// What the page gets of Electron: one call and one stream of changes. Sandboxed, one file, nothing else exposed.
import { contextBridge, ipcRenderer } from 'electron'

contextBridge.exposeInMainWorld('bonafide', {
  call: (name: unknown, input: unknown) => ipcRenderer.invoke('call', name, input),
  onChange: (listener: (change: unknown) => void) => {
    // The event stays here: its `sender` would give the page the whole of ipcRenderer.
    ipcRenderer.on('change', (_event, change: unknown) => listener(change))
  },
})
