import type { PivotClient } from '#shared/contract/contract.ts';

const today = '2026-11-23';

type Desk = {
  readonly pivot: PivotClient;
  readonly fetchFile: (produced: { ticket: string; fileName: string }) => Promise<void>;
};

const keepRecords = async ({ pivot, fetchFile }: Desk, closed: string, open: string): Promise<void> => {
  const { created } = await pivot.records.importRules({
    text: 'Code;Typologie;DUA;Sort final;Observations\nAVI;Avis;0;Éliminer;"sans\nsuite"\n',
  });
  const rule = await pivot.records.createRule({ code: 'X', years: 3, fate: 'sort' });
  await pivot.records.updateRule({ id: rule.id, revision: 1, patch: { label: 'Divers', remarks: '<i>' } });
  await pivot.records.removeRule({ id: rule.id, revision: 2 });
  await pivot.records.restoreRule({ id: rule.id });
  await pivot.records.rule({ id: created[0]?.id ?? '' });
  await pivot.records.rules({ withAll: true, text: 'avis' });
  await pivot.records.setRule({ dossierIds: [closed, open], code: 'AVI' });
  await pivot.records.hold({ dossierId: open, ground: 'audit', reason: 'Chambre régionale', since: today });
  await pivot.records.release({ dossierId: open, reason: 'Rapport rendu' });
  await pivot.records.ofDossier({ id: open });
  await pivot.records.eligible({ on: today, limit: 5 });
  const spare = await pivot.records.createSlip({ kind: 'transfer' });
  await pivot.records.removeSlip({ id: spare.id, revision: 1 });
  await pivot.records.restoreSlip({ id: spare.id });
  const slip = await pivot.records.createSlip({ kind: 'elimination', dossierIds: [closed] });
  await pivot.records.updateSlip({ id: slip.id, revision: 1, patch: { signedBy: 'Mme Laurent' } });
  await pivot.records.sendSlip({ id: slip.id, revision: 2 });
  await pivot.records.takeBackSlip({ id: slip.id, revision: 3 });
  await pivot.records.sendSlip({ id: slip.id, revision: 4 });
  await pivot.records.visaSlip({ id: slip.id, revision: 5, visaNumber: 'AD-2026-7', visaOn: today });
  await pivot.records.carryOutSlip({ id: slip.id, revision: 6 });
  await fetchFile(await pivot.records.printSlip({ id: slip.id }));
  await pivot.records.slip({ id: slip.id });
  await pivot.records.slips({ kind: 'elimination', state: 'carried_out' });
  await pivot.records.destructions({ from: today, to: today });
};

const keepBudget = async ({ pivot }: Desk, dossierId: string): Promise<void> => {
  const line = await pivot.budget.createLine({
    scheme: 'ae_cp',
    year: 2026,
    label: 'Fournitures',
    codes: { programme: '354' },
    authorised: 100_000,
    payable: 90_000,
  });
  await pivot.budget.updateLine({ id: line.id, revision: 1, patch: { notes: 'Ouverte' } });
  await pivot.budget.removeLine({ id: line.id, revision: 2 });
  await pivot.budget.restoreLine({ id: line.id });
  await pivot.budget.line({ id: line.id });
  const made = { lineId: line.id, number: 'EJ 12', amount: 50_001, committedOn: today, dossierId };
  const commitment = await pivot.budget.createCommitment(made);
  await pivot.budget.updateCommitment({ id: commitment.id, revision: 1, patch: { vendor: 'Papeterie' } });
  await pivot.budget.removeCommitment({ id: commitment.id, revision: 2 });
  await pivot.budget.restoreCommitment({ id: commitment.id });
  await pivot.budget.commitment({ id: commitment.id });
  const payment = await pivot.budget.createPayment({
    commitmentId: commitment.id,
    invoiceNumber: 'F 9',
    amount: 1_234,
    receivedOn: '2026-11-02',
    serviceDoneOn: '2026-11-03',
  });
  await pivot.budget.suspendPayment({ id: payment.id, revision: 1, from: '2026-11-10', reason: 'RIB' });
  await pivot.budget.resumePayment({ id: payment.id, revision: 2, to: '2026-11-12' });
  await pivot.budget.unsuspendPayment({ id: payment.id, revision: 3 });
  await pivot.budget.resumePayment({ id: payment.id, revision: 4, to: '2026-11-13' });
  await pivot.budget.updatePayment({ id: payment.id, revision: 5, patch: { paidOn: today } });
  await pivot.budget.removePayment({ id: payment.id, revision: 6 });
  await pivot.budget.restorePayment({ id: payment.id });
  await pivot.budget.payment({ id: payment.id });
  await pivot.budget.years();
  await pivot.budget.lines({ year: 2026, text: '354' });
  await pivot.budget.commitments({ dossierId });
  await pivot.budget.payments({ lineId: line.id, limit: 1 });
};

const keepWatch = async ({ pivot }: Desk, dossierId: string, personId: string): Promise<void> => {
  const text = await pivot.watch.create({ title: 'Décret', inForceOn: '2026-12-01', dossierIds: [dossierId] });
  await pivot.watch.update({ id: text.id, revision: 1, patch: { impact: 'Délais\nraccourcis', filing: 'guard_file' } });
  await pivot.watch.acknowledge({ id: text.id, personId, isRead: true });
  await pivot.watch.get({ id: text.id });
  await pivot.watch.list({ isSoon: true, unreadBy: personId });
  await pivot.watch.list({ dossierId });
  await pivot.watch.remove({ id: text.id, revision: 2 });
  await pivot.watch.restore({ id: text.id });
};

const keepLogs = async ({ pivot }: Desk, dossierId: string, personId: string): Promise<void> => {
  const visit = await pivot.visits.create({ person: 'M. Petit', forId: personId, dossierId, callBackOn: '2026-11-25' });
  await pivot.visits.update({ id: visit.id, revision: 1, patch: { callBackOn: '2026-11-26', outcome: 'À rappeler' } });
  await pivot.visits.remove({ id: visit.id, revision: 2 });
  await pivot.visits.restore({ id: visit.id });
  await pivot.visits.get({ id: visit.id });
  await pivot.visits.list({ kind: 'call', from: today });
  const processing = await pivot.processings.create({ purpose: 'Gestion du courrier' });
  await pivot.processings.update({
    id: processing.id,
    revision: 1,
    patch: { measures: 'Chiffrement', reviewedOn: today },
  });
  await pivot.processings.remove({ id: processing.id, revision: 2 });
  await pivot.processings.restore({ id: processing.id });
  await pivot.processings.get({ id: processing.id });
  await pivot.processings.list();
};

/** The section's ledgers over a day: records, budget, watch, visits, processings. */
export const keepLedgers = async (desk: Desk, open: string, personId: string): Promise<void> => {
  const { pivot } = desk;
  const old = await pivot.dossiers.create({
    title: 'Avis ancien',
    pillar: 'documentation',
    receivedOn: '2026-11-02',
    notes: 'À détruire',
  });
  await pivot.dossiers.advance({ id: old.id, revision: 1, to: 'registered' });
  await pivot.dossiers.advance({
    id: old.id,
    revision: 2,
    to: 'closed',
    closingOrder: { givenBy: 'Mme Laurent', givenOn: today },
  });
  await keepRecords(desk, old.id, open);
  await keepBudget(desk, open);
  await keepWatch(desk, open, personId);
  await keepLogs(desk, open, personId);
};
