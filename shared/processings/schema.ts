import { z } from 'zod';
import { line, localDate, optionalLine, prose, tracked } from '#shared/kernel/fields.ts';

const fields = {
  purpose: line,
  legalBasis: optionalLine,
  /** Categories of people concerned. */
  people: prose,
  /** Categories of personal data. */
  data: prose,
  recipients: prose,
  /** Transfers outside the European Union. */
  transfers: prose,
  /** How long the data is kept. */
  duration: prose,
  /** Technical and organisational measures of security. */
  measures: prose,
  reviewedOn: localDate.nullable(),
};

/** One processing of personal data, as the register of RGPD article 30 describes it. */
export const processing = z.object({ ...tracked, ...fields });
export type Processing = z.infer<typeof processing>;

export const processingInput = z.object({
  purpose: line,
  legalBasis: optionalLine.default(''),
  people: prose.default(''),
  data: prose.default(''),
  recipients: prose.default(''),
  transfers: prose.default(''),
  duration: prose.default(''),
  measures: prose.default(''),
  reviewedOn: localDate.nullable().default(null),
});

export const processingPatch = z.object(fields).partial();
