import { registersByProfile } from '#resources/profiles.ts';
import type { RegisterRow } from '#shared/registers/schema.ts';
import type { Cell } from '#shared/report/csv.ts';
import { formatsOf } from '#shared/report/formats.ts';
import {
  content,
  count,
  date,
  packed,
  type Reading,
  type Register,
  sliced,
  sqlRegister,
  text,
  unpacked,
} from './register.ts';

const isRestricted = `coalesce(d.sensitivity = 'restricted', 0)`;

const sayBasis = (value: string, { language }: Reading): string | null => {
  const [fr, en, source, edition] = unpacked(value);
  return [language === 'fr' ? fr : en, source, edition].filter((part) => part).join(', ') || null;
};

/** Deadlines, and the due dates of files that no deadline of theirs says. */
const delays = `(
  SELECT id, due_on, done_on, created_at, title, rule, arithmetic, dossier_id FROM deadlines
  WHERE deleted_at IS NULL AND source = 'deadline' AND report IS NULL
  UNION ALL
  SELECT f.id, f.due_on, f.closed_on, f.created_at, f.title, NULL, NULL, f.id FROM dossiers f
  WHERE f.deleted_at IS NULL AND f.due_on IS NOT NULL AND f.state <> 'suspended' AND NOT EXISTS (
    SELECT 1 FROM deadlines o WHERE o.dossier_id = f.id AND o.due_on = f.due_on AND o.deleted_at IS NULL)
)`;

const board = sqlRegister({
  id: 'deadlines',
  period: 'live',
  source: '',
  confidence: 'derived',
  withheld: isRestricted,
  target: ['dossier', 'd.id'],
  columns: [
    text('dossier', 10, 'd.reference'),
    content('subject', 20, 'coalesce(d.title, x.title)'),
    text(
      'basis',
      20,
      packed(
        `x.arithmetic ->> 'nameFr'`,
        `x.arithmetic ->> 'nameEn'`,
        `x.arithmetic ->> 'source'`,
        `x.arithmetic ->> 'edition'`,
      ),
      { say: sayBasis },
    ),
    date('startsOn', 10, `coalesce(x.rule ->> 'trigger', d.received_on)`),
    date('dueOn', 10, 'x.due_on'),
    text(
      'nature',
      10,
      `CASE WHEN x.rule ->> 'preset' LIKE '%accept%' THEN 'accept'
      WHEN x.rule ->> 'preset' LIKE '%reject%' OR x.rule ->> 'preset' LIKE '%cada.silence%' THEN 'reject' END`,
      {
        say: (value, { words }) =>
          value === 'accept' ? words.registers.natures.accept : words.registers.natures.reject,
      },
    ),
    date('ackSent', 10, `(SELECT min(m.acknowledged_on) FROM mail m WHERE m.dossier_id = d.id AND m.direction = 'in')`),
    text('status', 10, packed('x.done_on', 'x.due_on'), {
      say: (value, { words, today }) => {
        const [doneOn, dueOn] = unpacked(value);
        const { statuses } = words.registers;
        return doneOn ? statuses.done : (dueOn ?? '') < today ? statuses.late : statuses.open;
      },
    }),
  ],
  from: `${delays} x LEFT JOIN dossiers d ON d.id = x.dossier_id
    WHERE coalesce(x.rule ->> 'trigger', d.received_on, substr(x.created_at, 1, 10)) <= @to
      AND (x.done_on IS NULL OR x.done_on >= @from)`,
  order: 'x.due_on, x.created_at, x.id',
});

const returns = (id: 'reports-incoming' | 'reports-outgoing', direction: 'incoming' | 'outgoing'): Register =>
  sqlRegister({
    id,
    period: 'live',
    source: 'CBI Administration Manual',
    confidence: 'text',
    columns: [
      text('frequency', 10, `x.recurrence ->> 'every'`, {
        say: (every, { words }) => {
          const known: Readonly<Record<string, string>> = words.registers.frequencies;
          return known[every] ?? every;
        },
      }),
      text('report', 34, 'x.title'),
      text('authority', 26, `x.report ->> 'authority'`),
      date('dueOn', 10, 'x.due_on'),
      date(direction === 'incoming' ? 'receivedOn' : 'sentOn', 10, 'x.done_on'),
    ],
    from: `deadlines x WHERE x.deleted_at IS NULL AND x.report ->> 'direction' = '${direction}'
      AND substr(x.created_at, 1, 10) <= @to
      AND (x.done_on IS NULL OR x.done_on >= @from)`,
    order: `CASE x.recurrence ->> 'every' WHEN 'week' THEN 0 WHEN 'month' THEN 1 WHEN 'quarter' THEN 2
      WHEN 'half_year' THEN 3 WHEN 'year' THEN 4 ELSE 5 END, x.due_on, x.title COLLATE NOCASE, x.id`,
  });

type HindiLine = { readonly line: string; readonly hindi: number; readonly other: number };

/** Letters of the quarter by the use of Hindi: received and answered, originated by region, papers under section 3(3). */
const hindiLines = `
  SELECT 'received' AS line, coalesce(sum(language = 'hi'), 0) AS hindi, coalesce(sum(language <> 'hi'), 0) AS other
  FROM mail WHERE direction = 'in' AND cancelled_on IS NULL AND is_cover_only = 0 AND stamped_on BETWEEN @from AND @to
  UNION ALL
  SELECT 'answered', coalesce(sum(r.language = 'hi'), 0), coalesce(sum(r.language <> 'hi'), 0)
  FROM mail m JOIN mail r ON r.id = m.reply_id WHERE m.direction = 'in' AND m.language = 'hi'
    AND m.cancelled_on IS NULL AND m.stamped_on BETWEEN @from AND @to
  UNION ALL
  SELECT 'unanswered', coalesce(sum(1), 0), 0 FROM mail m WHERE m.direction = 'in' AND m.language = 'hi'
    AND m.cancelled_on IS NULL AND m.reply_id IS NULL AND m.is_cover_only = 0 AND m.stamped_on BETWEEN @from AND @to
  UNION ALL
  SELECT 'region' || v.region, coalesce(sum(m.language = 'hi'), 0), coalesce(sum(m.language <> 'hi'), 0)
  FROM (SELECT 'A' AS region UNION ALL SELECT 'B' UNION ALL SELECT 'C') v
  LEFT JOIN mail m ON m.region = v.region AND m.direction = 'out' AND m.in_reply_to IS NULL AND m.cancelled_on IS NULL
    AND m.stamped_on BETWEEN @from AND @to
  GROUP BY v.region
  UNION ALL
  SELECT 'section33', coalesce(sum(language = 'hi'), 0), coalesce(sum(language <> 'hi'), 0)
  FROM mail WHERE direction = 'out' AND kind IN ('circular', 'memorandum') AND cancelled_on IS NULL
    AND stamped_on BETWEEN @from AND @to`;

const hindiReturn: Register = {
  id: 'hindi-return',
  period: 'quarter',
  source: 'Official Languages Act 1963; Official Languages Rules 1976',
  confidence: 'layout',
  columns: [
    text('line', 46, ''),
    count('inHindi', 12, ''),
    count('inOther', 12, ''),
    count('total', 12, ''),
    text('hindiShare', 10, ''),
  ],
  read: async ({ store, words, language }, { from, to }, slice) => {
    const rows = store.all<HindiLine>(hindiLines, { from, to }).map(({ line, hindi, other }): RegisterRow => {
      const known: Readonly<Record<string, string>> = words.registers.hindi;
      const total = hindi + other;
      const share = total === 0 ? null : formatsOf(language).percent(Math.round((100 * hindi) / total));
      return { target: null, cells: [known[line] ?? line, hindi, other, total, share] };
    });
    const hasLetters = rows.some(({ cells }) => cells[3] !== 0);
    return sliced(hasLetters ? rows : [], slice);
  },
};

/** What an inspection looks into, each with the count that answers it; null is for the inspecting officer to fill in. */
const inspectionPoints: readonly (readonly [string, string | null])[] = [
  ['attendance', null],
  [
    'diaries',
    `SELECT count(*) AS n FROM mail WHERE direction = 'in' AND cancelled_on IS NULL AND is_cover_only = 0
       AND dossier_id IS NULL AND disposed_on IS NULL AND replied_on IS NULL AND stamped_on <= @to`,
  ],
  [
    'reminders',
    `SELECT count(*) AS n FROM mail WHERE direction = 'out' AND cancelled_on IS NULL AND replied_on IS NULL
       AND reply_due_on < @to AND stamped_on <= @to`,
  ],
  ['arrangement', null],
  [
    'pieces',
    `SELECT count(*) AS n FROM dossiers d WHERE d.deleted_at IS NULL AND d.state <> 'closed' AND d.received_on <= @to
       AND EXISTS (SELECT 1 FROM json_each(d.pieces) e WHERE e.value ->> 'receivedOn' IS NULL)`,
  ],
  [
    'retention',
    `SELECT count(*) AS n FROM dossiers d LEFT JOIN kinds k ON k.code = d.kind WHERE d.deleted_at IS NULL
       AND d.closed_on <= @to AND coalesce(d.retention_code, k.retention_code) IS NULL`,
  ],
  [
    'circulars',
    `SELECT count(*) AS n FROM watch_items w WHERE w.deleted_at IS NULL AND w.filing = 'none'
       AND substr(w.created_at, 1, 10) <= @to`,
  ],
  [
    'delay',
    `SELECT count(*) AS n FROM dossiers WHERE deleted_at IS NULL AND state <> 'suspended'
       AND (closed_on IS NULL OR closed_on > @to) AND received_on <= date(@to, '-31 days')`,
  ],
  [
    'callBook',
    `SELECT count(*) AS n FROM call_book WHERE deleted_at IS NULL AND revived_on IS NULL AND next_review_on < @to
       AND entered_on <= @to`,
  ],
];

const inspection: Register = {
  id: 'inspection',
  period: 'year',
  source: 'CBI Administration Manual, 49.7',
  confidence: 'recalled',
  columns: [text('point', 30, ''), text('finding', 34, ''), count('count', 8, ''), text('observations', 26, '')],
  read: async ({ store, words }, { from, to }, slice) => {
    const points: Readonly<Record<string, { readonly point: string; readonly finding: string }>> =
      words.registers.inspection;
    const rows = inspectionPoints.map(([key, sql]): RegisterRow => {
      const n = sql === null ? null : (store.first<{ n: number }>(sql, { from, to })?.n ?? 0);
      return { target: null, cells: [points[key]?.point ?? key, points[key]?.finding ?? '', n, null] };
    });
    return sliced(rows, slice);
  },
};

/** The registers that the section keeps, each with the order under which it is kept and who answers for it. */
const registerOfRegisters: Register = {
  id: 'registers',
  period: 'year',
  source: 'CBI Administration Manual, 48.3',
  confidence: 'text',
  columns: [count('serial', 6, ''), text('name', 34, ''), text('order', 40, ''), text('responsible', 20, '')],
  read: async ({ settings, store, words }, _span, slice) => {
    const { profile, hiddenRegisters } = settings();
    const officer = store.first<{ name: string }>('SELECT name FROM people WHERE is_officer = 1')?.name ?? null;
    const kept = registersByProfile[profile].filter((id) => !hiddenRegisters.includes(id));
    const rows = kept.map((id, index): RegisterRow => {
      const cells: Cell[] = [index + 1, words.registers.names[id], words.registers.sourceOf[id] ?? null, officer];
      return { target: null, cells };
    });
    return sliced(rows, slice);
  },
};

/** The statements of deadlines, periodical reports, the use of Hindi, inspection, and the registers themselves. */
export const statementRegisters: readonly Register[] = [
  board,
  returns('reports-incoming', 'incoming'),
  returns('reports-outgoing', 'outgoing'),
  hindiReturn,
  inspection,
  registerOfRegisters,
];
