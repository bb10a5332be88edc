import { eligibleOn } from '#shared/records/rules.ts';
import type { Language } from '#shared/settings/schema.ts';
import {
  content,
  count,
  date,
  packed,
  plainDate,
  type Reading,
  type Register,
  sqlRegister,
  text,
  unpacked,
} from './register.ts';

const isRestricted = `d.sensitivity = 'restricted'`;

const ofDossier = { withheld: isRestricted, target: ['dossier', 'd.id'] } as const;

const kindName = (language: Language): string => (language === 'fr' ? 'k.name_fr' : 'k.name_en');

const retention = 'coalesce(d.retention_code, k.retention_code)';

const sayReview = (value: string): string | null => {
  const [years, category, receivedOn, closedOn] = unpacked(value);
  if (!years || !receivedOn || !closedOn) return null;
  const rule = { years: Number(years), category: (category ?? null) as 'A' | 'B' | 'C' | null };
  return eligibleOn(rule, receivedOn, closedOn).slice(0, 4);
};

const sayGround = (value: string, { words }: Reading): string => {
  const [ground, reason] = unpacked(value);
  const known: Readonly<Record<string, string>> = words.registers.grounds;
  return [known[ground ?? ''] ?? ground, reason].filter((part) => part).join(' : ');
};

const fileRegister = sqlRegister({
  ...ofDossier,
  id: 'files',
  period: 'year',
  source: 'CBI Administration Manual',
  confidence: 'layout',
  columns: [
    text('head', 14, kindName),
    text('fileNumber', 11, 'd.reference'),
    content('subject', 30, 'd.title'),
    date('openedOn', 10, 'd.received_on'),
    date('closedOn', 10, 'd.closed_on'),
    text('category', 7, retention),
    text('reviewYear', 7, packed('r.years', 'r.category', 'd.received_on', 'd.closed_on'), { say: sayReview }),
    text('fate', 13, packed('d.destroyed_on', 'd.transferred_on'), {
      say: (value, { words }) => {
        const [destroyed, transferred] = unpacked(value);
        if (destroyed) return words.registers.fates.destroyed(plainDate(destroyed));
        return transferred ? words.registers.fates.transferred(plainDate(transferred)) : null;
      },
    }),
  ],
  from: `dossiers d LEFT JOIN kinds k ON k.code = d.kind
    LEFT JOIN retention_rules r ON r.code = ${retention} AND r.deleted_at IS NULL
    WHERE d.deleted_at IS NULL AND d.received_on BETWEEN @from AND @to`,
  order: 'd.received_on, d.num',
});

const movements = sqlRegister({
  ...ofDossier,
  id: 'movements',
  period: 'event',
  source: 'CBI Administration Manual',
  confidence: 'text',
  columns: [
    text('fileNumber', 12, 'd.reference'),
    content('subject', 26, 'd.title'),
    text('part', 12, packed('x.part', 'x.medium'), {
      say: (value, { words }) => {
        const [part, medium] = unpacked(value);
        const known: Readonly<Record<string, string>> = words.registers.media;
        return [part, known[medium ?? '']].filter((piece) => piece).join(', ');
      },
    }),
    text('toWhom', 18, `coalesce(p.name, x.holder_name) || iif(x.place = '', '', ', ' || x.place)`),
    date('sentOn', 10, 'x.sent_on'),
    date('returnedOn', 10, 'x.returned_on'),
    content('remarks', 16, 'x.remarks'),
  ],
  from: `movements x JOIN dossiers d ON d.id = x.dossier_id LEFT JOIN people p ON p.id = x.holder_id
    WHERE x.deleted_at IS NULL AND d.deleted_at IS NULL AND x.sent_on BETWEEN @from AND @to`,
  order: 'x.sent_on, x.created_at, x.id',
});

const visas = `(SELECT json_group_array(json_object('who', coalesce(g.name, q.name, v.label), 'on', v.given_on,
    'opinion', v.opinion, 'asked', v.asked_on))
  FROM visas v LEFT JOIN people q ON q.id = v.person_id LEFT JOIN people g ON g.id = v.given_by
  WHERE v.draft_id = x.id AND v.version = x.version ORDER BY v.position)`;

type Visa = {
  readonly who: string;
  readonly on: string | null;
  readonly opinion: string | null;
  readonly asked: string | null;
};

const sayVisas = (value: string, { words }: Reading): string | null => {
  const { favourable, reservation, refused, waiting, later } = words.registers.opinions;
  const known: Readonly<Record<string, string>> = { favourable, reservation, refused };
  return (
    (JSON.parse(value) as readonly Visa[])
      .map(({ who, on, opinion, asked }) => {
        if (on !== null) return `${who}, ${plainDate(on)}, ${known[opinion ?? ''] ?? ''}`;
        return asked === null ? `${who}, ${later}` : `${who}, ${waiting(plainDate(asked))}`;
      })
      .join(' ; ') || null
  );
};

const signatureBook = sqlRegister({
  withheld: isRestricted,
  target: ['draft', 'x.id'],
  id: 'signature-book',
  period: 'live',
  source: '',
  confidence: 'recalled',
  columns: [
    text('fileNumber', 10, 'd.reference'),
    content('piece', 22, 'x.title'),
    text('author', 12, 'a.name'),
    text('visas', 30, visas, { say: sayVisas }),
    text('signatory', 12, 's.name'),
    text('urgency', 9, 'd.priority', {
      say: (value, { words }) => {
        const known: Readonly<Record<string, string>> = words.report.csv.priority;
        return known[value] ?? value;
      },
    }),
    text('draftState', 10, 'x.state', {
      say: (value, { words }) => {
        const known: Readonly<Record<string, string>> = words.registers.draftStates;
        return known[value] ?? value;
      },
    }),
    date('returnedOn', 10, `CASE WHEN x.state = 'returned' THEN x.state_since ELSE x.signed_on END`),
  ],
  from: `drafts x JOIN dossiers d ON d.id = x.dossier_id LEFT JOIN people a ON a.id = x.author_id
    LEFT JOIN people s ON s.id = x.signatory_id
    WHERE x.deleted_at IS NULL AND d.deleted_at IS NULL AND x.state <> 'withdrawn' AND substr(x.created_at, 1, 10) <= @to
      AND (x.dispatched_on IS NULL OR x.dispatched_on >= @from)`,
  order: 'x.state_since, x.created_at, x.id',
});

/** What is brought up again: letters that await an answer, and dated reminders of files. */
const reminders = `(
  SELECT m.reply_due_on AS day, d.reference AS file, m.correspondent_name AS awaited,
    (SELECT count(*) FROM mail r WHERE r.in_reply_to = m.id AND r.direction = 'out') AS reminders, m.replied_on AS result,
    m.dossier_id AS dossier_id, (m.security <> 'ordinary' OR coalesce(d.sensitivity = 'restricted', 0)) AS withheld, m.subject AS what
  FROM mail m LEFT JOIN dossiers d ON d.id = m.dossier_id
  WHERE m.direction = 'out' AND m.reply_due_on IS NOT NULL AND m.cancelled_on IS NULL
  UNION ALL
  SELECT x.due_on, d.reference, coalesce(p.name, ''), 0, x.done_on, d.id, d.sensitivity = 'restricted', x.title
  FROM deadlines x JOIN dossiers d ON d.id = x.dossier_id LEFT JOIN people p ON p.id = x.owner_id
  WHERE x.deleted_at IS NULL AND d.deleted_at IS NULL
  UNION ALL
  SELECT c.next_review_on, d.reference, c.approved_by, json_array_length(c.reviews), c.revived_on, d.id,
    d.sensitivity = 'restricted', c.reason
  FROM call_book c JOIN dossiers d ON d.id = c.dossier_id WHERE c.deleted_at IS NULL AND d.deleted_at IS NULL
)`;

const suspenseDiary = sqlRegister({
  id: 'suspense-diary',
  period: 'day',
  source: 'CSMOP',
  confidence: 'layout',
  withheld: 's.withheld',
  target: ['dossier', 's.dossier_id'],
  columns: [
    date('bringUpOn', 10, 's.day'),
    text('fileNumber', 12, 's.file'),
    content('subject', 32, 's.what'),
    content('awaitedFrom', 20, 's.awaited'),
    count('reminderNumber', 8, 's.reminders'),
    date('result', 10, 's.result'),
  ],
  from: `${reminders} s WHERE s.day BETWEEN @from AND @to`,
  order: 's.day, s.file',
});

const callBook = sqlRegister({
  ...ofDossier,
  id: 'call-book',
  period: 'month',
  source: 'CBIC',
  confidence: 'secondary',
  columns: [
    count('serial', 5, 'row_number() OVER (ORDER BY c.entered_on, c.created_at, c.id)'),
    text('fileNumber', 11, 'd.reference'),
    content('subject', 24, 'd.title'),
    content('ground', 20, packed('c.ground', 'c.reason'), sayGround),
    text('approvedBy', 13, 'c.approved_by'),
    date('enteredOn', 10, 'c.entered_on'),
    date('nextReviewOn', 10, 'c.next_review_on'),
    date('revivedOn', 10, 'c.revived_on'),
  ],
  from: `call_book c JOIN dossiers d ON d.id = c.dossier_id WHERE c.deleted_at IS NULL AND d.deleted_at IS NULL
    AND c.entered_on <= @to AND (c.revived_on IS NULL OR c.revived_on >= @from)`,
  order: 'c.entered_on, c.created_at, c.id',
});

/** The registers of files, where they are and what wakes them. */
export const fileRegisters: readonly Register[] = [fileRegister, movements, signatureBook, suspenseDiary, callBook];
