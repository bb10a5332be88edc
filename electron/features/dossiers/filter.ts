import type { z } from 'zod';
import type { Row } from '#electron/store/columns.ts';
import type { Parameters, Store } from '#electron/store/store.ts';
import type { dossiersContract } from '#shared/dossiers/contract.ts';
import { type DossierRow, dossierStates, priorities } from '#shared/dossiers/schema.ts';
import type { LocalDate } from '#shared/kernel/time.ts';
import { dossierRows } from './repository.ts';

type Filter = z.output<(typeof dossiersContract)['list']['input']>;

const rank = (column: string, values: readonly string[]): string =>
  `CASE ${column} ${values.map((value, index) => `WHEN '${value}' THEN ${index}`).join(' ')} END`;

const sorts: Readonly<Record<string, string>> = {
  reference: 'd.reference',
  title: 'd.title COLLATE NOCASE',
  receivedOn: 'd.received_on',
  dueOn: 'd.due_on',
  state: rank('d.state', dossierStates),
  priority: rank('d.priority', priorities),
  updatedAt: 'd.updated_at',
  assignee: '(SELECT name FROM people p WHERE p.id = d.assignee_id) COLLATE NOCASE',
  pillar: 'd.pillar',
  kind: 'd.kind',
};

const orderBy = (sort: Filter['sort']): string => {
  const key = (sort ?? '-receivedOn').replace('-', '');
  const way = (sort ?? '-receivedOn').startsWith('-') ? 'DESC' : 'ASC';
  const nullsLast = key === 'dueOn' ? 'd.due_on IS NULL, ' : '';
  return `${nullsLast}${sorts[key] ?? 'd.received_on'} ${way}, d.num ${way}`;
};

/** The words of a search as an FTS5 query: every word must occur, each may be the start of a longer one. */
const matchOf = (text: string): string =>
  text
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => `"${word}"*`)
    .join(' ');

const conditions = (filter: Filter, today: LocalDate): { where: string; values: Parameters } => {
  const parts = ['d.deleted_at IS NULL'];
  const values: Record<string, string> = {};
  const when = (value: string | undefined, name: string, sql: string): void => {
    if (value === undefined) return;
    parts.push(sql);
    values[name] = value;
  };
  const states = filter.state === undefined ? [] : [filter.state].flat();
  if (states.length > 0) parts.push(`d.state IN (${states.map((state) => `'${state}'`).join(', ')})`);
  if (filter.isOpen !== undefined) parts.push(`d.state ${filter.isOpen ? 'NOT IN' : 'IN'} ('closed', 'suspended')`);
  if (filter.isLate !== undefined) {
    const late = `d.state NOT IN ('closed', 'suspended') AND d.due_on < @today`;
    parts.push(filter.isLate ? late : `NOT coalesce(${late}, 0)`);
    values.today = today;
  }
  when(filter.pillar, 'pillar', 'd.pillar = @pillar');
  when(filter.kind, 'kind', 'd.kind = @kind');
  when(filter.priority, 'priority', 'd.priority = @priority');
  when(filter.tag, 'tag', 'EXISTS (SELECT 1 FROM json_each(d.tags) WHERE value = @tag)');
  if (filter.assigneeId === 'none') parts.push('d.assignee_id IS NULL');
  else when(filter.assigneeId, 'assigneeId', 'd.assignee_id = @assigneeId');
  when(filter.dueBefore, 'dueBefore', 'd.due_on <= @dueBefore');
  when(filter.dueAfter, 'dueAfter', 'd.due_on >= @dueAfter');
  when(filter.receivedFrom, 'receivedFrom', 'd.received_on >= @receivedFrom');
  when(filter.receivedTo, 'receivedTo', 'd.received_on <= @receivedTo');
  const match = matchOf(filter.text ?? '');
  if (match !== '') {
    parts.push('d.num IN (SELECT rowid FROM dossiers_text WHERE dossiers_text MATCH @match)');
    values.match = match;
  } else if ((filter.text ?? '').trim() !== '') parts.push('0');
  return { where: parts.join(' AND '), values };
};

/** The SQL of a filter's slice, of its count and of what it leaves out, with their values; shared with the query-plan tests. */
export const dossierQuery = (
  filter: Filter,
  today: LocalDate,
): { slice: string; count: string; restricted: string; values: Parameters } => {
  const { where, values } = conditions(filter, today);
  const shown = filter.withRestricted ? where : `${where} AND d.sensitivity <> 'restricted'`;
  const limit =
    filter.limit === undefined && filter.offset === undefined
      ? ''
      : ` LIMIT ${filter.limit ?? -1} OFFSET ${filter.offset ?? 0}`;
  return {
    slice: `SELECT ${dossierRows.select} FROM dossiers d WHERE ${shown} ORDER BY ${orderBy(filter.sort)}${limit}`,
    count: `SELECT count(*) AS total FROM dossiers d WHERE ${where}`,
    restricted: `SELECT count(*) AS total FROM dossiers d WHERE d.sensitivity = 'restricted' AND ${where}`,
    values,
  };
};

/** The rows of a filter's slice, how many there are in all, and how many restricted ones are left out. */
export const listDossiers = (
  store: Store,
  filter: Filter,
  today: LocalDate,
): { items: DossierRow[]; total: number; restricted: number } => {
  const { slice, count, restricted, values } = dossierQuery(filter, today);
  const items = store.all<Row>(slice, values).map(dossierRows.fromRow);
  const counted = (sql: string): number => store.first<{ total: number }>(sql, values)?.total ?? 0;
  const left = filter.withRestricted ? 0 : counted(restricted);
  const isWhole = filter.limit === undefined && filter.offset === undefined;
  return { items, total: isWhole ? items.length : counted(count) - left, restricted: left };
};
