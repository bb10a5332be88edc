import type { FeatureContract } from '#shared/contract/procedure.ts';

export const roomsContract = {} satisfies FeatureContract;
