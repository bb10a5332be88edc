import { insert as insertDeadline } from '#electron/features/deadlines/repository.ts';
import type { StoredDossier } from '#electron/features/dossiers/repository.ts';
import { specialReferences } from '#electron/features/references/repository.ts';
import { newId } from '#electron/service/ids.ts';
import { readCalendar } from '#electron/store/calendar.ts';
import { writeJournal } from '#electron/store/journal.ts';
import type { Store } from '#electron/store/store.ts';
import { isYearLoaded } from '#shared/calendar/rules.ts';
import { countDeadline } from '#shared/deadlines/count.ts';
import type { Arithmetic, Deadline, DeadlineRule } from '#shared/deadlines/schema.ts';
import { daysBetween, type LocalDate } from '#shared/kernel/time.ts';
import { referenceInput, type SpecialReference } from '#shared/references/schema.ts';
import type { Desk } from '../message.ts';
import type { PlannedQuestion } from './row.ts';

type Computed = Pick<Deadline, 'dueOn' | 'safeOn' | 'rule' | 'arithmetic'>;

/** Keeps the question of an imported dossier, with the deadline that counts back from its sitting. */
export const questionKeeper = (store: Store, { now, officerId, words, timeZone }: Desk) => {
  const calendar = readCalendar(store);
  const leads = new Map(
    store
      .all<{ code: string; days: number }>('SELECT code, lead_days AS days FROM kinds')
      .map((kind) => [kind.code, kind.days]),
  );
  const tracked = () => ({ id: newId(), revision: 1, createdAt: now, updatedAt: now });

  /** The arithmetic of a deadline where the due date is the one that counts back from the sitting. */
  const computed = (dueOn: LocalDate, kind: string, sittingOn: LocalDate | null): Computed => {
    const typed = { dueOn, safeOn: null, rule: null, arithmetic: null };
    if (sittingOn === null) return typed;
    const isKnown = [dueOn, sittingOn].every((day) => isYearLoaded(calendar, Number(day.slice(0, 4))));
    if (!isKnown) return typed;
    const rule: DeadlineRule = { preset: 'kind:K5', trigger: sittingOn, days: 0 - (leads.get(kind) ?? 0), pauses: [] };
    const counted = countDeadline('K5', rule, calendar, timeZone);
    if (counted.dueOn !== dueOn) return typed;
    const arithmetic: Arithmetic = {
      ...counted,
      steps: [...counted.steps],
      kind: 'K5',
      source: words.deadlines.kindSources.K5,
      edition: '',
      confidence: 'R',
      presetFrom: null,
      nameFr: '',
      nameEn: '',
    };
    return { dueOn, safeOn: counted.safeOn, rule, arithmetic };
  };

  const keepDeadline = (importId: string, dossier: StoredDossier, question: PlannedQuestion): string | null => {
    if (dossier.dueOn === null) return null;
    const deadline: Deadline = {
      ...tracked(),
      ...computed(dossier.dueOn, dossier.kind, question.sittingOn),
      title: `${words.references.deadlineTitles[question.kind]} ${question.number}`.trim(),
      dueTime: null,
      recurrence: null,
      report: null,
      source: 'deadline',
      dossierId: dossier.id,
      meetingId: null,
      ownerId: dossier.assigneeId,
      remindDays: 3,
      notes: '',
      doneOn: dossier.closedOn,
      override: null,
      followsId: null,
    };
    insertDeadline(store, deadline);
    store.run('UPDATE deadlines SET import_id = @importId WHERE id = @id', { importId, id: deadline.id });
    const { id: subjectId, dossierId } = deadline;
    writeJournal(
      store,
      { subject: 'deadline', subjectId, action: 'imported', after: deadline, dossierId },
      officerId,
      now,
    );
    return deadline.id;
  };

  return (importId: string, dossier: StoredDossier, question: PlannedQuestion): void => {
    const { id: dossierId, receivedOn, closedOn } = dossier;
    const isEarly = question.sittingOn !== null && daysBetween(question.sittingOn, receivedOn) > 0;
    const reference: SpecialReference = {
      ...tracked(),
      ...referenceInput.parse({ dossierId, receivedOn: isEarly ? question.sittingOn : receivedOn, ...question }),
      finalOn: closedOn,
      deadlineId: keepDeadline(importId, dossier, question),
      importId,
    };
    specialReferences.insert(store, reference);
    const { id: subjectId } = reference;
    const change = {
      subject: 'special_reference',
      subjectId,
      action: 'imported',
      after: reference,
      dossierId,
    } as const;
    writeJournal(store, change, officerId, now);
  };
};
