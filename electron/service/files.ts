import { AppError } from '#shared/contract/errors.ts';
import type { FileTransfer } from './service.ts';

const lifetime = 60 * 60 * 1000;

/** Keeps files in memory under unguessable tickets: received ones until used or an hour old, produced ones until fetched. */
export const createFiles = (newTicket: () => string, now: () => number) => {
  const kept = new Map<string, { readonly file: FileTransfer; readonly way: 'in' | 'out'; readonly at: number }>();
  const put = (file: FileTransfer, way: 'in' | 'out'): string => {
    for (const [ticket, { at }] of kept) if (now() - at > lifetime) kept.delete(ticket);
    const ticket = newTicket();
    kept.set(ticket, { file, way, at: now() });
    return ticket;
  };
  return {
    receive: (file: FileTransfer): string => put(file, 'in'),
    offer: (file: FileTransfer): string => put(file, 'out'),
    peek: (ticket: string): FileTransfer => {
      const found = kept.get(ticket);
      if (found?.way !== 'in') throw new AppError('not_found', (w) => w.errors.notFound.ticket);
      return found.file;
    },
    discard: (ticket: string): void => {
      kept.delete(ticket);
    },
    take: (ticket: string): FileTransfer | undefined => {
      const found = kept.get(ticket);
      if (found?.way !== 'out') return undefined;
      kept.delete(ticket);
      return found.file;
    },
  };
};
