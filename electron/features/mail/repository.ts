import { type ColumnMap, flag, json, mapOf, plain, type Row } from '#electron/store/columns.ts';
import { isTaken, type Store } from '#electron/store/store.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { JournalEntry } from '#shared/journal/schema.ts';
import type { Letter } from '#shared/mail/schema.ts';

const columns = {
  id: plain('id'),
  revision: plain('revision'),
  createdAt: plain('created_at'),
  updatedAt: plain('updated_at'),
  direction: plain('direction'),
  number: plain('number'),
  series: plain('series'),
  year: plain('year'),
  serial: plain('serial'),
  stampedOn: plain('stamped_on'),
  channel: plain('channel'),
  isCoverOnly: flag('is_cover_only'),
  isEmpty: flag('is_empty'),
  outerMarking: plain('outer_marking'),
  correspondentId: plain('correspondent_id'),
  correspondentName: plain('correspondent_name'),
  senderRef: plain('sender_ref'),
  senderDate: plain('sender_date'),
  subject: plain('subject'),
  kind: plain('kind'),
  language: plain('language'),
  region: plain('region'),
  security: plain('security'),
  urgency: plain('urgency'),
  enclosuresExpected: plain('enclosures_expected'),
  enclosuresReceived: plain('enclosures_received'),
  missingEnclosures: json('missing_enclosures'),
  markedTo: plain('marked_to'),
  service: plain('service'),
  withOffice: plain('with_office'),
  withOfficeSince: plain('with_office_since'),
  dossierId: plain('dossier_id'),
  needsAck: flag('needs_ack'),
  ackDueOn: plain('ack_due_on'),
  interimDueOn: plain('interim_due_on'),
  replyDueOn: plain('reply_due_on'),
  clocks: json('clocks'),
  request: json('request'),
  acknowledgedOn: plain('acknowledged_on'),
  interimOn: plain('interim_on'),
  repliedOn: plain('replied_on'),
  replyId: plain('reply_id'),
  inReplyTo: plain('in_reply_to'),
  replyKind: plain('reply_kind'),
  disposalKind: plain('disposal_kind'),
  disposedOn: plain('disposed_on'),
  disposalOrder: json('disposal_order'),
  signatory: plain('signatory'),
  authorId: plain('author_id'),
  trackingNumber: plain('tracking_number'),
  trackingEvents: json('tracking_events'),
  cancelledOn: plain('cancelled_on'),
  cancelReason: plain('cancel_reason'),
  notes: plain('notes'),
} satisfies ColumnMap<Letter>;

const map = mapOf<Letter>('mail', columns);

/** The letter, cancelled or not. Throws `not_found`. */
export const find = (store: Store, id: string): Letter => {
  const row = store.first<Row>(`SELECT ${map.select()} FROM mail WHERE id = @id`, { id });
  if (!row) throw new AppError('not_found', (w) => w.mail.noLetter);
  return map.fromRow(row);
};

/** The open letters of which a date is computed. */
export const listClocked = (store: Store): Letter[] =>
  store
    .all<Row>(`SELECT ${map.select()} FROM mail WHERE is_open = 1 AND clocks LIKE '%"rule"%' ORDER BY num`)
    .map(map.fromRow);

/** What the store derives of a letter: its nearest running date, and whether something is still to be done on it. */
export const derived = (store: Store, id: string): { dueOn: string | null; isOpen: boolean } => {
  const row = store.first<{ due_on: string | null; is_open: number }>(
    'SELECT due_on, is_open FROM mail WHERE id = @id',
    {
      id,
    },
  );
  return { dueOn: row?.due_on ?? null, isOpen: row?.is_open === 1 };
};

/** Keeps a new letter. Throws `conflict` when its number is taken. */
export const insert = (store: Store, letter: Letter): void => {
  try {
    store.run(map.insertSql, map.toRow(letter));
  } catch (error) {
    if (isTaken(error, 'mail.')) throw new AppError('conflict', (w) => w.mail.numberTaken(letter.number));
    throw error;
  }
};

export const update = (store: Store, letter: Letter): void => {
  store.run(map.updateSql, map.toRow(letter));
};

/** The last serial given in a register's series of a year; 0 before the first. */
export const lastSerial = (
  store: Store,
  { direction, series, year }: Pick<Letter, 'direction' | 'series' | 'year'>,
): number =>
  store.first<{ last: number }>(
    'SELECT last FROM mail_serials WHERE direction = @direction AND series = @series AND year = @year',
    { direction, series, year },
  )?.last ?? 0;

/** Takes the serial, which nobody gets again. */
export const keepSerial = (
  store: Store,
  { direction, series, year, serial }: Pick<Letter, 'direction' | 'series' | 'year' | 'serial'>,
): void => {
  store.run(
    `INSERT INTO mail_serials (direction, series, year, last) VALUES (@direction, @series, @year, @serial)
     ON CONFLICT (direction, series, year) DO UPDATE SET last = @serial`,
    { direction, series, year, serial },
  );
};

/** The ids of the letters tied to one by answers, in both ways, itself included. */
export const threadOf = (store: Store, id: string): string[] =>
  store
    .all<{ id: string }>(
      `WITH RECURSIVE thread (id) AS (
         SELECT @id
         UNION SELECT m.in_reply_to FROM mail m JOIN thread t ON m.id = t.id WHERE m.in_reply_to IS NOT NULL
         UNION SELECT m.id FROM mail m JOIN thread t ON m.in_reply_to = t.id
       ) SELECT id FROM thread`,
      { id },
    )
    .map((row) => row.id);

type JournalRow = Omit<JournalEntry, 'before' | 'after'> & {
  readonly before: string | null;
  readonly after: string | null;
};

/** The journal of a letter, oldest first. */
export const historyOf = (store: Store, id: string): JournalEntry[] =>
  store
    .all<JournalRow>(
      `SELECT j.seq, j.at, j.actor_id AS actorId, coalesce(p.name, '') AS actorName, j.subject, j.subject_id AS subjectId,
         j.action, j.before, j.after, j.note
       FROM journal j LEFT JOIN people p ON p.id = j.actor_id
       WHERE j.subject_id = @id AND j.subject = 'letter' ORDER BY j.seq`,
      { id },
    )
    .map((row) => ({ ...row, before: JSON.parse(row.before ?? 'null'), after: JSON.parse(row.after ?? 'null') }));
