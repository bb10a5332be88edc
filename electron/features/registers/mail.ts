import { toLocal } from '#shared/kernel/time.ts';
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

/** Letters of a direction stamped in the period, with who holds them and their dossier. */
const letters = (direction: 'in' | 'out', condition = '1'): string =>
  `mail m LEFT JOIN people p ON p.id = m.marked_to LEFT JOIN dossiers d ON d.id = m.dossier_id
   WHERE m.direction = '${direction}' AND m.stamped_on BETWEEN @from AND @to AND ${condition}`;

/** A letter keeps its content back when it is a closed cover, graded, or in a restricted dossier. */
export const letterIsWithheld = `(m.is_cover_only = 1 OR m.security <> 'ordinary' OR coalesce(d.sensitivity = 'restricted', 0))`;

const letterRegister = { period: 'day', withheld: letterIsWithheld, target: ['letter', 'm.id'] } as const;

const number = 'm.number';
const stamped = 'm.stamped_on';
const holder = `coalesce(p.name, m.service)`;

const refAndDate = content('refAndDate', 11, packed('m.sender_ref', 'm.sender_date'), (value) => {
  const [reference, day] = unpacked(value);
  return [reference, day && plainDate(day)].filter((part) => part).join(', ') || null;
});

const followUp = packed(
  `CASE WHEN m.cancelled_on IS NOT NULL THEN 'cancelled' WHEN m.disposal_kind IS NOT NULL THEN m.disposal_kind
     WHEN m.replied_on IS NOT NULL THEN 'replied' WHEN m.interim_on IS NOT NULL THEN 'interim'
     WHEN m.with_office <> '' THEN 'withOffice' WHEN m.acknowledged_on IS NOT NULL THEN 'acknowledged' END`,
  'coalesce(m.cancelled_on, m.disposed_on, m.replied_on, m.interim_on, m.with_office_since, m.acknowledged_on)',
);

const sayFollowUp = (value: string, { words }: Reading): string | null => {
  const [kind, day] = unpacked(value);
  const known: Readonly<Record<string, string>> = words.registers.followUps;
  return kind === null || kind === undefined ? null : `${known[kind] ?? kind} ${plainDate(day ?? '')}`;
};

const sayChannel = (value: string, { words }: Reading): string => {
  const known: Readonly<Record<string, string>> = words.registers.channels;
  return known[value] ?? value;
};

/** When the dossier of a letter was first submitted after the letter came. */
const submittedAt = `(SELECT min(j.at) FROM journal j WHERE j.dossier_id = m.dossier_id AND j.subject = 'dossier'
  AND j.action = 'moved' AND j.after ->> 'state' = 'submitted' AND j.at >= m.stamped_on)`;

const proof = packed(
  'm.acknowledged_on',
  `(SELECT json_object('kind', e.value ->> 'kind', 'day', e.value ->> 'on') FROM json_each(m.tracking_events) e
    ORDER BY e.key DESC LIMIT 1)`,
);

const sayProof = (value: string, { words }: Reading): string | null => {
  const [acknowledged, event] = unpacked(value);
  if (acknowledged) return plainDate(acknowledged);
  if (!event) return null;
  const { kind, day } = JSON.parse(event) as { readonly kind: string; readonly day: string };
  const known: Readonly<Record<string, string>> = words.registers.trackings;
  return `${known[kind] ?? kind} ${plainDate(day)}`;
};

const sayRemarks = (value: string, { words }: Reading): string | null => {
  const [isEmpty, isCoverOnly, missing, cancelled] = unpacked(value);
  const { remarks } = words.registers;
  return (
    [
      isEmpty === '1' ? remarks.empty : null,
      isCoverOnly === '1' ? remarks.unopened : null,
      missing === '0' ? null : remarks.missing(Number(missing)),
      cancelled ? remarks.cancelled(plainDate(cancelled)) : null,
    ]
      .filter((part) => part !== null)
      .join(', ') || null
  );
};

const remarks = text(
  'remarks',
  12,
  packed('m.is_empty', 'm.is_cover_only', 'json_array_length(m.missing_enclosures)', 'm.cancelled_on'),
  { say: sayRemarks },
);

const french: readonly Register[] = [
  sqlRegister({
    ...letterRegister,
    id: 'arrivals',
    source: 'PIAF, m15s5',
    confidence: 'secondary',
    columns: [
      text('number', 9, number),
      date('arrivedOn', 10, stamped),
      date('letterDate', 10, `CASE WHEN ${letterIsWithheld} THEN NULL ELSE m.sender_date END`),
      content('sender', 15, 'm.correspondent_name'),
      content('reference', 9, 'm.sender_ref'),
      content('subject', 22, 'm.subject'),
      text('markedService', 11, `coalesce(nullif(m.service, ''), p.name)`),
      date('replyDue', 10, 'm.reply_due_on'),
      text('followUp', 11, followUp, { say: sayFollowUp }),
      text('filing', 9, 'd.reference'),
    ],
    from: letters('in'),
    order: 'm.stamped_on, m.num',
  }),
  sqlRegister({
    ...letterRegister,
    id: 'departures',
    source: 'PIAF, m15s5',
    confidence: 'secondary',
    columns: [
      text('number', 13, number),
      date('date', 10, stamped),
      content('recipient', 16, 'm.correspondent_name'),
      content('subject', 24, 'm.subject'),
      text('signatory', 12, 'm.signatory'),
      text('dossier', 10, 'd.reference'),
      text('channel', 9, 'm.channel', { say: sayChannel }),
      text('receipt', 10, proof, { say: sayProof }),
    ],
    from: letters('out'),
    order: 'm.stamped_on, m.num',
  }),
  sqlRegister({
    ...letterRegister,
    id: 'dispatch-slip',
    period: 'event',
    source: 'PIAF, m15s5',
    confidence: 'secondary',
    columns: [
      content('recipient', 22, 'm.correspondent_name'),
      count('pieceCount', 8, '1 + coalesce(m.enclosures_expected, 0)', { isSummed: true }),
      content('designation', 38, packed(number, 'm.subject'), (value) => unpacked(value).join(' : ')),
      text('observations', 22, packed('m.channel', 'm.tracking_number'), {
        say: (value, reading) => {
          const [channel, tracking] = unpacked(value);
          return [sayChannel(channel ?? '', reading), tracking].filter((part) => part).join(', ');
        },
      }),
    ],
    from: letters('out', 'm.cancelled_on IS NULL'),
    order: 'm.correspondent_name COLLATE NOCASE, m.stamped_on, m.num',
  }),
];

const indian: readonly Register[] = [
  sqlRegister({
    ...letterRegister,
    id: 'dak',
    source: 'CSMOP, para 11',
    confidence: 'layout',
    columns: [
      text('crNumber', 10, number),
      date('date', 10, stamped),
      content('from', 18, 'm.correspondent_name'),
      refAndDate,
      text('registeredCategory', 12, packed('m.channel', 'm.tracking_number'), {
        say: (value, reading) => {
          const [channel, tracking] = unpacked(value);
          return [sayChannel(channel ?? '', reading), tracking].filter((part) => part).join(' ');
        },
      }),
      text('markedTo', 14, holder),
      remarks,
    ],
    from: letters('in'),
    order: 'm.stamped_on, m.num',
  }),
  sqlRegister({
    ...letterRegister,
    id: 'dak-invoice',
    source: 'CSMOP',
    confidence: 'secondary',
    columns: [
      text('section', 18, `coalesce(nullif(m.service, ''), p.name)`),
      text('crNumber', 12, number),
      content('from', 24, 'm.correspondent_name'),
      content('subject', 26, 'm.subject'),
      text('acknowledgement', 14, 'NULL'),
      date('date', 10, stamped),
    ],
    from: letters('in'),
    order: `coalesce(nullif(m.service, ''), p.name, '~') COLLATE NOCASE, m.stamped_on, m.num`,
  }),
  sqlRegister({
    ...letterRegister,
    id: 'section-diary',
    source: 'CSMOP',
    confidence: 'layout',
    columns: [
      text('diaryNumber', 10, number),
      date('date', 10, stamped),
      refAndDate,
      content('from', 15, 'm.correspondent_name'),
      content('subject', 22, 'm.subject'),
      text('dealingHand', 12, 'p.name'),
      text('fileNumber', 10, 'd.reference'),
      text('disposal', 12, followUp, { say: sayFollowUp }),
    ],
    from: letters('in'),
    order: 'm.stamped_on, m.num',
  }),
  sqlRegister({
    ...letterRegister,
    id: 'hand-diary',
    source: 'CBI Administration Manual',
    confidence: 'layout',
    columns: [
      text('dealingHand', 14, 'p.name'),
      text('diaryNumber', 10, number),
      date('receivedOn', 10, stamped),
      content('subject', 28, 'm.subject'),
      text('fileNumber', 12, 'd.reference'),
      date('submittedOn', 10, submittedAt, { say: (value, { timeZone }) => toLocal(value, timeZone).day }),
      date('disposedOn', 10, 'coalesce(m.disposed_on, m.replied_on)'),
    ],
    from: letters('in', 'm.marked_to IS NOT NULL'),
    order: 'p.name COLLATE NOCASE, m.stamped_on, m.num',
  }),
];

/** The registers of arrival, departure, dak and diaries. */
export const mailRegisters: readonly Register[] = [...french, ...indian];
