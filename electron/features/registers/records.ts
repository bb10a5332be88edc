import { content, count, date, packed, plainDate, type Register, sqlRegister, text, unpacked } from './register.ts';

const isRestricted = `coalesce(d.sensitivity = 'restricted', 0)`;

const items = (kind: 'elimination' | 'transfer'): string =>
  `slip_items i JOIN slips s ON s.id = i.slip_id LEFT JOIN dossiers d ON d.id = i.dossier_id
   WHERE s.deleted_at IS NULL AND s.kind = '${kind}' AND s.made_on BETWEEN @from AND @to`;

const extremes = text('extremeDates', 13, packed('i.from_on', 'i.to_on'), {
  say: (value) =>
    unpacked(value)
      .filter((day) => day !== null)
      .map(plainDate)
      .join(' – ') || null,
});

const metres = { isSummed: true } as const;

const slips: readonly Register[] = [
  sqlRegister({
    id: 'elimination-slip',
    period: 'event',
    source: 'Code du patrimoine, L212-2 et L212-3',
    confidence: 'secondary',
    withheld: isRestricted,
    target: ['dossier', 'i.dossier_id'],
    columns: [
      text('slip', 9, 's.number'),
      content('object', 22, 'i.object'),
      text('typology', 12, 'i.typology'),
      extremes,
      text('retention', 6, 'i.years', { say: (years, { words }) => words.registers.years(Number(years)) }),
      text('serviceRemarks', 12, 'i.service_remarks'),
      text('archivesRemarks', 12, 'i.archives_remarks'),
      count('linearCentimetres', 8, 'i.centimetres', metres),
      text('signature', 9, 's.signed_by'),
      text('visa', 10, packed('s.visa_number', 's.visa_on'), {
        say: (value) => {
          const [number, day] = unpacked(value);
          return number ? `${number}, ${plainDate(day ?? '')}` : null;
        },
      }),
    ],
    from: items('elimination'),
    order: 's.made_on, s.serial, i.position',
  }),
  sqlRegister({
    id: 'transfer-slip',
    period: 'event',
    source: 'Code du patrimoine, L212-4',
    confidence: 'recalled',
    withheld: isRestricted,
    target: ['dossier', 'i.dossier_id'],
    columns: [
      text('slip', 10, 's.number'),
      count('article', 6, 'i.position'),
      content('description', 30, 'i.object'),
      extremes,
      text('retentionOver', 8, 'i.years', { say: (years, { words }) => words.registers.years(Number(years)) }),
      text('communicability', 16, 'i.archives_remarks'),
      count('linearCentimetres', 8, 'i.centimetres', metres),
    ],
    from: items('transfer'),
    order: 's.made_on, s.serial, i.position',
  }),
];

const processings = sqlRegister({
  id: 'processings',
  period: 'year',
  source: 'RGPD, art. 30',
  confidence: 'recalled',
  columns: [
    text('purpose', 18, 'x.purpose'),
    text('legalBasis', 13, 'x.legal_basis'),
    text('categories', 18, packed('x.people', 'x.data'), {
      say: (value) =>
        unpacked(value)
          .filter((part) => part)
          .join(' ; ') || null,
    }),
    text('recipients', 14, 'x.recipients'),
    text('transfers', 10, 'x.transfers'),
    text('duration', 11, 'x.duration'),
    text('measures', 16, 'x.measures'),
    date('reviewedOn', 10, 'x.reviewed_on'),
  ],
  from: `processings x WHERE x.deleted_at IS NULL AND substr(x.created_at, 1, 10) <= @to AND @from <= @to`,
  order: 'x.purpose COLLATE NOCASE, x.id',
});

/** The slips of elimination and transfer, and the record of processings. */
export const recordsRegisters: readonly Register[] = [...slips, processings];
