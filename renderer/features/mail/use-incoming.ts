import { useState } from 'react';
import { client } from '#renderer/api/client.ts';
import { upload } from '#renderer/api/files.ts';
import { failed } from '#renderer/ui/notice.ts';
import type { LetterReading } from '#shared/documents/schema.ts';
import type { LetterDraft } from './letter-draft.ts';

type Incoming = { readonly start: Partial<LetterDraft>; readonly rest: readonly File[] };

const startOf = (reading: LetterReading, ticket: string, name: string): Partial<LetterDraft> => ({
  subject: reading.subject,
  correspondent: reading.senderName || reading.senderEmail,
  senderRef: reading.reference,
  senderDate: reading.sentOn,
  ...(reading.format !== 'file' && { channel: 'email' as const, kind: 'email' as const }),
  file: { ticket, name, remarks: reading.remarks },
});

/** Letters that come as files: each is read, then opens the form with its fields filled, one after the other. */
export const useIncoming = () => {
  const [incoming, setIncoming] = useState<Incoming | null>(null);
  const [isReading, setIsReading] = useState(false);
  const readFirst = async ([file, ...rest]: readonly File[]): Promise<void> => {
    setIncoming(null);
    if (file === undefined) return;
    setIsReading(true);
    try {
      const ticket = await upload(file);
      const reading = await client.documents.readLetter({ ticket });
      setIncoming({ start: startOf(reading, ticket, file.name), rest });
    } catch (error) {
      failed(error);
      await readFirst(rest);
    } finally {
      setIsReading(false);
    }
  };
  return {
    start: incoming?.start,
    isReading,
    take: (files: readonly File[]): void => void readFirst(files),
    next: (): void => void readFirst(incoming?.rest ?? []),
  };
};
