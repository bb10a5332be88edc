import type { z } from 'zod';
import type { Parameters, Store } from '#electron/store/store.ts';
import { priorities } from '#shared/dossiers/schema.ts';
import type { LocalDate } from '#shared/kernel/time.ts';
import type { mailContract } from '#shared/mail/contract.ts';
import type { LetterRow } from '#shared/mail/schema.ts';

type Filter = z.output<(typeof mailContract)['list']['input']>;

const rowSelect = `m.id, m.revision, m.direction, m.number, m.stamped_on AS stampedOn, m.channel,
  m.is_cover_only AS isCoverOnly, m.is_empty AS isEmpty, m.outer_marking AS outerMarking,
  m.correspondent_id AS correspondentId, m.correspondent_name AS correspondentName, m.sender_ref AS senderRef,
  m.sender_date AS senderDate, iif(m.security = 'restricted', '', m.subject) AS subject, m.kind, m.security, m.urgency,
  m.marked_to AS markedTo, m.service, m.with_office AS withOffice, m.dossier_id AS dossierId, m.needs_ack AS needsAck,
  m.ack_due_on AS ackDueOn, m.reply_due_on AS replyDueOn, m.acknowledged_on AS acknowledgedOn,
  m.interim_on AS interimOn, m.replied_on AS repliedOn, m.in_reply_to AS inReplyTo, m.reply_kind AS replyKind,
  m.disposal_kind AS disposalKind, m.disposed_on AS disposedOn, m.signatory, m.tracking_number AS trackingNumber,
  m.cancelled_on AS cancelledOn, d.reference AS dossierReference, json_array_length(m.missing_enclosures) AS missingCount,
  m.due_on AS dueOn, m.is_open AS isOpen`;

const rowFrom = 'mail m LEFT JOIN dossiers d ON d.id = m.dossier_id AND d.deleted_at IS NULL';

type Flagged = 'isCoverOnly' | 'isEmpty' | 'needsAck' | 'isOpen';
type Line = Omit<LetterRow, Flagged> & { readonly [F in Flagged]: number };

const fromLine = (line: Line): LetterRow => ({
  ...line,
  isCoverOnly: line.isCoverOnly === 1,
  isEmpty: line.isEmpty === 1,
  needsAck: line.needsAck === 1,
  isOpen: line.isOpen === 1,
});

const rank = `CASE m.urgency ${priorities.map((value, index) => `WHEN '${value}' THEN ${index}`).join(' ')} END`;

const sorts: Readonly<Record<string, readonly string[]>> = {
  number: ['m.year', 'm.serial', 'm.series'],
  stampedOn: ['m.stamped_on', 'm.num'],
  correspondent: ['m.correspondent_name COLLATE NOCASE', 'm.num'],
  subject: ['m.subject COLLATE NOCASE', 'm.num'],
  dueOn: ['m.due_on', 'm.num'],
  urgency: [rank, 'm.num'],
  markedTo: ['(SELECT name FROM people p WHERE p.id = m.marked_to) COLLATE NOCASE', 'm.num'],
  kind: ['m.kind', 'm.num'],
};

const orderBy = (sort: Filter['sort'] = '-number'): string => {
  const key = sort.replace('-', '');
  const way = sort.startsWith('-') ? 'DESC' : 'ASC';
  const columns = (sorts[key] ?? ['m.num']).map((column) => `${column} ${way}`).join(', ');
  return key === 'dueOn' ? `m.due_on IS NULL, ${columns}` : columns;
};

/** The words of a search as an FTS5 query: every word must occur, each may be the start of a longer one. */
const matchOf = (text: string): string =>
  text
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => `"${word}"*`)
    .join(' ');

const states: Readonly<Record<NonNullable<Filter['state']>, string>> = {
  pending: 'm.is_open = 1',
  awaiting_ack: `m.is_open = 1 AND m.direction = 'in' AND m.needs_ack = 1 AND m.acknowledged_on IS NULL`,
  replied: 'm.replied_on IS NOT NULL AND m.disposed_on IS NULL AND m.cancelled_on IS NULL',
  disposed: 'm.disposed_on IS NOT NULL',
  cancelled: 'm.cancelled_on IS NOT NULL',
  all: '1',
};

const plainConditions = [
  ['direction', 'm.direction = @direction'],
  ['year', 'm.year = @year'],
  ['from', 'm.stamped_on >= @from'],
  ['to', 'm.stamped_on <= @to'],
  ['correspondentId', 'm.correspondent_id = @correspondentId'],
  ['dossierId', 'm.dossier_id = @dossierId'],
  ['kind', 'm.kind = @kind'],
  ['urgency', 'm.urgency = @urgency'],
  ['channel', 'm.channel = @channel'],
] as const;

const conditions = (filter: Filter, today: LocalDate): { where: string; values: Parameters } => {
  const parts: string[] = [];
  const values: Record<string, string | number> = {};
  for (const [name, sql] of plainConditions) {
    const value = filter[name];
    if (value === undefined) continue;
    parts.push(sql);
    values[name] = value;
  }
  if (filter.markedTo === 'none') parts.push('m.marked_to IS NULL');
  else if (filter.markedTo !== undefined) {
    parts.push('m.marked_to = @markedTo');
    values.markedTo = filter.markedTo;
  }
  if (filter.state !== undefined && filter.state !== 'all') parts.push(states[filter.state]);
  if (filter.isOverdue !== undefined) {
    const late = 'm.is_open = 1 AND m.due_on < @today';
    parts.push(filter.isOverdue ? late : `NOT coalesce(${late}, 0)`);
    values.today = today;
  }
  const match = matchOf(filter.text ?? '');
  if (match !== '') {
    parts.push('m.num IN (SELECT rowid FROM mail_text WHERE mail_text MATCH @match)');
    values.match = match;
  } else if ((filter.text ?? '').trim() !== '') parts.push('0');
  return { where: parts.length === 0 ? '1' : parts.join(' AND '), values };
};

/** The SQL of a filter's slice and of its count, with their values; shared with the query-plan tests. */
export const mailQuery = (filter: Filter, today: LocalDate): { slice: string; count: string; values: Parameters } => {
  const { where, values } = conditions(filter, today);
  const isWhole = filter.limit === undefined && filter.offset === undefined;
  const limit = isWhole ? '' : ` LIMIT ${filter.limit ?? -1} OFFSET ${filter.offset ?? 0}`;
  return {
    slice: `SELECT ${rowSelect} FROM ${rowFrom} WHERE ${where} ORDER BY ${orderBy(filter.sort)}${limit}`,
    count: `SELECT count(*) AS total FROM mail m WHERE ${where}`,
    values,
  };
};

/** The letters of a filter's slice, and how many there are in all. */
export const listLetters = (store: Store, filter: Filter, today: LocalDate): { items: LetterRow[]; total: number } => {
  const { slice, count, values } = mailQuery(filter, today);
  const items = store.all<Line>(slice, values).map(fromLine);
  const isWhole = filter.limit === undefined && filter.offset === undefined;
  return { items, total: isWhole ? items.length : (store.first<{ total: number }>(count, values)?.total ?? 0) };
};

/** Some letters as a register shows them, in order of date. */
export const listRows = (store: Store, ids: readonly string[]): LetterRow[] =>
  store
    .all<Line>(
      `SELECT ${rowSelect} FROM ${rowFrom} WHERE m.id IN (SELECT value FROM json_each(@ids))
       ORDER BY m.stamped_on, m.num`,
      { ids: JSON.stringify(ids) },
    )
    .map(fromLine);

/** How many arrivals wait, and for what. */
export const countWaiting = (store: Store, today: LocalDate) => {
  const open = store.first<{ pending: number; late: number; toAcknowledge: number; toMark: number }>(
    `SELECT count(*) AS pending, coalesce(sum(due_on < @today), 0) AS late,
       coalesce(sum(needs_ack = 1 AND acknowledged_on IS NULL), 0) AS toAcknowledge,
       coalesce(sum(marked_to IS NULL), 0) AS toMark
     FROM mail WHERE direction = 'in' AND is_open = 1`,
    { today },
  );
  const replied = store.first<{ total: number }>(
    `SELECT count(*) AS total FROM mail
     WHERE direction = 'in' AND replied_on IS NOT NULL AND disposed_on IS NULL AND cancelled_on IS NULL`,
  );
  const missing = store.first<{ total: number }>(
    `SELECT count(*) AS total FROM mail WHERE missing_enclosures <> '[]' AND cancelled_on IS NULL`,
  );
  return {
    ...(open ?? { pending: 0, late: 0, toAcknowledge: 0, toMark: 0 }),
    toDispose: replied?.total ?? 0,
    missingEnclosures: missing?.total ?? 0,
  };
};
