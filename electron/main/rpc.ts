import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import type { Service } from '#electron/service/service.ts';
import { answerCall } from '#electron/web/calls.ts';
import { isTrustedCaller } from './origin.ts';

/** Answers the window's calls: the one channel of the main process, open to Pivot's own page only. */
export const serveCalls = (ipcMain: Pick<IpcMain, 'handle'>, service: Service): void => {
  ipcMain.handle('pivot:rpc', async (event: IpcMainInvokeEvent, name: unknown, json: unknown): Promise<string> => {
    if (!isTrustedCaller(event)) throw new Error('forbidden');
    if (typeof name !== 'string' || typeof json !== 'string') return JSON.stringify(service.refuse('not_json'));
    return JSON.stringify(await answerCall(service, name, json));
  });
};
