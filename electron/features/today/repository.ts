import type { Store } from '#electron/store/store.ts';
import type { LocalDate } from '#shared/kernel/time.ts';

/** How many dossiers are open, and how many of them are past their due date. */
export const countDossiers = (store: Store, day: LocalDate): { openDossiers: number; late: number } =>
  store.first(
    `SELECT count(*) AS openDossiers, coalesce(sum(due_on < @day), 0) AS late FROM dossiers
     WHERE deleted_at IS NULL AND state NOT IN ('closed', 'suspended')`,
    { day },
  ) ?? { openDossiers: 0, late: 0 };
