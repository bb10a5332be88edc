import type { Context } from '#electron/service/context.ts';
import { lastMove } from '#electron/store/journal.ts';
import { requireReference } from '#electron/store/references.ts';
import { revised } from '#electron/store/revision.ts';
import type { PivotContract } from '#shared/contract/contract.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { Parsed } from '#shared/contract/procedure.ts';
import type { LocalDate } from '#shared/kernel/time.ts';
import { type Letter, type LetterInput, letterInput, type ReplyKind } from '#shared/mail/schema.ts';
import { withClocks } from './clocks.ts';
import { requireOpened } from './cover.ts';
import { register } from './register.ts';
import { find, update } from './repository.ts';
import { linkAnswer, move, unlinkAnswer } from './thread.ts';

type Contract = PivotContract['mail'];

/** The letter at the revision the caller saw, still in use. Throws `conflict` or `rule_violated`. */
const current = ({ store, now }: Context, id: string, revision: number): Letter => {
  const letter = find(store, id);
  revised(letter, revision, {}, now());
  if (letter.cancelledOn !== null) throw new AppError('rule_violated', (w) => w.mail.isCancelled(letter.number));
  return letter;
};

const requireArrival = ({ direction }: Letter): void => {
  if (direction === 'out') throw new AppError('rule_violated', (w) => w.mail.onlyArrivals);
};

const requirePending = (letter: Letter): void => {
  if (letter.disposedOn !== null) throw new AppError('rule_violated', (w) => w.mail.isDisposed(letter.number));
};

const requireDay = ({ stampedOn }: Letter, on: LocalDate, today: LocalDate): void => {
  if (on < stampedOn) throw new AppError('rule_violated', (w) => w.mail.beforeStamp(stampedOn));
  if (on > today) throw new AppError('rule_violated', (w) => w.mail.inFuture);
};

type Answer = Omit<Parsed<Contract['reply']>, 'id' | 'revision' | 'kind'>;

/** The sender of an arrival as the recipient of its answer; one who left the directory is entered again by name. */
const recipientOf = ({ store }: Context, { correspondentId: id, correspondentName }: Letter): Partial<LetterInput> => {
  if (store.first('SELECT 1 FROM correspondents WHERE id = @id AND deleted_at IS NULL', { id })) {
    return { correspondentId: id };
  }
  return correspondentName === '' ? {} : { correspondent: correspondentName };
};

/** Registers the departure that answers an arrival: to its sender, in its language, in its dossier. */
const depart = (context: Context, letter: Letter, kind: ReplyKind, { on, ...given }: Answer): Letter => {
  const words = context.words().mail;
  const subjects = { acknowledgement: words.acknowledgementOf, interim: words.interimOf, final: words.replyTo };
  return register(
    context,
    letterInput.parse({
      direction: 'out',
      stampedOn: on ?? context.today(),
      channel: given.channel ?? (letter.channel === 'email' ? 'email' : 'post'),
      subject: given.subject ?? subjects[kind](letter.subject).slice(0, 500),
      kind: kind === 'acknowledgement' ? 'acknowledgement' : 'letter',
      language: given.language ?? letter.language,
      region: letter.region,
      security: letter.security,
      urgency: letter.urgency,
      ...recipientOf(context, letter),
      dossierId: letter.dossierId,
      authorId: letter.markedTo ?? undefined,
      signatory: given.signatory ?? '',
      trackingNumber: given.trackingNumber ?? '',
      inReplyTo: letter.id,
      replyKind: kind,
    }),
  );
};

export const acknowledge = (
  context: Context,
  { id, revision, withDeparture, ...given }: Parsed<Contract['acknowledge']>,
) => {
  const letter = current(context, id, revision);
  requireArrival(letter);
  requireOpened(letter, 'reply');
  requirePending(letter);
  const known = letter.acknowledgedOn;
  if (known !== null) throw new AppError('rule_violated', (w) => w.mail.alreadyAcknowledged(known));
  const on = given.on ?? context.today();
  requireDay(letter, on, context.today());
  if (withDeparture) {
    const departure = depart(context, letter, 'acknowledgement', given);
    return { letter: find(context.store, id), departure };
  }
  return { letter: move(context, letter, withClocks(context, { ...letter, acknowledgedOn: on })), departure: null };
};

export const reply = (context: Context, { id, revision, kind, ...given }: Parsed<Contract['reply']>) => {
  const letter = current(context, id, revision);
  requireArrival(letter);
  requireOpened(letter, kind === 'interim' ? 'interimReply' : 'reply');
  requirePending(letter);
  const { repliedOn, interimOn } = letter;
  if (repliedOn !== null) throw new AppError('rule_violated', (w) => w.mail.alreadyReplied(repliedOn));
  if (kind === 'interim' && interimOn !== null) {
    throw new AppError('rule_violated', (w) => w.mail.alreadyInterim(interimOn));
  }
  requireDay(letter, given.on ?? context.today(), context.today());
  const departure = depart(context, letter, kind, given);
  return { letter: find(context.store, id), departure };
};

export const mark = (
  context: Context,
  { id, revision, markedTo, service, withOffice }: Parsed<Contract['mark']>,
): Letter => {
  const letter = current(context, id, revision);
  requirePending(letter);
  requireReference(context.store, 'person', markedTo);
  const since = withOffice === letter.withOffice ? letter.withOfficeSince : context.today();
  return move(context, letter, {
    ...(markedTo !== undefined && { markedTo }),
    ...(service !== undefined && { service }),
    ...(withOffice !== undefined && { withOffice, withOfficeSince: withOffice === '' ? null : since }),
  });
};

export const dispose = (context: Context, { id, revision, kind, on, order }: Parsed<Contract['dispose']>): Letter => {
  const letter = current(context, id, revision);
  requireArrival(letter);
  requirePending(letter);
  const day = on ?? context.today();
  if (!order)
    throw new AppError('rule_violated', (w) => w.mail.disposalNeedsOrder, { order: (w) => w.fields.required });
  if (order.givenOn > context.today()) throw new AppError('rule_violated', (w) => w.mail.orderInFuture);
  requireDay(letter, day, context.today());
  if (kind === 'replied' && letter.repliedOn === null) throw new AppError('rule_violated', (w) => w.mail.notReplied);
  return move(context, letter, { disposalKind: kind, disposedOn: day, disposalOrder: order });
};

export const track = (context: Context, { id, revision, event }: Parsed<Contract['track']>): Letter => {
  const letter = current(context, id, revision);
  if (event.on > context.today()) throw new AppError('rule_violated', (w) => w.mail.inFuture);
  const trackingEvents = [...letter.trackingEvents, event].sort((a, b) => a.on.localeCompare(b.on));
  return move(context, letter, { trackingEvents });
};

export const cancel = (context: Context, { id, revision, reason }: Parsed<Contract['cancel']>): Letter => {
  const letter = current(context, id, revision);
  const cancelled = move(context, letter, { cancelledOn: context.today(), cancelReason: reason }, reason);
  unlinkAnswer(context, letter);
  return cancelled;
};

const madeWith = ({ store }: Context, { id }: Letter, kind: ReplyKind): Letter | undefined => {
  const row = store.first<{ id: string }>(
    `SELECT id FROM mail WHERE in_reply_to = @id AND reply_kind = @kind AND cancelled_on IS NULL
     ORDER BY num DESC LIMIT 1`,
    { id, kind },
  );
  return row && find(store, row.id);
};

/** The answers that a move brought, by the fields it filled. */
const answersOf = (before: Partial<Letter>): ReplyKind[] => [
  ...('acknowledgedOn' in before && before.acknowledgedOn === null ? (['acknowledgement'] as const) : []),
  ...('interimOn' in before && before.interimOn === null ? (['interim'] as const) : []),
  ...('repliedOn' in before && before.repliedOn === null ? (['final'] as const) : []),
];

export const undo = (context: Context, { id, revision }: Parsed<Contract['undo']>): Letter => {
  const { store, now, record, today, words } = context;
  const letter = find(store, id);
  const last = lastMove<Letter>(store, 'letter', id);
  if (!last) throw new AppError('rule_violated', (w) => w.mail.nothingToUndo);
  const after = revised(letter, revision, last, now());
  update(store, after);
  record({ subject: 'letter', subjectId: id, action: 'undone', before: letter, after, dossierId: after.dossierId });
  for (const kind of answersOf(last)) {
    const departure = madeWith(context, letter, kind);
    const reason = words().mail.undoneWithReply(letter.number);
    if (departure) move(context, departure, { cancelledOn: today(), cancelReason: reason }, reason);
  }
  if (letter.cancelledOn !== null && after.cancelledOn === null) linkAnswer(context, after);
  return find(store, id);
};
