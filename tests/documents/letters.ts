import { onTestFinished } from 'vitest';
import { createService } from '#electron/service/create-service.ts';
import type { Service } from '#electron/service/service.ts';
import { bareHost, clientOf, fixedClock, sequentialIds } from '#tests/helpers/service.ts';

/** Text, or bytes as they are. */
export const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

/** Hands a file in and answers its ticket. */
export const handIn = (service: Service, name: string, content: string | Uint8Array, mediaType = ''): string => {
  const reply = service.receiveFile({ name, mediaType, bytes: bytesOf(content) });
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.value.ticket;
};

/** A message of lines ended as the Internet ends them. */
export const message = (...lines: readonly string[]): string => lines.join('\r\n');

/** The head that makes a message one: sender, subject, date. */
export const head = [
  'From: =?utf-8?Q?Mairie_de_Saint-L=C3=A9ger?= <secretariat@saint-leger.example>',
  'To: section@example.org',
  'Subject: =?utf-8?Q?Demande_de_subvention_=E2=80=93_=C3=A9cole?=',
  'Date: Fri, 20 Nov 2026 23:40:00 +0000',
  'MIME-Version: 1.0',
];

/** A message of several parts. */
export const multipart = (...parts: readonly (readonly string[])[]): string =>
  message(
    ...head,
    'Content-Type: multipart/mixed; boundary="limite"',
    '',
    ...parts.flatMap((part) => ['--limite', ...part]),
    '--limite--',
    '',
  );

/** An attachment by its name as the header writes it. */
export const attached = (name: string, content: string, type = 'application/pdf'): readonly string[] => [
  `Content-Type: ${type}`,
  `Content-Disposition: attachment; filename="${name}"`,
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from(content).toString('base64'),
];

/** A service with a dossier and a way to hand files in. */
export const openDesk = async (dataDir = ':memory:') => {
  const clock = fixedClock();
  const service = createService(bareHost, { dataDir, clock, newId: sequentialIds() });
  onTestFinished(() => service.close());
  const pivot = clientOf(service);
  const dossier = await pivot.dossiers.create({
    title: 'Subvention de l’école',
    pillar: 'coordination',
    receivedOn: '2026-11-16',
    sender: 'Mairie de Saint-Léger',
    pieces: [
      { label: 'Plan cadastral', receivedOn: null },
      { label: 'Budget', receivedOn: '2026-11-18' },
    ],
  });
  const give = (name: string, content: string | Uint8Array, type?: string) => handIn(service, name, content, type);
  return { service, pivot, clock, dossier, give };
};
