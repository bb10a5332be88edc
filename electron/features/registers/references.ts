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

type Kind = 'qe' | 'pq' | 'assurance' | 'mp_letter' | 'rti' | 'cada' | 'appeal';

/** References that came by the end of the period and were not settled before it. */
const livingOn = (kinds: readonly Kind[], condition = '1', settled = 'x.final_on'): string =>
  `special_references x JOIN dossiers d ON d.id = x.dossier_id LEFT JOIN deadlines n ON n.id = x.deadline_id
   WHERE x.deleted_at IS NULL AND d.deleted_at IS NULL AND x.kind IN (${kinds.map((kind) => `'${kind}'`).join(', ')})
     AND x.received_on <= @to AND (${settled} IS NULL OR ${settled} >= @from) AND ${condition}`;

const living = {
  period: 'live',
  withheld: `d.sensitivity = 'restricted'`,
  target: ['dossier', 'd.id'],
  order: 'x.received_on, x.created_at, x.id',
} as const;

const dueOn = 'coalesce(n.due_on, d.due_on)';
const reference = `coalesce(nullif(x.number, ''), d.reference)`;

const sayHouse = (value: string, { words }: Reading): string => {
  const known: Readonly<Record<string, string>> = words.registers.houses;
  return known[value] ?? value;
};

const sayStar = (value: string, { words }: Reading): string => {
  const known: Readonly<Record<string, string>> = words.registers.stars;
  return known[value] ?? value;
};

const stages = packed('d.state', 'x.ack_on', 'x.validated_on', 'x.final_on');

const sayStages = (value: string, { words }: Reading): string => {
  const [state, ack, validated, final] = unpacked(value);
  const { stages: said } = words.registers;
  const known: Readonly<Record<string, string>> = words.states;
  if (final) return said.answered(plainDate(final));
  if (validated) return said.validated(plainDate(validated));
  const now = known[state ?? ''] ?? '';
  return ack ? `${now}, ${said.acknowledged(plainDate(ack))}` : now;
};

const french: readonly Register[] = [
  sqlRegister({
    ...living,
    id: 'parliament-questions',
    source: 'Règlement de l’Assemblée nationale, art. 135',
    confidence: 'derived',
    columns: [
      text('number', 9, reference),
      text('house', 11, 'x.house', { say: sayHouse }),
      text('questionKind', 8, 'x.star', { say: sayStar }),
      content('author', 13, 'x.author'),
      date('publishedOn', 10, 'x.received_on'),
      content('subject', 22, 'd.title'),
      date('dueOn', 10, dueOn),
      content('contributors', 14, 'x.contributors'),
      date('validatedOn', 10, 'x.validated_on'),
      date('answeredOn', 10, 'x.final_on'),
    ],
    from: livingOn(['qe']),
  }),
  sqlRegister({
    ...living,
    id: 'document-requests',
    source: 'CRPA, R311-12 et R343-1 à R343-5',
    confidence: 'derived',
    columns: [
      text('number', 10, reference),
      content('author', 15, 'x.author'),
      date('receivedOn', 10, 'x.received_on'),
      content('subject', 26, 'd.title'),
      date('dueOn', 10, dueOn),
      content('contributors', 14, 'x.contributors'),
      date('validatedOn', 10, 'x.validated_on'),
      date('answeredOn', 10, 'x.final_on'),
      text('followUp', 12, stages, { say: sayStages }),
    ],
    from: livingOn(['cada']),
  }),
  sqlRegister({
    ...living,
    id: 'appeals',
    source: 'CRPA, L411-2 ; CJA, R421-1',
    confidence: 'derived',
    columns: [
      text('number', 10, reference),
      content('author', 15, 'x.author'),
      date('receivedOn', 10, 'x.received_on'),
      content('subject', 26, 'd.title'),
      date('dueOn', 10, dueOn),
      content('contributors', 14, 'x.contributors'),
      date('validatedOn', 10, 'x.validated_on'),
      date('answeredOn', 10, 'x.final_on'),
      text('followUp', 12, stages, { say: sayStages }),
    ],
    from: livingOn(['appeal']),
  }),
];

const assurances = (id: 'assurances-lok-sabha' | 'assurances-rajya-sabha', house: string): Register =>
  sqlRegister({
    ...living,
    id,
    period: 'week',
    source: 'CBI Administration Manual, 47.7; MPA Manual, ch. 8',
    confidence: 'layout',
    columns: [
      text('session', 8, 'x.session'),
      text('questionNumber', 9, reference),
      date('date', 10, 'x.received_on'),
      content('assurance', 24, `coalesce(nullif(x.text, ''), d.title)`),
      content('givenBy', 12, 'x.given_by'),
      content('action', 15, 'x.action'),
      date('dueOn', 10, `coalesce(n.due_on, date(x.received_on, '+3 months'))`),
      date('extension', 10, `x.extension ->> 'until'`),
      date('implementedOn', 10, 'x.implemented_on'),
      date('laidOn', 10, 'x.laid_on'),
    ],
    from: livingOn(['assurance'], `x.house = '${house}'`, 'x.laid_on'),
  });

const indian: readonly Register[] = [
  sqlRegister({
    ...living,
    id: 'members-letters',
    source: 'CSMOP, para 37; PIB 7-2-2025',
    confidence: 'layout',
    columns: [
      text(
        'diaryNumber',
        9,
        `coalesce((SELECT m.number FROM mail m WHERE m.dossier_id = d.id AND m.direction = 'in'
        ORDER BY m.stamped_on, m.num LIMIT 1), d.reference)`,
      ),
      content('nameAndHouse', 17, packed('x.author', 'x.house'), (value, reading) => {
        const [author, house] = unpacked(value);
        return [author, house && sayHouse(house, reading)].filter((part) => part).join(', ');
      }),
      content('letterAndDate', 13, packed('x.number', 'x.received_on'), (value) => {
        const [number, day] = unpacked(value);
        return [number, plainDate(day ?? '')].filter((part) => part).join(', ');
      }),
      content('subject', 24, 'd.title'),
      date('ackOn', 10, 'x.ack_on'),
      date('interimOn', 10, 'x.interim_on'),
      date('finalOn', 10, 'x.final_on'),
      text(
        'levelHolding',
        12,
        `coalesce(nullif(x.level, ''), (SELECT p.name FROM people p WHERE p.id = d.assignee_id))`,
      ),
      count('days', 6, `CAST(julianday(coalesce(x.final_on, min(@to, @today))) - julianday(x.received_on) AS INTEGER)`),
    ],
    from: livingOn(['mp_letter']),
  }),
  assurances('assurances-lok-sabha', 'lok_sabha'),
  assurances('assurances-rajya-sabha', 'rajya_sabha'),
  sqlRegister({
    ...living,
    id: 'questions-notice',
    source: 'CSMOP, para 27',
    confidence: 'layout',
    columns: [
      text('number', 9, reference),
      text('questionKind', 10, 'x.star', { say: sayStar }),
      text('houseAndCover', 14, 'x.house', {
        say: (value, { words }) => {
          const known: Readonly<Record<string, string>> = words.registers.covers;
          return known[value] ?? value;
        },
      }),
      content('member', 14, 'x.author'),
      content('subject', 22, 'd.title'),
      date('sittingOn', 10, 'x.sitting_on'),
      text('stages', 15, stages, { say: sayStages }),
      date('replyApprovedOn', 10, 'x.validated_on'),
      content('supplementaries', 12, 'x.notes'),
    ],
    from: livingOn(['pq']),
    order: 'x.sitting_on, x.number, x.id',
  }),
  sqlRegister({
    ...living,
    id: 'rti',
    source: 'RTI Act 2005',
    confidence: 'recalled',
    columns: [
      text('registrationNumber', 10, reference),
      date('date', 10, 'x.received_on'),
      content('applicant', 14, 'x.author'),
      content('subject', 22, 'd.title'),
      text('transfer', 12, packed('x.transferred_on', 'x.transferred_to'), {
        say: (value) => {
          const [day, to] = unpacked(value);
          return day ? [plainDate(day), to].filter((part) => part).join(', ') : null;
        },
      }),
      text('fee', 11, packed(`x.fee ->> 'askedOn'`, `x.fee ->> 'paidOn'`), {
        say: (value, { words }) => {
          const [asked, paid] = unpacked(value);
          if (paid) return words.registers.fees.paid(plainDate(paid));
          return asked ? words.registers.fees.asked(plainDate(asked)) : null;
        },
      }),
      date('dueOn', 10, dueOn),
      date('repliedOn', 10, 'x.final_on'),
      text('exemption', 9, 'x.exemption_section'),
      text('appeal', 12, packed(`x.appeal ->> 'filedOn'`, `x.appeal ->> 'decidedOn'`, `x.appeal ->> 'outcome'`), {
        say: (value, { words }) => {
          const [filed, decided, outcome] = unpacked(value);
          if (!filed) return null;
          const { appeals } = words.registers;
          const said = decided ? appeals.decided(plainDate(decided)) : appeals.filed(plainDate(filed));
          return [said, outcome].filter((part) => part).join(', ');
        },
      }),
    ],
    from: livingOn(['rti']),
  }),
];

/** The registers of questions, requests, appeals and letters that Parliament or the law watches. */
export const referenceRegisters: readonly Register[] = [...french, ...indian];
