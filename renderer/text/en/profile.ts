import type { profile as fr } from '#renderer/text/fr/profile.ts';
import type { Shape } from '#renderer/text/shape.ts';

export const profile = {
  title: 'Administration',
  choose: 'Administration',
  profiles: {
    fr_state: 'France, State service',
    fr_local: 'France, local authority',
    in_central: 'India, Central Secretariat',
    neutral: 'No particular administration',
  },
  hint: 'Sets the kinds of dossier, the time limits, the registers, the calendar and the numbers. All stays open to change.',
  sectionCode: 'Short name of the section',
  mailInTemplate: 'Number of letters received',
  mailOutTemplate: 'Number of letters sent',
  templateHint: 'With {year} and {serial}; {serial:4}, {initials}, {section} and {series} may be used.',
  templateWrong: 'The template must contain {year} and {serial}.',
  planTitle: 'Change to: {{name}}',
  planLead: 'What changes:',
  calendar: 'Calendar',
  numbers: 'Numbers of letters',
  numbersOf: 'received {{in}}, sent {{out}}',
  kindsOn: 'Kinds offered besides',
  kindsOff: 'Kinds no longer offered',
  rules: 'Time limits and rules',
  rulesCount: '{{on}} switched on, {{off}} off; those to be confirmed stay off',
  registers: 'Registers and statements',
  registerCount_one: '{{count}} register kept',
  registerCount_other: '{{count}} registers kept',
  none: 'none',
  apply: 'Apply',
  applied: 'Administration: {{name}}',
} satisfies Shape<typeof fr>;
