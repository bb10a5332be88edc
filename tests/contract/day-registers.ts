import type { PivotClient } from '#shared/contract/contract.ts';

type File = { readonly ticket: string; readonly fileName: string };

type Desk = { readonly pivot: PivotClient; readonly fetchFile: (file: File) => Promise<void> };

const month = { from: '2026-11-01', to: '2026-11-30' };

/** The registers looked at, each form of a file, and the administration chosen and taken back. */
export const readRegisters = async ({ pivot, fetchFile }: Desk): Promise<void> => {
  const { items } = await pivot.registers.list({ all: true });
  for (const { id } of items) await pivot.registers.rows({ register: id, ...month });
  await pivot.registers.rows({ register: 'weekly-arrears', ...month, limit: 2, offset: 1, taskId: 'arrears' });
  for (const format of ['csv', 'html', 'pdf'] as const) {
    await fetchFile(await pivot.registers.export({ register: 'monthly-pending', ...month, format }));
  }
  await pivot.settings.profilePlan({ profile: 'in_central' });
  const { before } = await pivot.settings.applyProfile({ profile: 'in_central' });
  await pivot.registers.list();
  await pivot.settings.restoreProfile({ before });
};
