import { z } from 'zod';
import { collection } from '#shared/contract/collection.ts';
import { body, bodyInput, bodyKinds, bodyPatch } from './schema.ts';

export const bodiesContract = collection('Bodies', {
  entity: body,
  input: bodyInput,
  patch: bodyPatch,
  filter: { kind: z.enum(bodyKinds).optional() },
});
