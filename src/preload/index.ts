import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron'
import { type Answer, type Bridge, CHANNELS } from '#shared/contract/desktop-bridge.ts'

const bridge: Bridge<File> = {
  // Main answers with data, never by throwing; the page's client parses it.
  call: (method, input) => ipcRenderer.invoke(CHANNELS.call, method, input) as Promise<Answer>,
  onEvent(listener) {
    const hear = (_event: IpcRendererEvent, event: string, payload: unknown) =>
      listener(event, payload)
    ipcRenderer.on(CHANNELS.event, hear)
    return () => ipcRenderer.off(CHANNELS.event, hear)
  },
  shown: () => ipcRenderer.send(CHANNELS.shown),
  pathOf: (file) => webUtils.getPathForFile(file),
}

contextBridge.exposeInMainWorld('downhill', bridge)
