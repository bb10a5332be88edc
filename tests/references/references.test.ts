import { describe, expect, test } from 'vitest';
import { openTestService, refusalOf } from '#tests/helpers/service.ts';

const open = async (kind = 'DOS') => {
  const { pivot } = openTestService();
  const dossier = await pivot.dossiers.create({
    title: 'Affaire',
    pillar: 'documentation',
    kind,
    receivedOn: '2026-11-02',
  });
  const dueOn = async () => (await pivot.dossiers.get({ id: dossier.id })).dueOn;
  const deadlineOf = async (id: string) => {
    const { deadlineId } = await pivot.references.get({ id });
    return pivot.deadlines.get({ id: deadlineId ?? '' });
  };
  return { pivot, dossierId: dossier.id, dueOn, deadlineOf };
};

describe('the deadline of a special reference', () => {
  test('a parliament question is due its kind’s working days before the sitting', async () => {
    const { pivot, dossierId, dueOn, deadlineOf } = await open('PQ');
    const question = { dossierId, kind: 'pq', receivedOn: '2026-11-16', sittingOn: '2026-12-04' } as const;
    const made = await pivot.references.create({ ...question, number: '151', star: 'starred' });
    expect(await deadlineOf(made.id)).toMatchObject({ dueOn: '2026-12-01', rule: { preset: 'kind:K5', days: -3 } });
    expect(await dueOn()).toBe('2026-12-01');
    await pivot.references.update({ id: made.id, revision: 1, patch: { sittingOn: '2026-12-11' } });
    expect(await dueOn()).toBe('2026-12-08');
  });

  test('a written question takes over the deadline that its dossier’s kind gave', async () => {
    const { pivot, dossierId, dueOn } = await open('QE');
    expect((await pivot.deadlines.list({ dossierId, source: 'deadline' })).total).toBe(1);
    const before = await dueOn();
    const made = await pivot.references.create({ dossierId, kind: 'qe', receivedOn: '2026-11-02', star: 'written' });
    const { items } = await pivot.deadlines.list({ dossierId, source: 'deadline' });
    expect(items.map(({ id }) => id)).toEqual([made.deadlineId]);
    expect(await dueOn()).toBe(before);
    await pivot.references.update({ id: made.id, revision: 1, patch: { star: 'signalled' } });
    expect(await dueOn()).toBe('2026-11-12');
  });

  test('a further fee stops the clock of an RTI request until it is paid', async () => {
    const { pivot, dossierId, deadlineOf } = await open('RTI');
    const made = await pivot.references.create({ dossierId, kind: 'rti', receivedOn: '2026-11-02' });
    const first = (await deadlineOf(made.id)).dueOn;
    const act = { id: made.id, on: '2026-11-06' } as const;
    await pivot.references.record({ ...act, revision: 1, act: 'fee_asked', amount: 5000 });
    await pivot.references.record({ ...act, revision: 2, act: 'fee_paid', on: '2026-11-16' });
    const { dueOn, rule } = await deadlineOf(made.id);
    expect(rule?.pauses).toMatchObject([{ from: '2026-11-06', to: '2026-11-16' }]);
    expect(dueOn > first).toBe(true);
  });

  test('an MP letter is acknowledged first, answered after', async () => {
    const { pivot, dossierId, deadlineOf } = await open();
    const made = await pivot.references.create({ dossierId, kind: 'mp_letter', receivedOn: '2026-11-16' });
    expect((await deadlineOf(made.id)).rule).toMatchObject({ preset: 'in.mp.ack', trigger: '2026-11-16' });
    await pivot.references.record({ id: made.id, revision: 1, act: 'acknowledged', on: '2026-11-20' });
    expect((await deadlineOf(made.id)).rule).toMatchObject({ preset: 'in.mp.final', trigger: '2026-11-20' });
  });

  test('is done with the answer, open again when the answer is taken back', async () => {
    const { pivot, dossierId, deadlineOf } = await open();
    const made = await pivot.references.create({ dossierId, kind: 'cpgrams', receivedOn: '2026-11-02' });
    await pivot.references.record({ id: made.id, revision: 1, act: 'final', on: '2026-11-20' });
    expect((await deadlineOf(made.id)).doneOn).toBe('2026-11-20');
    expect((await pivot.references.list({ isOpen: true })).total).toBe(0);
    await pivot.references.update({ id: made.id, revision: 2, patch: { finalOn: null } });
    expect((await deadlineOf(made.id)).doneOn).toBeNull();
  });

  test('follows an extension, and an assurance needs the Minister’s approval for one', async () => {
    const { pivot, dossierId, deadlineOf } = await open();
    const made = await pivot.references.create({ dossierId, kind: 'assurance', receivedOn: '2026-09-01' });
    const extend = {
      id: made.id,
      revision: 1,
      act: 'extended',
      until: '2027-02-01',
      reason: 'Enquête en cours',
    } as const;
    expect((await refusalOf(pivot.references.record(extend))).message).toContain('ministre');
    await pivot.references.record({ ...extend, approvedBy: 'Ministre' });
    expect(await deadlineOf(made.id)).toMatchObject({ dueOn: '2027-02-01', override: { reason: 'Enquête en cours' } });
  });

  test('goes with the reference and comes back with it', async () => {
    const { pivot, dossierId, dueOn } = await open();
    const made = await pivot.references.create({ dossierId, kind: 'cada', receivedOn: '2026-11-02' });
    const due = await dueOn();
    await pivot.references.remove({ id: made.id, revision: 1 });
    expect(await dueOn()).toBeNull();
    expect((await pivot.deadlines.list({ dossierId, source: 'deadline' })).total).toBe(0);
    await pivot.references.restore({ id: made.id });
    expect(await dueOn()).toBe(due);
  });
});

test.each([
  ['a question without its sitting', { kind: 'pq' }, 'séance'],
  ['a field of another register', { kind: 'cada', sittingOn: '2026-12-01' }, 'sittingOn'],
  ['a form of another register', { kind: 'pq', sittingOn: '2026-12-01', star: 'signalled' }, 'forme'],
  ['an answer before the receipt', { kind: 'cada', finalOn: '2026-11-01' }, 'précède'],
  ['an answer tomorrow', { kind: 'cada', finalOn: '2026-11-24' }, 'futur'],
  ['a transfer to nobody', { kind: 'rti', transferredOn: '2026-11-20' }, 'transmise'],
] as const)('refused: %s', async (_, input, sentence) => {
  const { pivot, dossierId } = await open();
  const refusal = await refusalOf(pivot.references.create({ dossierId, receivedOn: '2026-11-02', ...input }));
  expect(refusal).toMatchObject({ code: 'rule_violated', message: expect.stringContaining(sentence) });
  expect((await pivot.references.list()).total).toBe(0);
});

test('an act that a register does not know is refused', async () => {
  const { pivot, dossierId } = await open();
  const made = await pivot.references.create({ dossierId, kind: 'qe', receivedOn: '2026-11-02' });
  for (const act of ['fee_asked', 'laid', 'acknowledged'] as const) {
    expect((await refusalOf(pivot.references.record({ id: made.id, revision: 1, act }))).code).toBe('rule_violated');
  }
  const rti = await pivot.references.create({ dossierId, kind: 'rti', receivedOn: '2026-11-02' });
  expect((await refusalOf(pivot.references.record({ id: rti.id, revision: 1, act: 'fee_paid' }))).message).toContain(
    'frais',
  );
});
