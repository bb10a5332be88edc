import type { Database } from '#electron/store/driver.ts';
import { diceOf } from '#electron/workers/demo/dice.ts';
import { fillings } from '#resources/demo/names.ts';
import { subjects } from '#resources/demo/subjects.ts';
import { pillars } from '#shared/kernel/pillars.ts';
import { addDays, eachDay, toInstant, weekday } from '#shared/kernel/time.ts';

/** The day on which the bench's store is opened. */
export const benchDay = '2026-11-23';
export const benchZone = 'Europe/Paris';

export const sizes = { people: 12, dossiers: 20_000, timeEntries: 100_000, meetings: 1_000, deadlines: 2_000 } as const;

const days = eachDay(addDays(benchDay, -364), benchDay).filter((day) => weekday(day) <= 5);
const dice = diceOf(40_30_30);
const noon = (day: string): string => `${day}T11:00:00.000Z`;
const openStates = ['received', 'registered', 'under_examination', 'submitted', 'returned', 'approved'] as const;

const fillPeople = (db: Database): string[] => {
  const insert = db.prepare(
    `INSERT INTO people (id, created_at, updated_at, name, initials, role, weekly_minutes, targets, is_officer, notes)
     VALUES (?, ?, ?, ?, ?, 'caseworker', 2100, '{"documentation":40,"coordination":30,"supervision":30}', 0, '')`,
  );
  return Array.from({ length: sizes.people }, (_, index) => {
    const id = `person-${index}`;
    insert.run(id, noon(benchDay), noon(benchDay), `Agent ${index + 1}`, `A${index + 1}`);
    return id;
  });
};

const fillDossiers = (db: Database, people: readonly string[]): void => {
  const insert = db.prepare(
    `INSERT INTO dossiers (id, created_at, updated_at, reference, title, summary, kind, pillar, state, state_since,
       priority, sensitivity, sender, received_on, due_on, assignee_id, tags, pieces, notes, closing_order, closed_on)
     VALUES (@id, @at, @at, @reference, @title, @summary, @kind, @pillar, @state, @since, @priority, 'ordinary', @sender,
       @receivedOn, @dueOn, @assigneeId, @tags, @pieces, '', @order, @closedOn)`,
  );
  const journal = db.prepare(
    `INSERT INTO journal (at, actor_id, subject, subject_id, action, before, after, note, dossier_id)
     VALUES (@at, 'person-0', 'dossier', @id, 'created', NULL, @after, '', @id)`,
  );
  const serials = new Map<string, number>();
  for (let index = 0; index < sizes.dossiers; index += 1) {
    const subject = dice.weighted(subjects);
    const receivedOn = days[Math.floor((index * days.length) / sizes.dossiers)] ?? benchDay;
    const year = receivedOn.slice(0, 4);
    const serial = (serials.get(subject.kind + year) ?? 0) + 1;
    serials.set(subject.kind + year, serial);
    const ready = addDays(receivedOn, dice.chance(0.7) ? dice.between(2, 12) : dice.between(15, 90));
    const closedOn = ready <= benchDay && dice.chance(0.98) ? ready : null;
    const row = {
      id: `dossier-${String(index).padStart(6, '0')}`,
      at: noon(receivedOn),
      reference: `${subject.kind}-${year}-${String(serial).padStart(3, '0')}`,
      title: `${dice.pick(subject.titles).replaceAll(/\{\w+\}/g, () => dice.pick(fillings.theme))} ${index}`,
      summary: subject.summary,
      kind: subject.kind,
      pillar: dice.pick(pillars),
      state: closedOn === null ? dice.pick(openStates) : 'closed',
      since: closedOn ?? receivedOn,
      priority: dice.chance(0.8) ? 'ordinary' : 'priority',
      sender: `Mairie de ${dice.pick(fillings.commune)}`,
      receivedOn,
      dueOn: dice.chance(0.85) ? addDays(closedOn ?? benchDay, dice.between(-2, closedOn === null ? 60 : 15)) : null,
      assigneeId: dice.pick(people),
      tags: JSON.stringify(subject.tags),
      pieces: JSON.stringify(subject.pieces.map((label) => ({ label, receivedOn }))),
      order: closedOn === null ? null : JSON.stringify({ givenBy: 'Agent 1', givenOn: closedOn }),
      closedOn,
    };
    insert.run({ ...row, dueOn: row.dueOn !== null && row.dueOn < receivedOn ? receivedOn : row.dueOn });
    journal.run({ id: row.id, at: row.at, after: JSON.stringify({ ...row, tags: subject.tags }) });
  }
  const keepSerial = db.prepare('INSERT INTO serials (kind, year, last) VALUES (?, ?, ?)');
  for (const [key, last] of serials) keepSerial.run(key.slice(0, -4), Number(key.slice(-4)), last);
};

const fillTime = (db: Database, people: readonly string[]): void => {
  const insert = db.prepare(
    `INSERT INTO time_entries (id, created_at, updated_at, person_id, pillar, activity, day, start_time, minutes,
       dossier_id, note) VALUES (?, ?, ?, ?, ?, 'drafting', ?, NULL, ?, ?, '')`,
  );
  for (let index = 0; index < sizes.timeEntries; index += 1) {
    const day = days[Math.floor((index * days.length) / sizes.timeEntries)] ?? benchDay;
    const dossier = `dossier-${String(dice.between(0, sizes.dossiers - 1)).padStart(6, '0')}`;
    const values = [dice.pick(people), dice.pick(pillars), day, dice.between(5, 90)] as const;
    const [person, pillar, , minutes] = values;
    insert.run(`time-${index}`, noon(day), noon(day), person, pillar, day, minutes, dice.chance(0.6) ? dossier : null);
  }
};

const fillAgenda = (db: Database, people: readonly string[]): void => {
  const meeting = db.prepare(
    `INSERT INTO meetings (id, created_at, updated_at, title, starts_at, ends_at, time_zone, is_all_day, place, state,
       pillar, participants, agenda, minutes_text)
     VALUES (?, ?, ?, ?, ?, ?, ?, 0, 'Salle B12', ?, 'coordination', ?, '[]', '')`,
  );
  for (let index = 0; index < sizes.meetings; index += 1) {
    const day = addDays(benchDay, -300 + Math.floor((index * 360) / sizes.meetings));
    const invited = Array.from({ length: 5 }, (_, at) => ({
      personId: people[(index + at) % people.length],
      name: `Agent ${at}`,
    }));
    const start = toInstant(day, '10:00', benchZone);
    const end = toInstant(day, '11:00', benchZone);
    const state = day < benchDay ? 'held' : 'planned';
    const title = `Réunion ${index}`;
    meeting.run(`meeting-${index}`, start, start, title, start, end, benchZone, state, JSON.stringify(invited));
  }
  const deadline = db.prepare(
    `INSERT INTO deadlines (id, created_at, updated_at, title, due_on, source, owner_id, remind_days, notes, done_on)
     VALUES (?, ?, ?, ?, ?, 'deadline', ?, 3, '', ?)`,
  );
  for (let index = 0; index < sizes.deadlines; index += 1) {
    const day = addDays(benchDay, -300 + Math.floor((index * 360) / sizes.deadlines));
    const done = day < benchDay ? day : null;
    deadline.run(
      `deadline-${index}`,
      noon(benchDay),
      noon(benchDay),
      `Échéance ${index}`,
      day,
      dice.pick(people),
      done,
    );
  }
};

/** Fills a fresh store with a year of a very busy section, from a fixed seed. */
export const fillStore = (db: Database): void => {
  db.transaction(() => {
    const people = fillPeople(db);
    fillDossiers(db, people);
    fillTime(db, people);
    fillAgenda(db, people);
  }).immediate();
  db.exec('ANALYZE');
};
