import { client } from '#renderer/api/client.ts';

const { budget } = client;

/** The three collections of the budget, by the part of the screen that shows them. */
export const collections = {
  lines: {
    get: budget.line,
    create: budget.createLine,
    update: budget.updateLine,
    remove: budget.removeLine,
    restore: budget.restoreLine,
  },
  commitments: {
    get: budget.commitment,
    create: budget.createCommitment,
    update: budget.updateCommitment,
    remove: budget.removeCommitment,
    restore: budget.restoreCommitment,
  },
  payments: {
    get: budget.payment,
    create: budget.createPayment,
    update: budget.updatePayment,
    remove: budget.removePayment,
    restore: budget.restorePayment,
  },
};
