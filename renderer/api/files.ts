import type { Reply } from '#shared/contract/errors.ts';
import { HostError, toHostError } from './client.ts';

/** Hands a file to the service and answers its ticket. */
export const upload = async (file: File): Promise<string> => {
  try {
    const response = await fetch(`/files?name=${encodeURIComponent(file.name)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: file,
    });
    const reply = (await response.json()) as Reply<{ readonly ticket: string }>;
    if (!reply.ok) throw new HostError(reply.error);
    return reply.value.ticket;
  } catch (error) {
    throw toHostError(error);
  }
};

/** Saves bytes under a name, as a download of the window. */
export const saveUrl = (url: string, fileName: string): void => {
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
};

/** Saves a file that the service made; its ticket serves once. */
export const download = ({ ticket, fileName }: { readonly ticket: string; readonly fileName: string }): void =>
  saveUrl(`/files/${ticket}`, fileName);
