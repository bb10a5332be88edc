import type { Store } from '#electron/store/store.ts';
import type { Chase, MissingPiece } from '#shared/documents/schema.ts';
import { chases } from './repository.ts';

type About = { readonly dossierId?: string | undefined; readonly mailId?: string | undefined };

type AwaitedPiece = Omit<MissingPiece, 'chases'>;

const ofDossiers = (store: Store, dossierId: string | undefined): AwaitedPiece[] =>
  store.all<AwaitedPiece>(
    `SELECT 'dossier' AS source, d.id AS dossierId, NULL AS mailId, d.reference, d.title,
       p.value ->> '$.label' AS label, 1 AS count, d.sender AS "from", d.received_on AS since
     FROM dossiers d, json_each(d.pieces) p
     WHERE d.deleted_at IS NULL AND d.state <> 'closed' AND d.pieces <> '[]' AND p.value ->> '$.receivedOn' IS NULL
       ${dossierId === undefined ? '' : 'AND d.id = @dossierId'}
     ORDER BY d.received_on, d.num, p.key`,
    dossierId === undefined ? {} : { dossierId },
  );

type LetterRow = Omit<AwaitedPiece, 'label' | 'source'> & { readonly labels: string };

const letterSql = `
  SELECT m.dossier_id AS dossierId, m.id AS mailId, m.number AS reference,
    CASE m.security WHEN 'ordinary' THEN m.subject ELSE '' END AS title, m.correspondent_name AS "from",
    m.stamped_on AS since, m.missing_enclosures AS labels,
    max(0, coalesce(m.enclosures_expected, 0) - coalesce(m.enclosures_received, m.enclosures_expected, 0)) AS count
  FROM mail m INDEXED BY mail_lacking
  WHERE m.direction = 'in' AND m.cancelled_on IS NULL AND m.disposed_on IS NULL AND m.is_cover_only = 0
    AND (m.missing_enclosures <> '[]' OR m.enclosures_expected > m.enclosures_received)`;

/** The named enclosures one by one, then those of which only the number is known. */
const eachOf = ({ labels, count, ...letter }: LetterRow): AwaitedPiece[] => {
  const named = JSON.parse(labels) as string[];
  const unnamed = count - named.length;
  return [
    ...named.map((label) => ({ ...letter, source: 'letter' as const, label, count: 1 })),
    ...(unnamed > 0 ? [{ ...letter, source: 'letter' as const, label: '', count: unnamed }] : []),
  ];
};

const ofLetters = (store: Store, { dossierId, mailId }: About): AwaitedPiece[] => {
  const conditions = [
    ...(dossierId === undefined ? [] : ['m.dossier_id = @dossierId']),
    ...(mailId === undefined ? [] : ['m.id = @mailId']),
  ];
  const values = {
    ...(dossierId === undefined ? {} : { dossierId }),
    ...(mailId === undefined ? {} : { mailId }),
  };
  return store
    .all<LetterRow>(`${[letterSql, ...conditions].join(' AND ')} ORDER BY m.stamped_on, m.num`, values)
    .flatMap(eachOf);
};

const keyOf = ({ dossierId, mailId, label }: Pick<Chase, 'dossierId' | 'mailId' | 'label'>): string =>
  JSON.stringify([mailId === null ? dossierId : null, mailId, label]);

/** When a paper is to be looked at again: the date set with the last reminder, else the day it began to be missing. */
const lookAgain = ({ chases: [last], since }: MissingPiece): string => last?.nextOn ?? since;

/** Every paper awaited, with its reminders, those to chase first. */
export const awaitedPieces = (store: Store, about: About): MissingPiece[] => {
  const sent = Map.groupBy(chases.list(store, [], 'chased_on DESC, id DESC'), keyOf);
  const dossiers = about.mailId === undefined ? ofDossiers(store, about.dossierId) : [];
  return [...dossiers, ...ofLetters(store, about)]
    .map((piece) => ({ ...piece, chases: sent.get(keyOf(piece)) ?? [] }))
    .sort((a, b) => (lookAgain(a) < lookAgain(b) ? -1 : lookAgain(a) > lookAgain(b) ? 1 : 0));
};
