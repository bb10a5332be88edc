import { readCalendar } from '#electron/store/calendar.ts';
import { workingDaysBetween } from '#shared/calendar/rules.ts';
import type { WorkCalendar } from '#shared/calendar/schema.ts';
import type { LocalDate } from '#shared/kernel/time.ts';
import { earlier, later } from '#shared/registers/rules.ts';
import type { RegisterRow } from '#shared/registers/schema.ts';
import { count, type Register, sliced, text } from './register.ts';

type Member = {
  readonly id: string;
  readonly name: string;
  readonly targets: string;
  readonly activeFrom: LocalDate | null;
  readonly activeTo: LocalDate | null;
  readonly open: number;
  readonly overdue: number;
  readonly disposed: number;
  readonly averageDays: number | null;
  readonly documentation: number;
  readonly coordination: number;
  readonly supervision: number;
};

const minutesOf = (pillar: string): string =>
  `coalesce((SELECT sum(t.minutes) FROM time_entries t WHERE t.person_id = p.id AND t.deleted_at IS NULL
    AND t.day BETWEEN @from AND @to AND t.pillar = '${pillar}'), 0) AS ${pillar}`;

const members = `SELECT p.id, p.name, p.targets, p.active_from AS activeFrom, p.active_to AS activeTo,
    (SELECT count(*) FROM dossiers d WHERE d.assignee_id = p.id AND d.deleted_at IS NULL AND d.state <> 'suspended'
      AND d.received_on <= @to AND (d.closed_on IS NULL OR d.closed_on > @to)) AS open,
    (SELECT count(*) FROM dossiers d WHERE d.assignee_id = p.id AND d.deleted_at IS NULL AND d.state <> 'suspended'
      AND d.received_on <= @to AND (d.closed_on IS NULL OR d.closed_on > @to) AND d.due_on < @day) AS overdue,
    (SELECT count(*) FROM dossiers d WHERE d.assignee_id = p.id AND d.deleted_at IS NULL
      AND d.closed_on BETWEEN @from AND @to) AS disposed,
    (SELECT round(avg(julianday(d.closed_on) - julianday(d.received_on)), 1) FROM dossiers d WHERE d.assignee_id = p.id
      AND d.deleted_at IS NULL AND d.closed_on BETWEEN @from AND @to) AS averageDays,
    ${['documentation', 'coordination', 'supervision'].map(minutesOf).join(', ')}
  FROM people p WHERE p.deleted_at IS NULL ORDER BY p.name COLLATE NOCASE, p.id`;

/** Working days of the period on which the person is not in the section. */
const absentDays = ({ activeFrom, activeTo }: Member, from: LocalDate, to: LocalDate, calendar: WorkCalendar): number =>
  workingDaysBetween(from, to, calendar) -
  workingDaysBetween(later(activeFrom ?? from, from), earlier(activeTo ?? to, to), calendar);

const teamLoad: Register = {
  id: 'team-load',
  period: 'week',
  source: '',
  confidence: 'derived',
  columns: [
    text('member', 18, ''),
    count('open', 8, ''),
    count('overdue', 8, ''),
    count('disposed', 8, ''),
    count('averageDays', 9, ''),
    count('absence', 9, ''),
    ...(['documentation', 'coordination', 'supervision'] as const).map((pillar) => ({
      key: pillar,
      kind: 'minutes' as const,
      width: 10,
      isContent: false,
    })),
    text('targets', 12, ''),
  ],
  read: async ({ store, words, today }, { from, to }, slice) => {
    const calendar = readCalendar(store);
    const people = store.all<Member>(members, { from, to, day: earlier(to, today) });
    const rows = people.map((member): RegisterRow => {
      const targets = JSON.parse(member.targets) as Readonly<Record<string, number>>;
      return {
        target: null,
        cells: [
          member.name,
          member.open,
          member.overdue,
          member.disposed,
          member.averageDays,
          absentDays(member, from, to, calendar),
          member.documentation,
          member.coordination,
          member.supervision,
          `${targets.documentation} / ${targets.coordination} / ${targets.supervision}`,
        ],
      };
    });
    const sum = (of: (member: Member) => number): number => people.reduce((total, member) => total + of(member), 0);
    return sliced(rows, slice, [
      words.registers.total,
      sum(({ open }) => open),
      sum(({ overdue }) => overdue),
      sum(({ disposed }) => disposed),
      null,
      sum((member) => absentDays(member, from, to, calendar)),
      sum(({ documentation }) => documentation),
      sum(({ coordination }) => coordination),
      sum(({ supervision }) => supervision),
      null,
    ]);
  },
};

/** The load of the team. */
export const teamRegisters: readonly Register[] = [teamLoad];
