import { writeJournal } from '#electron/store/journal.ts';
import { joinStore } from '#electron/store/open.ts';
import { readSettings, writeSettings } from '#electron/store/settings.ts';
import { savedViews } from '#resources/demo/agenda.ts';
import { sectionName } from '#resources/demo/people.ts';
import { makeArrivals, suspendedOf } from './demo/arrivals.ts';
import { makeCircuits } from './demo/circuits.ts';
import { makeDeadlines } from './demo/deadlines.ts';
import { diceOf } from './demo/dice.ts';
import { makeDossiers } from './demo/dossiers.ts';
import { makeHours, startTimer } from './demo/hours.ts';
import { makeLedgers } from './demo/ledgers.ts';
import { makeMail } from './demo/mail.ts';
import { keepMeetings, meetingMinutes, planMeetings } from './demo/meetings.ts';
import { makePeople, weighKinds } from './demo/people.ts';
import { planOpen } from './demo/plan.ts';
import { type Scene, setScene } from './demo/scene.ts';
import type { Desk } from './message.ts';

const keepViews = ({ store, newId, tell, now }: Scene): void => {
  for (const { name, filter } of savedViews) {
    const id = newId();
    store.run('INSERT INTO views (id, name, filter) VALUES (@id, @name, @filter)', {
      id,
      name,
      filter: JSON.stringify(filter),
    });
    tell({ subject: 'view', subjectId: id, action: 'created', after: { id, name, filter } }, now);
  }
};

const keepSettings = ({ store, tell, now }: Scene): void => {
  const before = readSettings(store);
  writeSettings(store, { sectionName, sectionCode: 'SAG', isDemo: true, isFirstRunDone: true });
  const after = readSettings(store);
  tell({ subject: 'setting', subjectId: 'settings', action: 'updated', before, after }, now);
};

const keepJournal = ({ store, told, progress }: Scene, officerId: string): void => {
  const lines = [...told].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  lines.forEach(({ change, at }, index) => {
    if (index % 500 === 0) progress(index, lines.length);
    writeJournal(store, change, officerId, at);
  });
};

const fill = (scene: Scene, officerId: string): { dossiers: number; timeEntries: number } => {
  const { members, head } = makePeople(scene, officerId);
  const people = [...members.map(({ person }) => person), head];
  weighKinds(scene);
  const meetings = planMeetings(scene, people);
  const arrivals = makeArrivals(scene);
  const open = arrivals.filter(({ closedOn }) => closedOn === null);
  const suspended = suspendedOf(open);
  const planned = open.filter((one) => !suspended.has(one));
  const plans = planOpen(scene, members, planned, meetingMinutes(scene, meetings));
  const dossiers = makeDossiers(scene, arrivals, plans, { members, head });
  keepMeetings(scene, meetings, dossiers, people);
  makeDeadlines(scene, dossiers, people);
  const aside = { ...scene, dice: diceOf(20_260_030) };
  makeMail(aside, dossiers, people, head);
  makeCircuits(aside, dossiers, people, head);
  makeLedgers(aside, officerId, dossiers, people);
  const timeEntries = makeHours(scene, members, meetings, dossiers);
  startTimer(scene, officerId);
  keepViews(scene);
  keepSettings(scene);
  keepJournal(scene, officerId);
  return { dossiers: dossiers.length, timeEntries };
};

/** Fills an empty store with the fictitious section and a year of its work, all or nothing. */
export const demo = (_: Record<never, never>, desk: Desk): { dossiers: number; timeEntries: number } => {
  const store = joinStore(desk.folder);
  try {
    return store.immediate(() => {
      const made = fill(setScene(store, desk), desk.officerId);
      desk.settle();
      return made;
    });
  } finally {
    store.close();
  }
};
