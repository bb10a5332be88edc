import { drafts, writeVisas } from '#electron/features/circuits/repository.ts';
import { refusals } from '#resources/demo/ledgers.ts';
import type { Draft, DraftState, Visa } from '#shared/circuits/schema.ts';
import type { Dossier, DossierState } from '#shared/dossiers/schema.ts';
import type { Person } from '#shared/people/schema.ts';
import { type Scene, tracked } from './scene.ts';

const draftStateOf: Partial<Record<DossierState, DraftState>> = {
  submitted: 'in_circuit',
  returned: 'returned',
  approved: 'to_sign',
  signed: 'signed',
};

const visasFor = (scene: Scene, dossier: Dossier, reader: Person, head: Person): Visa[] => {
  const { dice, addWorkingDays } = scene;
  const asked = addWorkingDays(dossier.stateSince, -1);
  const isRecent = asked > addWorkingDays(scene.today, -5);
  const target = isRecent ? 3 : 20;
  const step = { version: 1, role: null, targetDays: target } as const;
  const isReturned = dossier.state === 'returned';
  const isWaiting = dossier.state === 'submitted';
  const first: Visa = {
    ...step,
    position: 1,
    personId: reader.id,
    label: 'Relecture juridique',
    askedOn: asked,
    dueOn: addWorkingDays(asked, target),
    givenOn: dossier.stateSince,
    givenById: reader.id,
    opinion: 'favourable',
    reason: '',
  };
  const second: Visa = {
    ...step,
    position: 2,
    personId: head.id,
    label: 'Visa du chef de section',
    askedOn: dossier.stateSince,
    dueOn: addWorkingDays(dossier.stateSince, target),
    givenOn: isWaiting ? null : dossier.stateSince,
    givenById: isWaiting ? null : head.id,
    opinion: isWaiting ? null : isReturned ? 'refused' : 'favourable',
    reason: isReturned ? dice.pick(refusals) : '',
  };
  return [first, second];
};

/** The drafts that go through visas, as the states of their dossiers tell. */
export const makeCircuits = (
  scene: Scene,
  dossiers: readonly Dossier[],
  people: readonly Person[],
  head: Person,
): void => {
  const { store, tell, dice } = scene;
  for (const dossier of dossiers) {
    const state = draftStateOf[dossier.state];
    if (state === undefined || dossier.sensitivity === 'restricted') continue;
    const reader = dice.pick(people.filter(({ id }) => id !== dossier.assigneeId && id !== head.id));
    const visas = visasFor(scene, dossier, reader, head);
    const day = visas[0]?.askedOn ?? dossier.stateSince;
    const at = scene.at(day, 620);
    const draft: Draft = {
      ...tracked(scene, at),
      dossierId: dossier.id,
      title: dossier.kind === 'NOTE' ? dossier.title : `Projet de réponse : ${dossier.title}`.slice(0, 500),
      state,
      stateSince: dossier.stateSince,
      version: 1,
      versions: [{ version: 1, documentId: null, madeOn: day, note: '' }],
      authorId: dossier.assigneeId,
      signatoryId: head.id,
      delegationId: null,
      documentId: null,
      mailId: null,
      signedOn: state === 'signed' ? dossier.stateSince : null,
      dispatchedOn: null,
    };
    drafts.insert(store, draft);
    writeVisas(store, draft.id, visas);
    tell({ subject: 'draft', subjectId: draft.id, action: 'created', after: draft, dossierId: dossier.id }, at);
  }
};
