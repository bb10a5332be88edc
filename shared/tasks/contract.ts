import { z } from 'zod';
import { query } from '#shared/contract/procedure.ts';

export const tasksContract = {
  cancel: query(
    'Asks a running task to stop and undo what it began',
    z.object({ taskId: z.string().max(40) }),
    z.object({ isCancelled: z.boolean() }),
  ),
};
