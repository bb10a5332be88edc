import * as kinds from '#electron/features/kinds/repository.ts';
import { find, insert, update } from '#electron/features/people/repository.ts';
import { colleagues, head, officer, officerWork } from '#resources/demo/people.ts';
import { subjects } from '#resources/demo/subjects.ts';
import { defaultTargets } from '#shared/kernel/pillars.ts';
import type { Person } from '#shared/people/schema.ts';
import { type Member, type Scene, tracked } from './scene.ts';

const officerOf = (scene: Scene, officerId: string): Person => {
  const before = find(scene.store, officerId);
  const after: Person = { ...before, ...officer, revision: before.revision + 1, updatedAt: scene.now };
  update(scene.store, after);
  scene.tell({ subject: 'person', subjectId: officerId, action: 'updated', before, after }, scene.now);
  return after;
};

const join = (scene: Scene, who: Pick<Person, 'name' | 'initials' | 'role'>): Person => {
  const at = scene.at(scene.start, 480);
  const person: Person = {
    ...tracked(scene, at),
    name: who.name,
    initials: who.initials,
    role: who.role,
    weeklyMinutes: 2100,
    targets: defaultTargets,
    activeFrom: null,
    activeTo: null,
    isOfficer: false,
    notes: '',
  };
  insert(scene.store, person);
  scene.tell({ subject: 'person', subjectId: person.id, action: 'created', after: person }, at);
  return person;
};

/** The people of the section: those who keep their time, and its head. */
export const makePeople = (scene: Scene, officerId: string): { members: Member[]; head: Person } => ({
  members: [
    { person: officerOf(scene, officerId), ...officerWork },
    ...colleagues.map((who) => ({ person: join(scene, who), lean: who.lean, load: who.load })),
  ],
  head: join(scene, { ...head, role: 'head' }),
});

/** Gives each kind of dossier the work it takes in this section. */
export const weighKinds = (scene: Scene): void => {
  for (const before of kinds.list(scene.store)) {
    const effortMinutes = subjects.find(({ kind }) => kind === before.code)?.effortMinutes;
    if (effortMinutes === undefined) continue;
    const after = { ...before, effortMinutes, revision: before.revision + 1, updatedAt: scene.now };
    kinds.update(scene.store, after);
    scene.tell({ subject: 'kind', subjectId: before.id, action: 'updated', before, after }, scene.now);
  }
};
