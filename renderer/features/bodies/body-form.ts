import type { Body, QuorumRule } from '#shared/bodies/schema.ts';

/** A body as its form asks it: lists as lines of text, rules as choices. */
export type BodyForm = {
  readonly name: string;
  readonly kind: Body['kind'];
  /** A preset's id, `own`, or none. */
  readonly notice: string | null;
  readonly days: number | null;
  readonly unit: 'clear_day' | 'day' | 'working_day';
  readonly quorum: QuorumChoice | null;
  readonly count: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly rounding: 'up' | 'down' | 'above';
  readonly countsRepresented: boolean;
  readonly minutesKind: Body['minutesKind'];
  readonly roomId: string | null;
  readonly members: readonly string[];
  readonly agenda: readonly string[];
  readonly logistics: readonly string[];
  readonly notes: string;
};

export const quorumChoices = ['majority', 'half', 'number', 'share'] as const;
type QuorumChoice = (typeof quorumChoices)[number];

/** The choice of a rule of one's own among the presets. */
export const ownNotice = 'own';

export const blankForm: BodyForm = {
  name: '',
  kind: 'other',
  notice: null,
  days: 5,
  unit: 'clear_day',
  quorum: null,
  count: 1,
  numerator: 1,
  denominator: 3,
  rounding: 'up',
  countsRepresented: false,
  minutesKind: 'summary',
  roomId: null,
  members: [],
  agenda: [],
  logistics: [],
  notes: '',
};

const joined = (...parts: readonly string[]): string => {
  const last = parts.findLastIndex((part) => part !== '');
  return parts.slice(0, Math.max(1, last + 1)).join(' ; ');
};

const partsOf = (line: string): string[] => line.split(';').map((part) => part.trim());
const filled = (lines: readonly string[]): string[] => lines.map((line) => line.trim()).filter((line) => line !== '');

const choiceOf = (rule: QuorumRule | null): Partial<BodyForm> => {
  if (rule === null) return { quorum: null };
  const { countsRepresented } = rule;
  if (rule.kind === 'number') return { quorum: 'number', count: rule.count, countsRepresented };
  const { numerator, denominator, rounding } = rule;
  const isHalf = numerator * 2 === denominator;
  const quorum = isHalf && rounding === 'above' ? 'majority' : isHalf && rounding === 'up' ? 'half' : 'share';
  return { quorum, numerator, denominator, rounding, countsRepresented };
};

/** The form of a body that is there. */
export const formOf = ({ name, kind, convocation, quorum, minutesKind, roomId, notes, ...body }: Body): BodyForm => ({
  ...blankForm,
  ...choiceOf(quorum),
  ...(convocation?.kind === 'preset' && { notice: convocation.preset }),
  ...(convocation?.kind === 'days' && { notice: ownNotice, days: convocation.days, unit: convocation.unit }),
  name,
  kind,
  minutesKind,
  roomId,
  notes,
  members: body.members.map((one) => joined(one.name, one.role, one.email, one.substitute)),
  agenda: body.agenda.map(({ title, minutes }) => joined(title, minutes === 0 ? '' : String(minutes))),
  logistics: body.logistics,
});

const quorumOf = ({
  quorum,
  count,
  numerator,
  denominator,
  rounding,
  countsRepresented,
}: BodyForm): QuorumRule | null => {
  switch (quorum) {
    case null:
      return null;
    case 'number':
      return { kind: 'number', count: count ?? 1, countsRepresented };
    case 'majority':
      return { kind: 'share', numerator: 1, denominator: 2, rounding: 'above', countsRepresented };
    case 'half':
      return { kind: 'share', numerator: 1, denominator: 2, rounding: 'up', countsRepresented };
    case 'share':
      return { kind: 'share', numerator: numerator ?? 1, denominator: denominator ?? 1, rounding, countsRepresented };
  }
};

type People = readonly { readonly id: string; readonly name: string }[];

/** The body that a form describes; a member with the name of somebody of the section is that person. */
export const bodyOf = (form: BodyForm, people: People) => {
  const { name, kind, notice, days, unit, minutesKind, roomId, notes } = form;
  const convocation =
    notice === null
      ? null
      : notice === ownNotice
        ? ({ kind: 'days', days: days ?? 0, unit } as const)
        : ({ kind: 'preset', preset: notice } as const);
  return {
    name,
    kind,
    convocation,
    quorum: quorumOf(form),
    minutesKind,
    roomId,
    notes,
    members: filled(form.members)
      .map(partsOf)
      .filter(([member]) => member !== '')
      .map(([member = '', role = '', email = '', substitute = '']) => ({
        personId: people.find((person) => person.name.toLowerCase() === member.toLowerCase())?.id ?? null,
        name: member,
        role,
        email,
        substitute,
      })),
    agenda: filled(form.agenda)
      .map(partsOf)
      .filter(([title]) => title !== '')
      .map(([title = '', minutes = '']) => ({
        title,
        minutes: Math.min(1440, Math.max(0, Math.round(Number(minutes)) || 0)),
      })),
    logistics: filled(form.logistics),
  };
};
