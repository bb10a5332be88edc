import type { FeatureHandlers } from '#electron/service/context.ts';
import type { PivotContract } from '#shared/contract/contract.ts';

export const circuits: FeatureHandlers<PivotContract['circuits']> = {};
