import { readFileSync } from 'node:fs';
import type { Service } from '#electron/service/service.ts';
import type { ImportTarget } from '#shared/imports/schema.ts';
import { openTestService, temporaryFolder } from '#tests/helpers/service.ts';

/** A file of the fixtures, as its bytes. */
export const fixture = (name: string): Uint8Array => readFileSync(new URL(`../fixtures/${name}`, import.meta.url));

/** A text as the bytes of a file in UTF-8. */
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Hands a file to a service and answers its ticket. */
export const handIn = (service: Service, bytes: Uint8Array, name = 'fichier.csv'): string => {
  const reply = service.receiveFile({ name, mediaType: 'application/octet-stream', bytes });
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.value.ticket;
};

/** A service on a folder of its own, with the import of a file in one call. */
export const openImports = () => {
  const opened = openTestService({ dataDir: temporaryFolder() });
  const { service, pivot } = opened;
  const source = (content: Uint8Array | string, target: ImportTarget) => ({
    ticket: handIn(service, typeof content === 'string' ? bytesOf(content) : content),
    target,
  });
  return {
    ...opened,
    inspect: (content: Uint8Array | string, target: ImportTarget = 'dossiers') =>
      pivot.imports.inspect(source(content, target)),
    check: (content: Uint8Array | string, target: ImportTarget = 'dossiers') =>
      pivot.imports.check(source(content, target)),
    run: (content: Uint8Array | string, target: ImportTarget = 'dossiers') =>
      pivot.imports.run(source(content, target)),
    countDossiers: async (): Promise<number> => (await pivot.dossiers.list({ limit: 1 })).total,
    countMeetings: async (): Promise<number> =>
      (await pivot.meetings.list({ from: '2000-01-01', to: '2099-12-31', limit: 1 })).total,
  };
};
