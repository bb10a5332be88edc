import type { PivotClient } from '#shared/contract/contract.ts';

type Desk = { readonly pivot: PivotClient };

const circulate = async ({ pivot }: Desk, dossierId: string, head: string): Promise<void> => {
  const steps = [{ label: 'Chef de section', role: 'head' as const, targetDays: 2 }];
  const draft = await pivot.circuits.start({ dossierId, title: 'Lettre au maire', steps, signatoryId: head });
  const target = { id: draft.id };
  const refused = await pivot.circuits.giveVisa({ ...target, revision: 1, opinion: 'refused', reason: 'À revoir' });
  const again = await pivot.circuits.resubmit({ ...target, revision: refused.revision, note: 'Repris' });
  const seen = await pivot.circuits.giveVisa({ ...target, revision: again.revision, opinion: 'favourable' });
  const signed = await pivot.circuits.sign({ ...target, revision: seen.revision });
  const gone = await pivot.circuits.dispatch({ ...target, revision: signed.revision });
  await pivot.circuits.undo({ ...target, revision: gone.revision });
  const spare = await pivot.circuits.start({ dossierId, title: 'Note', steps });
  await pivot.circuits.withdraw({ id: spare.id, revision: 1, reason: 'Sans objet' });
  await pivot.circuits.list({ isOpen: true, text: 'maire' });
  await pivot.circuits.get(target);
};

const delegate = async ({ pivot }: Desk, personId: string): Promise<void> => {
  const act = { personId, kinds: ['NOTE'], validFrom: '2026-01-01', reference: 'Arrêté n° 12' };
  const delegation = await pivot.circuits.createDelegation(act);
  const { id } = delegation;
  await pivot.circuits.updateDelegation({ id, revision: 1, patch: { validTo: '2026-12-31' } });
  await pivot.circuits.getDelegation({ id });
  await pivot.circuits.removeDelegation({ id, revision: 2 });
  await pivot.circuits.restoreDelegation({ id });
  await pivot.circuits.listDelegations({ validOn: '2026-11-23' });
};

const move = async ({ pivot }: Desk, dossierId: string): Promise<void> => {
  const sent = { dossierId, holderName: 'Préfecture', sentOn: '2026-11-16', dueBackOn: '2026-11-20' };
  const { id } = await pivot.movements.create(sent);
  await pivot.movements.update({ id, revision: 1, patch: { place: 'Annexe B' } });
  await pivot.movements.whereIs({ dossierId });
  await pivot.movements.giveBack({ id, revision: 2, returnedOn: '2026-11-20' });
  await pivot.movements.get({ id });
  await pivot.movements.remove({ id, revision: 3 });
  await pivot.movements.restore({ id });
  await pivot.movements.list({ dossierId, isOut: false });
};

const signal = async ({ pivot }: Desk, dossierId: string): Promise<void> => {
  const question = { dossierId, kind: 'qe', number: '4512', house: 'senate', receivedOn: '2026-11-02' } as const;
  const { id } = await pivot.references.create(question);
  await pivot.references.update({ id, revision: 1, patch: { author: 'Mme Dupré' } });
  await pivot.references.record({ id, revision: 2, act: 'validated', on: '2026-11-20' });
  await pivot.references.get({ id });
  await pivot.references.remove({ id, revision: 3 });
  await pivot.references.restore({ id });
  await pivot.references.list({ kind: 'qe', isOpen: true });
  await pivot.references.counts();
};

const sleep = async ({ pivot }: Desk, dossierId: string): Promise<void> => {
  const { revision } = await pivot.dossiers.get({ id: dossierId });
  const words = { reason: 'Recours au tribunal', ground: 'appeal', approvedBy: 'Mme Laurent' } as const;
  await pivot.dossiers.advance({ id: dossierId, revision, to: 'suspended', ...words });
  await pivot.dossiers.reviewSuspension({ id: dossierId, revision: revision + 1, note: 'Audience en février' });
  await pivot.dossiers.callBook({ reviewBefore: '2027-12-31' });
};

/** A dossier in depth: its controls, its draft to the signature, its journeys, its register, its sleep. */
export const goInDepth = async (desk: Desk): Promise<void> => {
  const { pivot } = desk;
  const head = await pivot.people.create({ name: 'Claire Laurent', role: 'head' });
  const { id } = await pivot.dossiers.create({
    title: 'Convention de gestion',
    pillar: 'documentation',
    kind: 'QE',
    receivedOn: '2026-11-02',
    sensitivity: 'restricted',
  });
  await pivot.dossiers.open({ id });
  await pivot.dossiers.setChecks({ id, checks: [{ label: 'Chiffres vérifiés', checkedOn: '2026-11-20' }] });
  await pivot.dossiers.checks({ id });
  await circulate(desk, id, head.id);
  await delegate(desk, head.id);
  await move(desk, id);
  await signal(desk, id);
  await sleep(desk, id);
  await pivot.dossiers.stays({ id });
};
