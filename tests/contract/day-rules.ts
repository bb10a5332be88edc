import type { PivotClient } from '#shared/contract/contract.ts';

const today = '2026-11-23';

/** Part of the day: rules of the register, calendars, and deadlines that are paused, set by hand, or come back. */
export const liveByRules = async ({
  pivot,
  handIn,
}: {
  readonly pivot: PivotClient;
  readonly handIn: (name: string, text: string) => Promise<string>;
}): Promise<void> => {
  await pivot.deadlines.presets({ jurisdiction: ['FR', 'EU'], on: today, isOn: true, limit: 3 });
  const { items } = await pivot.deadlines.presets({ text: 'quadriennale' });
  await pivot.deadlines.setPreset({
    id: 'fr.prescription4',
    validFrom: items[0]?.validFrom ?? '',
    revision: 1,
    isOn: true,
  });
  const own = await pivot.deadlines.addPreset({
    id: 'bureau.relance',
    validFrom: '2026-01-01',
    jurisdiction: 'own',
    nameFr: 'Relance du bureau',
    nameEn: 'Reminder of the office',
    triggerFr: 'envoi',
    triggerEn: 'sending',
    kind: 'K1',
    days: 8,
    source: 'Note de service',
    confidence: 'V',
  });
  await pivot.deadlines.withdrawPreset({ id: own.id, validFrom: own.validFrom, revision: own.revision });
  await pivot.deadlines.compute({ preset: 'kind:K3', months: 2, trigger: '2026-10-01', calendar: 'fr' });
  const rule = { preset: 'fr.dgp', trigger: '2026-11-02' };
  const bill = await pivot.deadlines.create({ title: 'Payer la facture', rule });
  await pivot.deadlines.pause({ id: bill.id, revision: 1, from: '2026-11-10', reason: 'Pièce manquante' });
  await pivot.deadlines.resume({ id: bill.id, revision: 2, on: '2026-11-16' });
  await pivot.deadlines.override({ id: bill.id, revision: 3, dueOn: '2026-12-01', reason: 'Avant la clôture' });
  await pivot.deadlines.explain({ id: bill.id });
  await pivot.calendars.list();
  await pivot.calendars.holidays({ calendar: 'fr-alsace-moselle', year: 2026 });
  await pivot.calendars.year({ calendar: 'in-central', year: 2026 });
  await pivot.calendars.workingDays({ calendar: 'fr', from: '2026-11-01', to: '2026-11-30' });
  await pivot.calendars.office();
  const { day } = await pivot.calendars.addDay({ date: '2026-12-24', name: 'Fermeture' });
  await pivot.calendars.getDay({ id: day.id });
  await pivot.calendars.updateDay({ id: day.id, revision: 1, patch: { date: '2026-12-31' } });
  await pivot.calendars.removeDay({ id: day.id, revision: 2 });
  await pivot.calendars.restoreDay({ id: day.id });
  const ticket = await handIn('2027.csv', 'date;nom;nature\n26/01/2027;Republic Day;\n03/03/2027;Holi;restricted\n');
  await pivot.calendars.importDays({ ticket, calendar: 'in-central', source: 'OM 2026', isDryRun: true });
  const list = { ticket, calendar: 'in-central', source: 'OM 2026', taskId: 'days' } as const;
  const { importId } = await pivot.calendars.importDays(list);
  await pivot.calendars.undoImport({ importId: importId ?? '' });
};
