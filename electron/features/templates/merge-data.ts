import type { Context } from '#electron/service/context.ts';
import { requireReference } from '#electron/store/references.ts';
import type { Store } from '#electron/store/store.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { LocalDate } from '#shared/kernel/time.ts';
import { formatsOf } from '#shared/report/formats.ts';
import type { Language } from '#shared/settings/schema.ts';
import type { MergeData } from '#shared/templates/merge.ts';
import { meetingData } from './meeting-data.ts';
import { rememberedValues } from './repository.ts';

/** What a document is about. */
export type About = {
  readonly dossierId?: string | undefined;
  readonly mailId?: string | undefined;
  readonly meetingId?: string | undefined;
};

type Values = Record<string, string>;

/** How a date is written in a document; nothing for none. */
export type WriteDate = (day: LocalDate | null | undefined) => string;

type LetterRow = {
  readonly number: string;
  readonly stampedOn: LocalDate;
  readonly subject: string;
  readonly senderRef: string;
  readonly senderDate: LocalDate | null;
  readonly name: string;
  readonly organisation: string;
  readonly address: string;
  readonly dossierId: string | null;
};

const letterOf = (store: Store, id: string): LetterRow => {
  const row = store.first<LetterRow>(
    `SELECT m.number, m.stamped_on AS stampedOn, m.subject, m.sender_ref AS senderRef, m.sender_date AS senderDate,
       coalesce(c.name, m.correspondent_name) AS name, coalesce(c.organisation, '') AS organisation,
       coalesce(c.address, '') AS address, m.dossier_id AS dossierId
     FROM mail m LEFT JOIN correspondents c ON c.id = m.correspondent_id WHERE m.id = @id`,
    { id },
  );
  if (!row) throw new AppError('not_found', (w) => w.templates.letterMissing);
  return row;
};

const letterValues = (row: LetterRow, date: WriteDate): Values => ({
  'letter.number': row.number,
  'letter.date': date(row.stampedOn),
  'letter.subject': row.subject,
  'letter.senderRef': row.senderRef,
  'letter.senderDate': date(row.senderDate),
  'letter.correspondent.name': row.name,
  'letter.correspondent.organisation': row.organisation,
  'letter.correspondent.address': row.address,
  'recipient.name': row.name,
  'recipient.address': row.address,
  subject: row.subject,
  'dossier.receivedOn': date(row.stampedOn),
});

type DossierRow = {
  readonly reference: string;
  readonly title: string;
  readonly summary: string;
  readonly sender: string;
  readonly receivedOn: LocalDate;
  readonly dueOn: LocalDate | null;
  readonly assignee: string | null;
  readonly pieces: string;
};

type Piece = { readonly label: string; readonly receivedOn: LocalDate | null };

type NextDeadline = { readonly title: string; readonly dueOn: LocalDate };

const dossierData = (store: Store, id: string, date: WriteDate): MergeData => {
  requireReference(store, 'dossier', id);
  const row = store.first<DossierRow>(
    `SELECT d.reference, d.title, d.summary, d.sender, d.received_on AS receivedOn, d.due_on AS dueOn,
       p.name AS assignee, d.pieces
     FROM dossiers d LEFT JOIN people p ON p.id = d.assignee_id WHERE d.id = @id`,
    { id },
  );
  if (!row) return { values: {}, lists: {} };
  const next = store.first<NextDeadline>(
    `SELECT title, due_on AS dueOn FROM deadlines
     WHERE dossier_id = @id AND done_on IS NULL AND deleted_at IS NULL ORDER BY due_on, id LIMIT 1`,
    { id },
  );
  const silence = store.first<{ dueOn: LocalDate }>(
    `SELECT due_on AS dueOn FROM deadlines
     WHERE dossier_id = @id AND deleted_at IS NULL AND rule ->> '$.preset' LIKE 'fr.silence.%' ORDER BY due_on LIMIT 1`,
    { id },
  );
  const pieces = JSON.parse(row.pieces) as readonly Piece[];
  return {
    values: {
      'dossier.reference': row.reference,
      'dossier.title': row.title,
      'dossier.summary': row.summary,
      'dossier.sender': row.sender,
      'dossier.receivedOn': date(row.receivedOn),
      'dossier.dueOn': date(row.dueOn),
      'dossier.assignee': row.assignee ?? '',
      'deadline.title': next?.title ?? '',
      'deadline.dueOn': date(next?.dueOn ?? row.dueOn),
      'decision.date': date(silence?.dueOn),
      'recipient.name': row.sender,
      subject: row.title,
    },
    lists: {
      'dossier.pieces': pieces.map(({ label, receivedOn }, index) => ({
        number: String(index + 1),
        label,
        receivedOn: date(receivedOn),
      })),
    },
  };
};

const deskValues = ({ store, settings, today, officerId }: Context, date: WriteDate): Values => {
  const { sectionName, sectionCode } = settings();
  const officer = store.first<{ name: string; initials: string }>('SELECT name, initials FROM people WHERE id = @id', {
    id: officerId(),
  });
  return {
    today: date(today()),
    'section.name': sectionName,
    'section.code': sectionCode,
    'officer.name': officer?.name ?? '',
    'officer.initials': officer?.initials ?? '',
  };
};

const known = (values: Readonly<Record<string, string>>): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));

/** What is known for a document, values given by hand first. Throws `not_found` when it is about what is not there. */
export const mergeData = (
  context: Context,
  { dossierId, mailId, meetingId }: About,
  language: Language,
  given: Readonly<Record<string, string>> = {},
): MergeData => {
  const { store } = context;
  const formats = formatsOf(language);
  const date: WriteDate = (day) => (day ? formats.date(day) : '');
  const letter = mailId === undefined ? undefined : letterOf(store, mailId);
  const dossierOf = dossierId ?? letter?.dossierId ?? undefined;
  const dossier = dossierOf === undefined ? undefined : dossierData(store, dossierOf, date);
  const meeting = meetingId === undefined ? undefined : meetingData(store, meetingId, date);
  return {
    values: {
      ...known(deskValues(context, date)),
      ...known(rememberedValues(store)),
      ...known(meeting?.values ?? {}),
      ...known(letter ? letterValues(letter, date) : {}),
      ...known(dossier?.values ?? {}),
      ...(letter ? known({ 'recipient.name': letter.name, subject: letter.subject }) : {}),
      ...known(given),
    },
    lists: { ...meeting?.lists, ...dossier?.lists },
  };
};
