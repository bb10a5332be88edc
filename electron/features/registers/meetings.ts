import { toLocal } from '#shared/kernel/time.ts';
import { content, count, date, packed, type Reading, type Register, sqlRegister, text, unpacked } from './register.ts';

const sayDay = (at: string, { timeZone }: Reading): string => toLocal(at, timeZone).day;

const within = `m.deleted_at IS NULL AND m.starts_at >= @fromAt AND m.starts_at < @toAt`;

const decisions = sqlRegister({
  id: 'decisions',
  period: 'event',
  source: '',
  confidence: 'secondary',
  withheld: `coalesce(x.sensitivity = 'restricted', 0)`,
  target: ['meeting', 'm.id'],
  columns: [
    text(
      'number',
      6,
      `coalesce(m.minutes_number || '-', '') || (SELECT count(*) FROM deadlines o WHERE o.meeting_id = m.id
        AND o.source = 'decision' AND o.deleted_at IS NULL AND (o.created_at, o.id) <= (d.created_at, d.id))`,
    ),
    date('meetingOn', 10, 'm.starts_at', { say: sayDay }),
    text('meeting', 18, 'm.title'),
    content('decision', 28, 'd.title'),
    text('owner', 13, 'p.name'),
    date('dueOn', 10, 'd.due_on'),
    text('status', 10, packed('d.done_on', 'd.due_on'), {
      say: (value, { words, today }) => {
        const [doneOn, dueOn] = unpacked(value);
        const { statuses } = words.registers;
        if (doneOn) return dueOn && doneOn > dueOn ? statuses.doneLate : statuses.done;
        return dueOn !== null && dueOn !== undefined && dueOn < today ? statuses.late : statuses.open;
      },
    }),
    date('doneOn', 10, 'd.done_on'),
  ],
  from: `deadlines d JOIN meetings m ON m.id = d.meeting_id LEFT JOIN people p ON p.id = d.owner_id
    LEFT JOIN dossiers x ON x.id = d.dossier_id
    WHERE d.deleted_at IS NULL AND d.source = 'decision' AND ${within}`,
  order: 'm.starts_at, d.created_at, d.id',
});

const people = `(SELECT count(*) FROM json_each(m.participants) q WHERE q.value ->> 'attendance' `;

const minutes = sqlRegister({
  id: 'minutes',
  period: 'event',
  source: '',
  confidence: 'secondary',
  target: ['meeting', 'm.id'],
  columns: [
    text('number', 9, 'm.minutes_number'),
    date('meetingOn', 10, 'm.starts_at', { say: sayDay }),
    text('meeting', 24, 'm.title'),
    text('minutesKind', 13, 'm.minutes_kind', {
      say: (kind, { words }) => {
        const known: Readonly<Record<string, string>> = words.registers.minutesKinds;
        return known[kind] ?? kind;
      },
    }),
    count('present', 7, `${people}= 'present')`),
    count('excused', 7, `${people}IN ('excused', 'represented'))`),
    count(
      'decisionCount',
      7,
      `(SELECT count(*) FROM deadlines o WHERE o.meeting_id = m.id AND o.source = 'decision'
      AND o.deleted_at IS NULL)`,
    ),
    text('minutesState', 10, 'm.minutes_state', {
      say: (state, { words }) => {
        const known: Readonly<Record<string, string>> = words.registers.minutesStates;
        return known[state] ?? state;
      },
    }),
    date('approvedOn', 10, 'm.approved_on'),
  ],
  from: `meetings m WHERE m.state = 'held' AND ${within}`,
  order: 'm.starts_at, m.id',
});

/** The decisions taken in meetings, and the minutes kept of them. */
export const meetingRegisters: readonly Register[] = [decisions, minutes];
