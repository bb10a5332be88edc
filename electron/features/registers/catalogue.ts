import { registersByProfile } from '#resources/profiles.ts';
import { AppError } from '#shared/contract/errors.ts';
import {
  type RegisterFamily,
  type RegisterId,
  type RegisterInfo,
  registerFamilies,
  registerIds,
  registersByFamily,
} from '#shared/registers/schema.ts';
import { profiles, type Settings } from '#shared/settings/schema.ts';
import type { Words } from '#shared/text/words.ts';
import { balanceRegisters } from './arrears.ts';
import { budgetRegisters } from './budget.ts';
import { fileRegisters } from './files.ts';
import { mailRegisters } from './mail.ts';
import { meetingRegisters } from './meetings.ts';
import { pendingRegisters } from './pending.ts';
import { recordsRegisters } from './records.ts';
import { referenceRegisters } from './references.ts';
import type { Register } from './register.ts';
import { statementRegisters } from './statements.ts';
import { teamRegisters } from './team.ts';

const all = new Map<string, Register>(
  [
    mailRegisters,
    fileRegisters,
    referenceRegisters,
    balanceRegisters,
    pendingRegisters,
    statementRegisters,
    meetingRegisters,
    budgetRegisters,
    recordsRegisters,
    teamRegisters,
  ]
    .flat()
    .map((register) => [register.id, register]),
);

/** The register of that name. Throws `not_found` with the known names. */
export const registerOf = (id: string): Register => {
  const register = all.get(id);
  if (register) return register;
  throw new AppError('not_found', (w) => w.registers.unknown(id, registerIds.join(', ')));
};

const familyOf = (id: RegisterId): RegisterFamily =>
  registerFamilies.find((family) => registersByFamily[family].some((member: string) => member === id)) ?? 'statements';

/** A register as the list tells it. */
export const infoOf = (register: Register, { profile, hiddenRegisters }: Settings, words: Words): RegisterInfo => {
  const { id, period, source, confidence } = register;
  const keeping = profiles.filter((one) => registersByProfile[one].includes(id));
  return {
    id,
    family: familyOf(id),
    name: words.registers.names[id],
    purpose: words.registers.purposes[id],
    period,
    profiles: keeping,
    source,
    confidence,
    isOn: keeping.includes(profile),
    isHidden: hiddenRegisters.includes(id),
  };
};

/** Every register as the list tells it, family after family. */
export const listRegisters = (settings: Settings, words: Words): RegisterInfo[] =>
  registerIds.map((id) => infoOf(registerOf(id), settings, words));

/** Source, confidence, and how many rows keep their content back, in one line. */
export const noteOf = ({ source, confidence }: Register, withheld: number, { registers }: Words): string =>
  [
    source === ''
      ? registers.ownSource(registers.confidence[confidence])
      : registers.source(source, registers.confidence[confidence]),
    withheld > 0 ? registers.withheldCount(withheld) : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
