import type { Pillar } from '#shared/kernel/pillars.ts';
import type { RegisterId } from '#shared/registers/schema.ts';
import type { CalendarId, Profile } from '#shared/settings/schema.ts';

const common: readonly RegisterId[] = [
  'arrivals',
  'departures',
  'dispatch-slip',
  'files',
  'movements',
  'signature-book',
  'call-book',
  'weekly-arrears',
  'monthly-balance',
  'monthly-pending',
  'deadlines',
  'decisions',
  'minutes',
  'registers',
  'team-load',
];

const french: readonly RegisterId[] = [
  'arrivals',
  'departures',
  'dispatch-slip',
  'files',
  'movements',
  'signature-book',
  'call-book',
  'parliament-questions',
  'document-requests',
  'appeals',
  'weekly-arrears',
  'monthly-balance',
  'monthly-pending',
  'deadlines',
  'registers',
  'decisions',
  'minutes',
  'appropriations',
  'payment-times',
  'elimination-slip',
  'transfer-slip',
  'processings',
  'team-load',
];

const indian: readonly RegisterId[] = [
  'dak',
  'dak-invoice',
  'section-diary',
  'hand-diary',
  'departures',
  'files',
  'movements',
  'signature-book',
  'suspense-diary',
  'call-book',
  'members-letters',
  'assurances-lok-sabha',
  'assurances-rajya-sabha',
  'questions-notice',
  'rti',
  'weekly-arrears',
  'monthly-balance',
  'monthly-pending',
  'deadlines',
  'reports-incoming',
  'reports-outgoing',
  'hindi-return',
  'inspection',
  'registers',
  'decisions',
  'minutes',
  'liabilities',
  'expenditure',
  'elimination-slip',
  'transfer-slip',
  'team-load',
];

/** The registers and statements that each administration keeps, in the order of the register of registers. */
export const registersByProfile: Readonly<Record<Profile, readonly RegisterId[]>> = {
  fr_state: french,
  fr_local: french.filter((id) => id !== 'parliament-questions'),
  in_central: indian,
  neutral: common,
};

/** A kind of dossier that only one profile needs. */
type ProfileKind = {
  readonly code: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly pillar: Pillar;
  readonly effortMinutes: number;
};

/** What choosing an administration sets: each of these stays open to change. */
export type ProfileDefaults = {
  /** Codes of the kinds that are offered; the other kinds that Pivot brings are put aside. */
  readonly kinds: readonly string[];
  readonly ownKinds: readonly ProfileKind[];
  readonly calendar: CalendarId;
  readonly mailInTemplate: string;
  readonly mailOutTemplate: string;
};

const general = ['DOS', 'COUR', 'NOTE', 'RECL', 'RIM', 'RH', 'ARCH'] as const;

const frenchMail = { mailInTemplate: '{year}-{serial:4}', mailOutTemplate: '{initials}/{section}/{year}/{serial:4}' };

/** What each profile sets. Number patterns follow the practice told in PIAF m15s5 and the CSMOP's definitions. */
export const profileDefaults: Readonly<Record<Profile, ProfileDefaults>> = {
  fr_state: {
    kinds: [...general, 'QE', 'CADA', 'CRPA'],
    ownKinds: [],
    calendar: 'fr',
    ...frenchMail,
  },
  fr_local: {
    kinds: [...general, 'CADA', 'CRPA', 'DELIB'],
    ownKinds: [
      {
        code: 'DELIB',
        nameFr: 'Délibération',
        nameEn: 'Council decision',
        pillar: 'documentation',
        effortMinutes: 240,
      },
    ],
    calendar: 'fr',
    ...frenchMail,
  },
  in_central: {
    kinds: [...general, 'PQ', 'RTI', 'MP', 'CPGRAMS', 'ASSUR', 'COURT'],
    ownKinds: [
      {
        code: 'COURT',
        nameFr: 'Affaire contentieuse',
        nameEn: 'Court case',
        pillar: 'documentation',
        effortMinutes: 240,
      },
    ],
    calendar: 'in-central',
    mailInTemplate: '{serial}-{series}/{year}-{section}',
    mailOutTemplate: '{serial}/{year}-{section}',
  },
  neutral: {
    kinds: [...general],
    ownKinds: [],
    calendar: 'fr',
    mailInTemplate: '{year}-{serial:4}',
    mailOutTemplate: '{year}-{serial:4}',
  },
};
