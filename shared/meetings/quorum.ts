import type { QuorumRule } from '#shared/bodies/schema.ts';
import type { Participant, QuorumRecord } from './schema.ts';

const roundings = {
  up: Math.ceil,
  down: Math.floor,
  above: (exact: number): number => Math.floor(exact) + 1,
} as const;

/** How many of the members a quorum wants. */
export const requiredFor = (rule: QuorumRule, members: number): number => {
  if (rule.kind === 'number') return rule.count;
  return roundings[rule.rounding]((members * rule.numerator) / rule.denominator);
};

/** How the members stand against their quorum: those there, and those represented where the rule counts them. */
export const quorumOf = (
  rule: QuorumRule,
  participants: readonly Pick<Participant, 'isMember' | 'attendance'>[],
): Omit<QuorumRecord, 'at'> => {
  const members = participants.filter(({ isMember }) => isMember);
  const counted = members.filter(
    ({ attendance }) => attendance === 'present' || (attendance === 'represented' && rule.countsRepresented),
  ).length;
  const required = requiredFor(rule, members.length);
  return { members: members.length, counted, required, isMet: counted >= required };
};
