import type { FeatureContract } from '#shared/contract/procedure.ts';

export const templatesContract = {} satisfies FeatureContract;
