import { correspondentNamed } from '#electron/features/correspondents/service.ts';
import { attach, keepFiles, readLetterFile } from '#electron/features/documents/service.ts';
import type { TaskContext } from '#electron/service/context.ts';
import { defined } from '#electron/store/revision.ts';
import type { LetterReading } from '#shared/documents/schema.ts';
import type { Letter, LetterInput } from '#shared/mail/schema.ts';
import { isGraded, requireCover } from './cover.ts';
import { register } from './register.ts';

const line = (text: string): string | undefined => [...text.trim()].slice(0, 250).join('').trim() || undefined;

/** The fields of a registration that a file gives. */
const fieldsOf = (reading: LetterReading, untitled: string): Partial<LetterInput> => ({
  subject: line(reading.subject) ?? untitled,
  senderRef: line(reading.reference),
  senderDate: reading.sentOn,
  ...(reading.format !== 'file' && {
    kind: 'email' as const,
    channel: 'email' as const,
    enclosuresReceived: reading.attachments.length,
  }),
});

const requireNothingMore = (input: LetterInput): void =>
  requireCover(input.isCoverOnly ?? isGraded(input.security), input);

/** Registers a letter with the file it came in: what is not given is read there, and the file is attached. */
const fromFile = async (context: TaskContext, ticket: string, input: LetterInput): Promise<Letter> => {
  requireNothingMore(input);
  const { reading, pieces } = await readLetterFile(context, ticket);
  const read = fieldsOf(reading, context.words().mail.untitledFile);
  const sender = line(reading.senderName) ?? line(reading.senderEmail);
  const isNamed = input.correspondent !== undefined || input.correspondentId !== undefined || input.direction === 'out';
  const kept = await keepFiles(context, pieces);
  const letter = await context.exclusively(async () =>
    context.store.immediate(() => {
      const known = isNamed || sender === undefined ? null : correspondentNamed(context, sender, reading.senderEmail);
      const made = register(context, {
        ...read,
        ...(known && { correspondentId: known.id }),
        ...defined(input),
        direction: input.direction,
      });
      attach(context, kept, { mailId: made.id });
      return made;
    }),
  );
  context.files.discard(ticket);
  return letter;
};

/** Registers a letter in one transaction, with its file where one is named. */
export const createLetter = async (context: TaskContext, input: LetterInput): Promise<Letter> => {
  const letter =
    input.ticket === undefined
      ? await context.exclusively(async () => context.store.immediate(() => register(context, input)))
      : await fromFile(context, input.ticket, input);
  context.announce(['mail', 'correspondents', 'dossiers', 'documents']);
  return letter;
};
