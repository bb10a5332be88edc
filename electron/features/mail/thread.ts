import type { Context } from '#electron/service/context.ts';
import type { Letter, ReplyKind } from '#shared/mail/schema.ts';
import { withClocks } from './clocks.ts';
import { find, update } from './repository.ts';

type Dates = Pick<Letter, 'acknowledgedOn' | 'interimOn' | 'repliedOn' | 'replyId'>;

/** Keeps what happened to a letter, one revision on, as a move that can be taken back. */
export const move = (context: Context, before: Letter, change: Partial<Letter>, note = ''): Letter => {
  const { store, now, record } = context;
  const after = { ...before, ...change, revision: before.revision + 1, updatedAt: now() };
  update(store, after);
  const dossierId = after.dossierId ?? before.dossierId;
  record({ subject: 'letter', subjectId: after.id, action: 'moved', before, after, note, dossierId });
  return after;
};

/** What an answer writes on the letter it answers. */
const written = (kind: ReplyKind, { stampedOn, id }: Pick<Letter, 'stampedOn' | 'id'>): Partial<Dates> => {
  switch (kind) {
    case 'acknowledgement':
      return { acknowledgedOn: stampedOn };
    case 'interim':
      return { interimOn: stampedOn };
    case 'final':
      return { repliedOn: stampedOn, replyId: id };
  }
};

/** Notes an answer on the letter it answers, unless that one has such an answer already. */
export const linkAnswer = (context: Context, answer: Letter): void => {
  if (answer.inReplyTo === null || answer.replyKind === null) return;
  const answered = find(context.store, answer.inReplyTo);
  const dates = written(answer.replyKind, answer);
  const isFree = Object.keys(dates).every((name) => answered[name as keyof Dates] === null);
  if (isFree) move(context, answered, withClocks(context, { ...answered, ...dates }));
};

/** Takes an answer that is cancelled off the letter it answers. */
export const unlinkAnswer = (context: Context, answer: Letter): void => {
  if (answer.inReplyTo === null || answer.replyKind === null) return;
  const answered = find(context.store, answer.inReplyTo);
  const dates = written(answer.replyKind, answer);
  const isOwn = Object.entries(dates).every(([name, value]) => answered[name as keyof Dates] === value);
  if (!isOwn || answered.disposedOn !== null) return;
  const cleared = Object.fromEntries(Object.keys(dates).map((name) => [name, null])) as Partial<Dates>;
  move(context, answered, withClocks(context, { ...answered, ...cleared }));
};
