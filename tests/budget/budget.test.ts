import { describe, expect, test } from 'vitest';
import type { PivotClient } from '#shared/contract/contract.ts';
import { fixedClock, openTestService, refusalOf } from '#tests/helpers/service.ts';

const openBudget = async (authorised = 1_000_00, payable = 800_00) => {
  const clock = fixedClock();
  const { pivot } = openTestService({ clock });
  const line = await pivot.budget.createLine({
    scheme: 'ae_cp',
    year: 2026,
    label: 'Fournitures',
    codes: { programme: '354', bop: 'BOP-1', account: '60' },
    authorised,
    payable,
  });
  const commit = (amount: number, more: object = {}) =>
    pivot.budget.createCommitment({ lineId: line.id, number: 'EJ-1', amount, committedOn: '2026-03-01', ...more });
  return { pivot, clock, line, commit };
};

const balanceOf = async (pivot: PivotClient) => (await pivot.budget.lines({ year: 2026 })).items[0]?.balance;

const invoice = (commitmentId: string, amount: number) => ({
  commitmentId,
  invoiceNumber: 'F-1',
  amount,
  receivedOn: '2026-11-02',
  serviceDoneOn: '2026-11-04',
});

describe('a budget line', () => {
  test('shows what is authorised, committed, paid, available and left to pay', async () => {
    const { pivot, commit } = await openBudget();
    const { id } = await commit(600_01);
    await commit(100_00, { number: 'EJ-2' });
    await pivot.budget.createPayment({ ...invoice(id, 200_50), paidOn: '2026-11-20' });
    await pivot.budget.createPayment({ ...invoice(id, 99_99), invoiceNumber: 'F-2' });
    expect(await balanceOf(pivot)).toEqual({
      authorised: 1_000_00,
      committed: 700_01,
      available: 299_99,
      payable: 800_00,
      paid: 200_50,
      payableLeft: 599_50,
      toPay: 499_51,
      committedRate: expect.closeTo(70.001),
      paidRate: expect.closeTo(25.0625),
    });
    expect((await pivot.budget.years()).years).toEqual([2026]);
    expect((await pivot.budget.lines({ text: '354' })).total).toBe(1);
    expect((await pivot.budget.lines({ text: 'nulle part' })).total).toBe(0);
  });

  test('in AE and CP needs its payment credits, and knows no Indian estimate', async () => {
    const { pivot } = openTestService();
    const line = { scheme: 'ae_cp', year: 2026, label: 'Études', authorised: 100 } as const;
    expect((await refusalOf(pivot.budget.createLine(line))).fields).toHaveProperty('payable');
    expect((await refusalOf(pivot.budget.createLine({ ...line, payable: 1, revised: 2 }))).code).toBe('rule_violated');
    const indian = { ...line, scheme: 'be_re_fe', payable: 5 } as const;
    expect((await refusalOf(pivot.budget.createLine(indian))).message).toContain('crédits de paiement');
    expect((await pivot.budget.lines()).total).toBe(0);
  });

  test('cannot be lowered below what is committed or paid, nor removed while it has commitments', async () => {
    const { pivot, line, commit } = await openBudget();
    const { id } = await commit(500_00);
    await pivot.budget.createPayment({ ...invoice(id, 300_00), paidOn: '2026-11-20' });
    const change = (patch: object) => pivot.budget.updateLine({ id: line.id, revision: 1, patch });
    expect((await refusalOf(change({ authorised: 499_99 }))).message).toContain('500,00');
    expect((await refusalOf(change({ payable: 299_99 }))).message).toContain('300,00');
    expect((await refusalOf(pivot.budget.removeLine({ id: line.id, revision: 1 }))).code).toBe('rule_violated');
    expect(await change({ authorised: 500_00, payable: 300_00 })).toMatchObject({ authorised: 500_00, revision: 2 });
  });
});

describe('a commitment', () => {
  test('takes the available to the last cent, and nothing beyond it', async () => {
    const { pivot, commit } = await openBudget();
    await commit(999_99);
    const refusal = await refusalOf(commit(2));
    expect(refusal.message).toBe('L’engagement de 0,02 dépasse le disponible de 0,01. Rien n’a été engagé.');
    expect(refusal.fields).toHaveProperty('amount');
    await commit(1, { number: 'EJ-2' });
    expect(await balanceOf(pivot)).toMatchObject({ available: 0, committed: 1_000_00 });
  });

  test('that is changed counts once, and one that comes back from the bin must still fit', async () => {
    const { pivot, commit } = await openBudget();
    const first = await commit(900_00);
    await pivot.budget.updateCommitment({ id: first.id, revision: 1, patch: { amount: 1_000_00 } });
    await pivot.budget.removeCommitment({ id: first.id, revision: 2 });
    await commit(200_00, { number: 'EJ-2' });
    expect((await refusalOf(pivot.budget.restoreCommitment({ id: first.id }))).code).toBe('rule_violated');
    expect(await balanceOf(pivot)).toMatchObject({ committed: 200_00 });
  });

  test('is tied to its dossier, on whose timeline it appears', async () => {
    const { pivot, commit } = await openBudget();
    const dossier = await pivot.dossiers.create({ title: 'Marché', pillar: 'coordination', receivedOn: '2026-11-02' });
    const { id } = await commit(10_00, { dossierId: dossier.id, vendor: 'Papeterie du Port' });
    const { items } = await pivot.budget.commitments({ dossierId: dossier.id });
    expect(items).toMatchObject([{ id, dossierReference: dossier.reference, lineLabel: 'Fournitures', toPay: 10_00 }]);
    const { items: history } = await pivot.dossiers.history({ id: dossier.id });
    expect(history.map(({ subject }) => subject)).toContain('commitment');
    expect((await refusalOf(commit(1, { dossierId: 'nulle-part' }))).code).toBe('not_found');
  });

  test('cannot be lowered below what is invoiced, nor removed with invoices', async () => {
    const { pivot, commit } = await openBudget();
    const { id } = await commit(500_00);
    const paid = await pivot.budget.createPayment(invoice(id, 300_00));
    expect(
      (await refusalOf(pivot.budget.updateCommitment({ id, revision: 1, patch: { amount: 299_99 } }))).message,
    ).toContain('300,00');
    expect((await refusalOf(pivot.budget.removeCommitment({ id, revision: 1 }))).code).toBe('rule_violated');
    await pivot.budget.removePayment({ id: paid.id, revision: 1 });
    await pivot.budget.removeCommitment({ id, revision: 1 });
    expect((await refusalOf(pivot.budget.restorePayment({ id: paid.id }))).code).toBe('not_found');
  });
});

describe('a payment', () => {
  test('exceeds neither its commitment nor what may be paid', async () => {
    const { pivot, commit } = await openBudget(1_000_00, 100_00);
    const { id } = await commit(500_00);
    expect((await refusalOf(pivot.budget.createPayment(invoice(id, 500_01)))).message).toContain(
      'dépasse ce qui reste',
    );
    const due = await pivot.budget.createPayment(invoice(id, 100_01));
    const pay = (revision: number, patch: object) => pivot.budget.updatePayment({ id: due.id, revision, patch });
    expect((await refusalOf(pay(1, { paidOn: '2026-11-20' }))).message).toContain(
      'crédits de paiement restants, 100,00',
    );
    expect(await pay(1, { amount: 100_00, paidOn: '2026-11-20' })).toMatchObject({ paidOn: '2026-11-20' });
    expect(await balanceOf(pivot)).toMatchObject({ paid: 100_00, payableLeft: 0 });
  });

  test('needs the service fait, and dates that follow each other', async () => {
    const { pivot, commit } = await openBudget();
    const { id } = await commit(500_00);
    const tried = async (more: object) =>
      (await refusalOf(pivot.budget.createPayment({ ...invoice(id, 1_00), ...more }))).fields ?? {};
    expect(await tried({ serviceDoneOn: null, paidOn: '2026-11-20' })).toHaveProperty('serviceDoneOn');
    expect(await tried({ paidOn: '2026-11-24' })).toHaveProperty('paidOn');
    expect(await tried({ paidOn: '2026-11-03' })).toHaveProperty('paidOn');
    expect(await tried({ orderedOn: '2026-11-21', paidOn: '2026-11-20' })).toHaveProperty('paidOn');
    expect((await pivot.budget.payments()).total).toBe(0);
  });

  test('is listed by its due date, with the arithmetic of its period', async () => {
    const { pivot, commit } = await openBudget();
    const { id } = await commit(500_00);
    await pivot.budget.createPayment({ ...invoice(id, 1_00), invoiceNumber: 'tard', receivedOn: '2026-11-20' });
    await pivot.budget.createPayment({
      ...invoice(id, 1_00),
      invoiceNumber: 'retard',
      receivedOn: '2026-10-01',
      serviceDoneOn: '2026-10-02',
    });
    await pivot.budget.createPayment({ ...invoice(id, 1_00), invoiceNumber: 'payée', paidOn: '2026-11-20' });
    const { items } = await pivot.budget.payments();
    expect(items.map(({ invoiceNumber }) => invoiceNumber)).toEqual(['retard', 'tard', 'payée']);
    expect(items[0]?.clock).toMatchObject({ startsOn: '2026-10-02', dueOn: '2026-11-01', state: 'late', lateDays: 22 });
    expect((await pivot.budget.payments({ isOpen: true })).total).toBe(2);
  });

  test('is suspended once, with its reason, and paid only when the suspension is over', async () => {
    const { pivot, commit } = await openBudget();
    const { id: commitmentId } = await commit(500_00);
    const { id } = await pivot.budget.createPayment(invoice(commitmentId, 1_00));
    const stop = (revision: number, from: string) =>
      pivot.budget.suspendPayment({ id, revision, from, reason: 'RIB manquant' });
    expect((await refusalOf(stop(1, '2026-11-03'))).message).toContain('04/11/2026');
    expect((await refusalOf(stop(1, '2026-11-24'))).code).toBe('rule_violated');
    await stop(1, '2026-11-10');
    expect((await refusalOf(stop(2, '2026-11-12'))).message).toContain('qu’une fois');
    expect(
      (await refusalOf(pivot.budget.updatePayment({ id, revision: 2, patch: { paidOn: '2026-11-20' } }))).message,
    ).toContain('suspendu');
    expect((await pivot.budget.payments()).items[0]?.clock).toMatchObject({ state: 'suspended', dueOn: null });
    expect((await refusalOf(pivot.budget.resumePayment({ id, revision: 2, to: '2026-11-09' }))).code).toBe(
      'rule_violated',
    );
    await pivot.budget.resumePayment({ id, revision: 2, to: '2026-11-15' });
    expect((await pivot.budget.payments()).items[0]?.clock).toMatchObject({ dueOn: '2026-12-09', suspendedDays: 5 });
    expect((await refusalOf(stop(3, '2026-11-16'))).message).toContain('qu’une fois');
    await pivot.budget.unsuspendPayment({ id, revision: 3 });
    await pivot.budget.unsuspendPayment({ id, revision: 4 });
    expect(await pivot.budget.payment({ id })).toMatchObject({ suspension: null });
    expect((await refusalOf(pivot.budget.unsuspendPayment({ id, revision: 5 }))).code).toBe('rule_violated');
  });

  test('of an Indian line has no French period', async () => {
    const { pivot } = openTestService();
    const line = await pivot.budget.createLine({
      scheme: 'be_re_fe',
      year: 2026,
      label: 'Office expenses',
      authorised: 900,
    });
    const { id } = await pivot.budget.createCommitment({
      lineId: line.id,
      number: 'S-1',
      amount: 900,
      committedOn: '2026-05-01',
    });
    await pivot.budget.createPayment(invoice(id, 900));
    expect((await pivot.budget.payments()).items[0]?.clock).toBeNull();
  });

  test('of another amount than a whole number of cents is refused', async () => {
    const { pivot, commit } = await openBudget();
    expect((await refusalOf(commit(10.5))).code).toBe('validation');
    expect((await refusalOf(commit(0))).code).toBe('validation');
    expect((await refusalOf(commit(-1))).code).toBe('validation');
    expect(await balanceOf(pivot)).toMatchObject({ committed: 0 });
  });
});
