import { query } from '#shared/contract/procedure.ts';
import { id, period } from '#shared/kernel/fields.ts';
import { overview } from './schema.ts';

export const dashboardContract = {
  overview: query(
    'The section or one person over a period: stock, flow, ageing, on-time rate, split of time, load',
    period.safeExtend({ personId: id.optional() }),
    overview,
  ),
};
