import { correspondentNamed, correspondents } from '#electron/features/correspondents/service.ts';
import { dossiers } from '#electron/features/dossiers/service.ts';
import type { Context } from '#electron/service/context.ts';
import { requireReference } from '#electron/store/references.ts';
import { AppError } from '#shared/contract/errors.ts';
import { dossierInput } from '#shared/dossiers/schema.ts';
import type { LocalDate } from '#shared/kernel/time.ts';
import { clockPresets } from '#shared/mail/clocks.ts';
import { numberOf, seriesOf } from '#shared/mail/numbering.ts';
import type { Letter, LetterInput } from '#shared/mail/schema.ts';
import { withClocks } from './clocks.ts';
import { isGraded, requireCover } from './cover.ts';
import { find, insert, keepSerial, lastSerial } from './repository.ts';
import { linkAnswer } from './thread.ts';

type Numbered = Pick<Letter, 'number' | 'series' | 'year' | 'serial'>;

const initialsOf = ({ store }: Context, personId: string): string =>
  store.first<{ initials: string }>('SELECT initials FROM people WHERE id = @personId', { personId })?.initials ?? '';

/** The next number of a register, not taken yet. */
export const nextNumber = (
  context: Context,
  { direction, stampedOn, language, authorId }: Pick<Letter, 'direction' | 'stampedOn' | 'language' | 'authorId'>,
): Numbered => {
  const { mailInTemplate, mailOutTemplate, sectionCode } = context.settings();
  const template = direction === 'in' ? mailInTemplate : mailOutTemplate;
  const series = seriesOf(template, language);
  const year = Number(stampedOn.slice(0, 4));
  const serial = lastSerial(context.store, { direction, series, year }) + 1;
  const initials = initialsOf(context, authorId ?? context.officerId());
  const number = numberOf(template, { year, serial, series, initials, section: sectionCode });
  if (number.length > 100) throw new AppError('rule_violated', (w) => w.mail.numberTooLong(number));
  return { number, series, year, serial };
};

const taken = (
  context: Context,
  letter: Pick<Letter, 'direction' | 'stampedOn' | 'language' | 'authorId'>,
  given: string | undefined,
): Numbered => {
  const next = nextNumber(context, letter);
  const isTaken = (number: string): boolean =>
    context.store.first('SELECT 1 FROM mail WHERE direction = @direction AND number = @number', {
      direction: letter.direction,
      number,
    }) !== undefined;
  const wanted = given ?? next.number;
  if (isTaken(wanted))
    throw new AppError('conflict', (w) => w.mail.numberTaken(wanted), { number: (w) => w.mail.numberTaken(wanted) });
  if (wanted !== next.number) throw new AppError('rule_violated', (w) => w.mail.numberNotNext(wanted, next.number));
  return next;
};

/** The correspondent's id and name as the register shows them; a name that is not in the directory is entered there. */
export const correspondentOf = (
  context: Context,
  { correspondentId, correspondent }: Pick<LetterInput, 'correspondentId' | 'correspondent'>,
): Pick<Letter, 'correspondentId' | 'correspondentName'> => {
  if (correspondent !== undefined) {
    if (correspondentId) throw new AppError('validation', (w) => w.mail.correspondentOnce);
    const { id } = correspondentNamed(context, correspondent);
    return { correspondentId: id, correspondentName: correspondent };
  }
  if (!correspondentId) return { correspondentId: null, correspondentName: '' };
  return { correspondentId, correspondentName: correspondents.get(context, { id: correspondentId }).name };
};

type Opening = NonNullable<LetterInput['openDossier']>;

/** Opens a dossier for a letter in the same transaction, due by its kind's rule or with the letter; answers its id. */
export const openDossierFor = (context: Context, letter: Letter, { kind, title, pillar }: Opening): string => {
  const known = context.store.first<{ pillar: Opening['pillar'] }>('SELECT pillar FROM kinds WHERE code = @kind', {
    kind,
  });
  const input = dossierInput.parse({
    title: title ?? letter.subject,
    kind,
    pillar: pillar ?? known?.pillar ?? 'documentation',
    sender: letter.correspondentName,
    receivedOn: letter.stampedOn,
    priority: letter.urgency,
    sensitivity: letter.security === 'restricted' ? 'restricted' : 'ordinary',
    assigneeId: letter.markedTo,
  });
  const { id, revision, dueOn } = dossiers.create(context, input);
  if (dueOn === null && letter.direction === 'in' && letter.replyDueOn !== null) {
    dossiers.update(context, { id, revision, patch: { dueOn: letter.replyDueOn } });
  }
  return id;
};

/** Throws unless the letter may answer that one: another letter, of the other register, not cancelled. */
const requireAnswered = ({ store }: Context, letter: Letter): void => {
  if (letter.inReplyTo === null) return;
  const answered = find(store, letter.inReplyTo);
  if (answered.direction === letter.direction) throw new AppError('rule_violated', (w) => w.mail.sameDirection);
  if (answered.cancelledOn !== null) throw new AppError('rule_violated', (w) => w.mail.isCancelled(answered.number));
};

const subjectOf = (context: Context, { subject = '', isEmpty = false }: LetterInput): string => {
  if (subject !== '') return subject;
  if (isEmpty) return context.words().mail.emptyEnvelope;
  throw new AppError('validation', (w) => w.mail.subjectNeeded, { subject: (w) => w.mail.subjectNeeded });
};

/** Throws when a date that is typed precedes the date stamp. */
export const requireDue = (stampedOn: LocalDate, dueOn: LocalDate | null): void => {
  if (dueOn !== null && dueOn < stampedOn) {
    throw new AppError('rule_violated', (w) => w.mail.dueBeforeStamp, { replyDueOn: (w) => w.mail.dueBeforeStamp });
  }
};

const homeLanguage = (context: Context): Letter['language'] => {
  const { profile, language } = context.settings();
  if (profile === 'in_central') return 'en';
  return profile === 'neutral' ? language : 'fr';
};

const regionOf = ({ store }: Context, id: string | null): Letter['region'] =>
  store.first<{ region: Letter['region'] }>('SELECT region FROM correspondents WHERE id = @id', { id })?.region ?? '';

const drafted = (context: Context, input: LetterInput): Letter => {
  const at = context.now();
  const { profile } = context.settings();
  const kind = input.kind ?? 'letter';
  const stampedOn = input.stampedOn ?? context.today();
  const isCoverOnly = input.isCoverOnly ?? isGraded(input.security);
  const known = isCoverOnly ? { correspondentId: null, correspondentName: '' } : correspondentOf(context, input);
  const letter: Letter = {
    id: context.newId(),
    revision: 1,
    createdAt: at,
    updatedAt: at,
    direction: input.direction,
    number: '',
    series: '',
    year: 0,
    serial: 0,
    stampedOn,
    channel: input.channel ?? 'post',
    isCoverOnly,
    isEmpty: input.isEmpty ?? false,
    outerMarking: input.outerMarking ?? '',
    ...known,
    senderRef: input.senderRef ?? '',
    senderDate: input.senderDate ?? null,
    subject: isCoverOnly ? '' : subjectOf(context, input),
    kind,
    language: input.language ?? homeLanguage(context),
    region: input.region ?? regionOf(context, known.correspondentId),
    security: input.security ?? 'ordinary',
    urgency: input.urgency ?? 'ordinary',
    enclosuresExpected: input.enclosuresExpected ?? null,
    enclosuresReceived: input.enclosuresReceived ?? null,
    missingEnclosures: input.missingEnclosures ?? [],
    markedTo: input.markedTo ?? null,
    service: input.service ?? '',
    withOffice: '',
    withOfficeSince: null,
    dossierId: input.dossierId ?? null,
    needsAck: !isCoverOnly && input.direction === 'in' && (input.needsAck ?? clockPresets(profile, kind).needsAck),
    ackDueOn: null,
    interimDueOn: null,
    replyDueOn: null,
    clocks: { ack: null, interim: null, reply: null },
    request: input.request ?? null,
    acknowledgedOn: null,
    interimOn: null,
    repliedOn: null,
    replyId: null,
    inReplyTo: input.inReplyTo ?? null,
    replyKind: input.inReplyTo ? (input.replyKind ?? 'final') : null,
    disposalKind: null,
    disposedOn: null,
    disposalOrder: null,
    signatory: input.signatory ?? '',
    authorId: input.authorId ?? (input.direction === 'out' ? context.officerId() : null),
    trackingNumber: input.trackingNumber ?? '',
    trackingEvents: [],
    cancelledOn: null,
    cancelReason: '',
    notes: input.notes ?? '',
  };
  return withClocks(context, letter, { replyDueOn: input.replyDueOn });
};

/**
 * Registers a letter: its number, its correspondent, its clocks and its dossier, all or nothing in the caller's
 * transaction. Throws with one sentence when a field breaks a rule.
 */
export const register = (context: Context, input: LetterInput): Letter => {
  const { store, record, today } = context;
  requireCover(input.isCoverOnly ?? isGraded(input.security), input);
  if ((input.stampedOn ?? '') > today()) {
    throw new AppError('rule_violated', (w) => w.mail.stampInFuture, { stampedOn: (w) => w.mail.stampInFuture });
  }
  if (input.dossierId && input.openDossier) throw new AppError('validation', (w) => w.mail.dossierOnce);
  requireReference(store, 'dossier', input.dossierId);
  requireReference(store, 'person', input.markedTo);
  requireReference(store, 'person', input.authorId);
  const draft = drafted(context, input);
  requireDue(draft.stampedOn, input.replyDueOn ?? null);
  requireAnswered(context, draft);
  const numbered: Letter = { ...draft, ...taken(context, draft, input.number) };
  const letter: Letter = input.openDossier
    ? { ...numbered, dossierId: openDossierFor(context, numbered, input.openDossier) }
    : numbered;
  keepSerial(store, letter);
  insert(store, letter);
  record({ subject: 'letter', subjectId: letter.id, action: 'created', after: letter, dossierId: letter.dossierId });
  linkAnswer(context, letter);
  return letter;
};
