import type { FileTransfer, Service } from '#electron/service/service.ts';
import type { PivotClient } from '#shared/contract/contract.ts';
import type { Reply } from '#shared/contract/errors.ts';
import { clientOf, type fixedClock } from '#tests/helpers/service.ts';
import { goInDepth } from './day-circuits.ts';
import { keepDocuments } from './day-documents.ts';
import { keepLedgers } from './day-ledgers.ts';
import { handleMail } from './day-mail.ts';
import { holdMeetings } from './day-meetings.ts';
import { readRegisters } from './day-registers.ts';
import { liveByRules } from './day-rules.ts';
import { writeDocuments } from './day-templates.ts';

/** One way to reach Pivot: calls by name, files in and out by ticket, and the clock behind it. */
export type Way = {
  readonly dispatch: Service['dispatch'];
  readonly upload: (file: FileTransfer) => Promise<Reply<{ ticket: string }>>;
  readonly download: (ticket: string) => Promise<Omit<FileTransfer, 'name'> | undefined>;
  readonly clock: ReturnType<typeof fixedClock>;
};

/** One call of the day with its answer, or a file that was fetched. */
export type Step = { readonly name: string; readonly input: unknown; readonly reply: Reply };

type Desk = {
  readonly pivot: PivotClient;
  readonly handIn: (name: string, text: string) => Promise<string>;
  readonly fetchFile: (produced: { ticket: string; fileName: string }) => Promise<void>;
  readonly tick: (minutes: number) => void;
};

const today = '2026-11-23';

const calendar = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//Service//Agenda//FR',
  'BEGIN:VEVENT',
  'UID:cabinet-1@exemple.fr',
  'DTSTART:20261125T130000Z',
  'DTEND:20261125T143000Z',
  'SUMMARY:Réunion de cabinet',
  'LOCATION:Salle Élysée',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');

const table = 'Référence;Objet;Reçu le\nQ-1;Question sur l’eau;02/11/2026\nQ-2;Question sur les écoles;03/11/2026\n';

const tryDemo = async ({ pivot }: Desk): Promise<void> => {
  await pivot.system.loadDemo({ taskId: 'demo' });
  await pivot.today.counts();
  await pivot.system.clearDemo();
};

const furnish = async ({ pivot }: Desk): Promise<{ officerId: string; sofia: string }> => {
  const { officerId } = await pivot.system.info();
  await pivot.settings.update({ patch: { sectionName: 'Bureau des affaires générales', isFirstRunDone: true } });
  await pivot.settings.get();
  const sofia = await pivot.people.create({ name: 'Sofia Benali', role: 'officer', activeFrom: '2024-02-29' });
  await pivot.people.update({ id: sofia.id, revision: 1, patch: { weeklyMinutes: 1800, notes: 'Mi-temps\nle jeudi' } });
  await pivot.people.get({ id: officerId });
  const david = await pivot.people.create({ name: 'David Verma' });
  await pivot.people.remove({ id: david.id, revision: 1 });
  await pivot.people.restore({ id: david.id });
  await pivot.people.list({ text: 'vérma' });
  const kind = await pivot.kinds.create({ code: 'AVIS', nameFr: 'Avis', nameEn: 'Opinion' });
  await pivot.kinds.update({ id: kind.id, revision: 1, patch: { effortMinutes: 90 } });
  await pivot.kinds.list();
  return { officerId, sofia: sofia.id };
};

const workOnDossiers = async ({ pivot }: Desk, sofia: string): Promise<{ note: string; avis: string }> => {
  const note = await pivot.dossiers.create({
    title: 'Note au préfet',
    pillar: 'documentation',
    kind: 'NOTE',
    receivedOn: '2026-11-02',
    dueOn: '2026-11-30',
    assigneeId: sofia,
    tags: ['eau', 'urgent'],
    pieces: [{ label: 'Plan cadastral', receivedOn: null }],
    summary: '<b>« Objet »</b>\nsur deux lignes',
  });
  const avis = await pivot.dossiers.create({
    title: 'Avis sur le budget',
    pillar: 'supervision',
    kind: 'AVIS',
    receivedOn: '2026-10-05',
    linkIds: [note.id],
  });
  await pivot.dossiers.update({ id: note.id, revision: 1, patch: { notes: 'À relire', priority: 'immediate' } });
  await pivot.dossiers.advance({ id: note.id, revision: 2, to: 'registered', note: 'Au registre' });
  const both = [
    { id: note.id, revision: 3 },
    { id: avis.id, revision: 1 },
  ];
  await pivot.dossiers.updateMany({ items: both, patch: { sender: 'Mairie' } });
  await pivot.dossiers.advanceMany({ items: [{ id: avis.id, revision: 2 }], to: 'registered' });
  await pivot.dossiers.advance({
    id: avis.id,
    revision: 3,
    to: 'closed',
    closingOrder: { givenBy: 'Mme Laurent', givenOn: today },
  });
  const spare = await pivot.dossiers.create({ title: 'Doublon', pillar: 'coordination', receivedOn: today });
  await pivot.dossiers.remove({ items: [{ id: spare.id, revision: 1 }] });
  await pivot.dossiers.bin({ limit: 10 });
  await pivot.dossiers.restore({ ids: [spare.id] });
  await pivot.dossiers.advance({ id: spare.id, revision: 3, to: 'registered' });
  await pivot.dossiers.undoMoves({ items: [{ id: spare.id, revision: 4 }] });
  return { note: note.id, avis: avis.id };
};

const readDossiers = async ({ pivot }: Desk, id: string): Promise<void> => {
  await pivot.dossiers.list({ text: 'préf', isOpen: true, sort: '-dueOn', limit: 5 });
  await pivot.dossiers.list({ state: ['closed', 'registered'], assigneeId: 'none', tag: 'eau' });
  await pivot.dossiers.tags();
  await pivot.dossiers.get({ id });
  await pivot.dossiers.history({ id });
  const view = await pivot.views.save({ name: 'Urgents', filter: { priority: 'immediate', sort: 'dueOn' } });
  await pivot.views.list();
  await pivot.views.remove({ id: view.id });
};

const meet = async ({ pivot }: Desk, note: string, officerId: string): Promise<string> => {
  const meeting = await pivot.meetings.create({
    title: 'Point du lundi',
    startsAt: '2026-11-23T08:00:00+01:00',
    endsAt: '2026-11-23T08:45:00+01:00',
    participants: [{ personId: officerId, name: 'Moi' }, { name: 'M. Durand' }],
    agenda: [{ title: 'Budget', minutes: 20 }],
    dossierIds: [note],
  });
  await pivot.meetings.update({ id: meeting.id, revision: 1, patch: { state: 'held', minutesText: 'Décidé.' } });
  await pivot.meetings.fillTime({ id: meeting.id });
  await pivot.meetings.remove({ id: meeting.id, revision: 2 });
  await pivot.meetings.restore({ id: meeting.id });
  await pivot.meetings.list({ from: today, to: '2026-11-29' });
  const decision = await pivot.deadlines.create({
    title: 'Envoyer le compte rendu',
    source: 'decision',
    meetingId: meeting.id,
    dueOn: '2026-11-24',
  });
  await pivot.deadlines.complete({ id: decision.id, revision: 1, isDone: true });
  await pivot.meetings.get({ id: meeting.id });
  return meeting.id;
};

const watchDeadlines = async ({ pivot }: Desk, note: string): Promise<void> => {
  const rule = { preset: 'kind:K5', trigger: today, days: 10 };
  await pivot.deadlines.compute(rule);
  const deadline = await pivot.deadlines.create({ title: 'Répondre à la mairie', rule, dossierId: note });
  await pivot.deadlines.update({ id: deadline.id, revision: 1, patch: { dueTime: '14:30', remindDays: 5 } });
  await pivot.deadlines.get({ id: deadline.id });
  await pivot.deadlines.remove({ id: deadline.id, revision: 2 });
  await pivot.deadlines.restore({ id: deadline.id });
  await pivot.deadlines.list({ to: '2026-12-31', withDone: true });
};

const clockTime = async ({ pivot, tick }: Desk, note: string, sofia: string): Promise<void> => {
  await pivot.time.start({ pillar: 'documentation', activity: 'drafting', dossierId: note });
  tick(25);
  await pivot.time.start({ pillar: 'supervision', note: 'Relecture' });
  await pivot.time.timer();
  tick(10);
  await pivot.time.stop();
  await pivot.time.start({ pillar: 'coordination' });
  await pivot.time.cancelTimer();
  const entry = await pivot.time.add({ pillar: 'coordination', day: '2026-11-20', minutes: 90, personId: sofia });
  await pivot.time.update({ id: entry.id, revision: 1, patch: { minutes: 95, startTime: '10:00' } });
  await pivot.time.remove({ id: entry.id, revision: 2 });
  await pivot.time.restore({ id: entry.id });
  await pivot.time.list({ from: '2026-11-01', to: today });
  await pivot.time.summary({ from: '2026-11-01', to: today, groupBy: 'week' });
};

const importFiles = async ({ pivot, handIn }: Desk): Promise<void> => {
  const ticket = await handIn('questions.csv', table);
  const { mapping, columns } = await pivot.imports.inspect({ ticket, target: 'dossiers' });
  if (!mapping) throw new Error('a table is expected to have a mapping');
  const profile = await pivot.imports.saveProfile({ name: 'Questions', columns, mapping });
  await pivot.imports.profiles();
  await pivot.imports.check({ ticket, target: 'dossiers', mapping });
  const made = await pivot.imports.run({ ticket, target: 'dossiers', mapping, taskId: 'questions' });
  await pivot.imports.removeProfile({ id: profile.id });
  await pivot.imports.undo({ id: made.importId ?? '' });
  await pivot.imports.run({ ticket: await handIn('agenda.ics', calendar), target: 'meetings' });
  await pivot.imports.list();
  await pivot.tasks.cancel({ taskId: 'questions' });
};

const report = async ({ pivot, fetchFile }: Desk, sofia: string): Promise<void> => {
  await pivot.today.overview();
  await pivot.today.counts();
  await pivot.dashboard.overview({ from: '2026-10-01', to: today, personId: sofia });
  for (const list of ['dossiers', 'meetings', 'deadlines', 'time', 'people'] as const) {
    await fetchFile(await pivot.reports.csv({ list }));
  }
  const period = { from: '2026-10-01', to: today };
  await fetchFile(await pivot.reports.dashboard(period));
  await fetchFile(await pivot.reports.dashboard({ ...period, format: 'pdf' }));
  await pivot.system.backup();
  await pivot.system.info();
};

/** Refusals of each code, so that errors cross like values do. */
const goWrong = async ({ dispatch }: Way, note: string): Promise<void> => {
  await dispatch('dossiers.create', { title: '', pillar: 'leisure', colour: 'red' });
  await dispatch('dossiers.get', { id: 'nowhere' });
  await dispatch('dossiers.update', { id: note, revision: 1, patch: { title: 'Trop tard' } });
  await dispatch('dossiers.advance', { id: note, revision: 4, to: 'closed' });
  await dispatch('imports.run', { ticket: 'no-such-ticket', target: 'dossiers' });
  await dispatch('dossiers.burn', {});
};

/** A day at the desk that calls every procedure, by one way; answers every call with its reply. */
export const liveTheDay = async (way: Way, withDemo = true): Promise<readonly Step[]> => {
  const steps: Step[] = [];
  const noted: Service['dispatch'] = async (name, input) => {
    const reply = await way.dispatch(name, input);
    steps.push({ name, input, reply });
    return reply;
  };
  const desk: Desk = {
    pivot: clientOf({ dispatch: noted }),
    handIn: async (name, text) => {
      const reply = await way.upload({ name, mediaType: 'text/plain', bytes: new TextEncoder().encode(text) });
      if (!reply.ok) throw new Error(reply.error.message);
      return reply.value.ticket;
    },
    fetchFile: async ({ ticket, fileName }) => {
      const file = await way.download(ticket);
      const value = file && { mediaType: file.mediaType, text: new TextDecoder().decode(file.bytes) };
      steps.push({ name: `file ${fileName}`, input: ticket, reply: { ok: true, value } });
    },
    tick: (minutes) => {
      way.clock.at = new Date(Date.parse(way.clock.at) + minutes * 60_000).toISOString();
    },
  };
  if (withDemo) await tryDemo(desk);
  const { officerId, sofia } = await furnish(desk);
  const { note, avis } = await workOnDossiers(desk, sofia);
  await readDossiers(desk, avis);
  await meet(desk, note, officerId);
  await watchDeadlines(desk, note);
  await liveByRules(desk);
  await keepDocuments(desk);
  await goInDepth(desk);
  await readRegisters(desk);
  await handleMail(desk, sofia);
  await holdMeetings(desk);
  await clockTime(desk, note, sofia);
  await writeDocuments(desk, way, note);
  await importFiles(desk);
  await keepLedgers(desk, note, sofia);
  await report(desk, sofia);
  await goWrong({ ...way, dispatch: noted }, note);
  return steps;
};
