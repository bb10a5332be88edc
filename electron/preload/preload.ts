import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';

contextBridge.exposeInMainWorld('host', {
  rpc: (name: string, json: string): Promise<string> => ipcRenderer.invoke('pivot:rpc', name, json),
  subscribe: (listener: (json: string) => void): (() => void) => {
    const hear = (_event: IpcRendererEvent, json: string): void => listener(json);
    ipcRenderer.on('pivot:event', hear);
    return () => ipcRenderer.off('pivot:event', hear);
  },
});
