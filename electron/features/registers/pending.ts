import { daysBetween, type LocalDate } from '#shared/kernel/time.ts';
import { earlier } from '#shared/registers/rules.ts';
import { addTo, balanceOf, emptyTally } from './arrears.ts';
import { isPending, readCourses, type Stand, standAt } from './ledger.ts';
import { breathe, content, count, date, type Reading, type Register, sliced, text } from './register.ts';

type Held = { readonly who: string; readonly since: LocalDate };

type Subject = {
  readonly id: string;
  readonly num: number;
  readonly reference: string;
  readonly title: string;
  readonly receivedOn: LocalDate;
  readonly isRestricted: number;
  readonly missing: number;
  readonly holder: string | null;
};

type Waiting = Stand & { readonly id: string; readonly receivedOn: LocalDate };

/** Who had each dossier at the end of a day besides its dealing hand, as one line for each. */
const heldElsewhere = ({ store }: Reading, sql: string, day: LocalDate): ReadonlyMap<string, Held> =>
  new Map(store.all<Held & { readonly id: string }>(sql, { day }).map(({ id, who, since }) => [id, { who, since }]));

const movedSql = `SELECT x.dossier_id AS id, coalesce(p.name, x.holder_name) || iif(x.place = '', '', ', ' || x.place) AS who,
    x.sent_on AS since
  FROM movements x LEFT JOIN people p ON p.id = x.holder_id
  WHERE x.deleted_at IS NULL AND x.sent_on <= @day AND (x.returned_on IS NULL OR x.returned_on > @day) ORDER BY x.sent_on`;

const visaSql = `SELECT x.dossier_id AS id, coalesce(p.name, v.label) AS who, v.asked_on AS since
  FROM visas v JOIN drafts x ON x.id = v.draft_id AND x.deleted_at IS NULL AND x.version = v.version
  LEFT JOIN people p ON p.id = v.person_id
  WHERE v.asked_on <= @day AND (v.given_on IS NULL OR v.given_on > @day) ORDER BY v.asked_on`;

const signatureSql = `SELECT x.dossier_id AS id, p.name AS who, x.state_since AS since FROM drafts x
  JOIN people p ON p.id = x.signatory_id
  WHERE x.deleted_at IS NULL AND x.state = 'to_sign' AND x.state_since <= @day ORDER BY x.state_since`;

const officeSql = `SELECT m.dossier_id AS id, m.with_office AS who, m.with_office_since AS since FROM mail m
  WHERE m.dossier_id IS NOT NULL AND m.with_office <> '' AND m.with_office_since <= @day ORDER BY m.with_office_since`;

const awaitedSql = `SELECT m.dossier_id AS id, m.correspondent_name AS who, m.stamped_on AS since FROM mail m
  WHERE m.dossier_id IS NOT NULL AND m.direction = 'out' AND m.reply_due_on IS NOT NULL AND m.cancelled_on IS NULL
    AND m.stamped_on <= @day AND (m.replied_on IS NULL OR m.replied_on > @day)
    AND m.security = 'ordinary' ORDER BY m.stamped_on`;

/** Who must move each dossier at the end of a day, the farthest level first. */
const levelsAt = (reading: Reading, day: LocalDate) => {
  const offices = [officeSql, awaitedSql].map((sql) => heldElsewhere(reading, sql, day));
  const inside = [movedSql, signatureSql, visaSql].map((sql) => heldElsewhere(reading, sql, day));
  const find = (maps: readonly ReadonlyMap<string, Held>[], id: string): Held | undefined =>
    maps.map((map) => map.get(id)).find((held) => held !== undefined);
  return {
    officeOf: (id: string): Held | undefined => find(offices, id),
    levelOf: (id: string): Held | undefined => find([...offices.slice(0, 1), ...inside], id),
  };
};

const subjects = (reading: Reading): ReadonlyMap<string, Subject> =>
  new Map(
    reading.store
      .all<Subject>(
        `SELECT d.id, d.num, d.reference, d.title, d.received_on AS receivedOn, d.sensitivity = 'restricted' AS isRestricted,
           (SELECT count(*) FROM json_each(d.pieces) e WHERE e.value ->> 'receivedOn' IS NULL) AS missing,
           p.name AS holder
         FROM dossiers d LEFT JOIN people p ON p.id = d.assignee_id WHERE d.deleted_at IS NULL AND d.state <> 'closed'`,
      )
      .map((subject) => [subject.id, subject]),
  );

const oneSubject = `SELECT d.id, d.num, d.reference, d.title, d.received_on AS receivedOn,
    d.sensitivity = 'restricted' AS isRestricted, 0 AS missing, p.name AS holder
  FROM dossiers d LEFT JOIN people p ON p.id = d.assignee_id WHERE d.id = @id`;

/** The dossiers pending at the end of the period: their stage, why, at which level, and since when. */
const monthlyPending: Register = {
  id: 'monthly-pending',
  period: 'month',
  source: 'State manual of office procedure, col. 8 and 9',
  confidence: 'secondary',
  columns: [
    text('fileNumber', 11, ''),
    content('subject', 28, ''),
    date('receivedOn', 10, ''),
    count('daysPending', 6, ''),
    text('stage', 11, ''),
    text('reason', 13, ''),
    text('levelHolding', 16, ''),
    date('since', 10, ''),
    text('withOffice', 13, ''),
  ],
  read: async (reading, span, slice) => {
    const { words, store, today } = reading;
    if (span.from > today) return sliced([], slice);
    const day = earlier(span.to, today);
    const waiting: Waiting[] = [];
    const tally = emptyTally({ from: span.from, to: day });
    await readCourses(reading, tally.span, (course) => {
      addTo(tally, course);
      const stand = standAt(course, day);
      if (stand !== undefined && isPending(stand))
        waiting.push({ ...stand, id: course.id, receivedOn: course.receivedOn });
    });
    waiting.sort((a, b) => (a.receivedOn < b.receivedOn ? -1 : a.receivedOn > b.receivedOn ? 1 : 0));
    const known = subjects(reading);
    await breathe(reading);
    const levels = levelsAt(reading, day);
    await breathe(reading);
    const states: Readonly<Record<string, string>> = words.states;
    let withheld = 0;
    const rows = waiting.flatMap(({ id, state, day: since, receivedOn }) => {
      const subject = known.get(id) ?? store.first<Subject>(oneSubject, { id });
      if (subject === undefined) return [];
      const office = levels.officeOf(id);
      const level = levels.levelOf(id);
      withheld += subject.isRestricted;
      return {
        target: { kind: 'dossier' as const, id },
        cells: [
          subject.reference,
          subject.isRestricted === 1 ? words.registers.withheld : subject.title,
          receivedOn,
          daysBetween(receivedOn, day),
          states[state] ?? state,
          subject.missing > 0 ? words.registers.remarks.missing(subject.missing) : null,
          level?.who ?? subject.holder,
          level?.since ?? since,
          subject.isRestricted === 1 ? null : (office?.who ?? null),
        ],
      };
    });
    const { forward, came, left, pending } = balanceOf(tally);
    const line = words.registers.balance(forward, came, left, pending);
    const totalRow = [words.registers.total, line, ...Array.from({ length: 7 }, () => null)];
    return sliced(rows, slice, rows.length === 0 ? null : totalRow, withheld);
  },
};

/** The statement of what is pending, file by file. */
export const pendingRegisters: readonly Register[] = [monthlyPending];
