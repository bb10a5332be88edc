import { describe, expect, test, vi } from 'vitest';
import { shippedPresets } from '#resources/presets/index.ts';
import type { PivotClient } from '#shared/contract/contract.ts';
import { fixedClock, openTestService, refusalOf } from '#tests/helpers/service.ts';

const billOf = (pivot: PivotClient) =>
  pivot.deadlines.create({ title: 'Payer la facture', rule: { preset: 'fr.dgp', trigger: '2026-11-02' } });

describe('compute', () => {
  test('answers the date, the safe date, each step in words, the source and how sure it is', async () => {
    const { pivot } = openTestService();
    const given = await pivot.deadlines.compute({ preset: 'fr.recours.cx', trigger: '2007-10-01', calendar: 'fr' });
    expect(given).toMatchObject({
      dueOn: '2007-12-03',
      safeOn: '2007-12-03',
      source: 'CJA R421-1, R421-5',
      confidence: 'S',
      kind: 'K3',
      name: 'Recours contentieux',
    });
    expect(given.steps.map(({ sentence }) => sentence)).toEqual([
      'Départ : lundi 01/10/2007. Ce jour ne compte pas.',
      'Délai franc : il court à partir du mardi 02/10/2007.',
      '2 mois après : dimanche 02/12/2007.',
      'Le 02/12/2007 est fermé : dimanche.',
      'L’échéance est reportée au premier jour ouvert : lundi 03/12/2007.',
    ]);
  });

  test('takes a bare kind with its length, and speaks the language of the office', async () => {
    const { pivot } = openTestService();
    await pivot.settings.update({ patch: { language: 'en' } });
    const given = await pivot.deadlines.compute({ preset: 'kind:K3', months: 2, trigger: '2021-01-03' });
    expect(given).toMatchObject({ dueOn: '2021-03-04', name: 'Clear period of an appeal, in months' });
    expect(given.steps[0]?.sentence).toBe('Start: Sunday 03/01/2021. This day does not count.');
  });

  test('K7 answers a time', async () => {
    const { pivot } = openTestService();
    const rule = { preset: 'fr.rgpd.violation', trigger: '2026-11-23', triggerTime: '18:15' };
    expect(await pivot.deadlines.compute(rule)).toMatchObject({ dueOn: '2026-11-26', dueTime: '18:15' });
    expect(await pivot.deadlines.create({ title: 'CNIL', rule })).toMatchObject({ dueTime: '18:15' });
  });

  test('a shared period shows its first part; a rule that comes back, its next date', async () => {
    const { pivot } = openTestService();
    const split = await pivot.deadlines.compute({ preset: 'fr.dgp.split', trigger: '2026-11-02' });
    expect(split.dueOn).toBe('2026-12-02');
    expect(split.steps.at(-1)).toMatchObject({ is: 'mark', on: '2026-11-22' });
    const month = await pivot.deadlines.compute({ preset: 'in.arrear.month', trigger: '2026-11-23', calendar: 'fr' });
    expect(month.dueOn).toBe('2026-12-01');
  });

  test.each([
    ['a missing trigger', { preset: 'fr.dgp' }, 'validation', 'La date de départ du délai manque'],
    ['a trigger before 1970', { preset: 'fr.dgp', trigger: '1969-12-31' }, 'not_found', '31/12/1969'],
    ['a bare kind before 1970', { preset: 'kind:K1', days: 1, trigger: '1969-12-31' }, 'validation', '1970'],
    ['an unknown rule', { preset: 'fr.inconnu', trigger: '2026-11-23' }, 'not_found', 'fr.inconnu'],
    ['an unknown kind', { preset: 'kind:K9', trigger: '2026-11-23' }, 'not_found', 'kind:K9'],
    ['a missing length', { preset: 'in.consult.reply', trigger: '2026-11-23' }, 'validation', 'durée'],
    [
      'a year that is not loaded',
      { preset: 'in.mp.ack', trigger: '2026-12-20', calendar: 'in-central' as const },
      'rule_violated',
      '2027',
    ],
    [
      'a pause where the clock runs',
      { preset: 'fr.recours.cx', trigger: '2026-11-23', pauses: [{ from: '2026-11-24' }] },
      'rule_violated',
      'ne se suspend pas',
    ],
  ] as const)('%s is one clear sentence', async (_, input, code, words) => {
    const { pivot } = openTestService();
    const { pauses, ...rest } = { pauses: undefined, ...input };
    const asked = pivot.deadlines.compute({ ...rest, ...(pauses && { pauses: [...pauses] }) });
    const refused = await refusalOf(asked);
    expect(refused.code).toBe(code);
    expect(refused.message).toContain(words);
  });
});

describe('the register of rules', () => {
  test('holds every shipped version once; what is recalled is off', async () => {
    const { pivot } = openTestService();
    const { items, total } = await pivot.deadlines.presets();
    expect(total).toBe(shippedPresets.length);
    expect(new Set(items.map(({ id, validFrom }) => `${id} ${validFrom}`)).size).toBe(total);
    expect(items.filter(({ confidence, isOn }) => (confidence === 'R') === isOn)).toEqual([]);
    expect(items.filter(({ isKindSourced }) => isKindSourced).map(({ id }) => id)).toContain('fr.silence.reject');
  });

  test('is narrowed by jurisdiction and date', async () => {
    const { pivot } = openTestService();
    const on = async (date: string) =>
      (await pivot.deadlines.presets({ jurisdiction: 'IN', on: date, text: 'cpgrams griev' })).items;
    expect((await on('2023-01-15')).filter(({ id }) => id === 'in.cpgrams').map(({ days }) => days)).toEqual([30]);
    expect((await on('2026-01-15')).filter(({ id }) => id === 'in.cpgrams').map(({ days }) => days)).toEqual([21]);
    expect((await pivot.deadlines.compute({ preset: 'in.cpgrams', trigger: '2023-01-15', calendar: 'fr' })).dueOn).toBe(
      '2023-02-14',
    );
  });

  test('a new version ends the former the day before, and applies to later triggers only', async () => {
    const { pivot } = openTestService();
    const { items } = await pivot.deadlines.presets({ text: 'fr.retrait' });
    const former = items[0];
    if (!former) throw new Error('fr.retrait is shipped');
    const { validTo: _, isOwn, isKindSourced, revision, createdAt, updatedAt, ...rest } = former;
    const added = await pivot.deadlines.addPreset({ ...rest, validFrom: '2027-01-01', months: 6, confidence: 'V' });
    expect(added).toMatchObject({ isOwn: true, validTo: null });
    const dates = async (trigger: string) => (await pivot.deadlines.compute({ preset: 'fr.retrait', trigger })).dueOn;
    expect(await dates('2026-12-31')).toBe('2027-04-30');
    expect(await dates('2027-01-01')).toBe('2027-07-01');
    const again = pivot.deadlines.addPreset({ ...rest, validFrom: '2026-06-01' });
    expect((await refusalOf(again)).code).toBe('conflict');
    await pivot.deadlines.withdrawPreset({ id: added.id, validFrom: added.validFrom, revision: added.revision });
    expect(await dates('2027-01-01')).toBe('2027-05-01');
    expect((await pivot.deadlines.presets({ text: 'fr.retrait' })).items).toMatchObject([{ validTo: null }]);
  });

  test('a version in use, or shipped, is not taken back', async () => {
    const { pivot } = openTestService();
    const shipped = pivot.deadlines.withdrawPreset({ id: 'fr.dgp', validFrom: '1970-01-01', revision: 1 });
    expect((await refusalOf(shipped)).code).toBe('rule_violated');
    const own = await pivot.deadlines.addPreset({
      id: 'bureau.relance',
      validFrom: '2026-01-01',
      jurisdiction: 'own',
      nameFr: 'Relance',
      nameEn: 'Reminder',
      triggerFr: 'envoi',
      triggerEn: 'sending',
      kind: 'K1',
      days: 8,
      source: 'Note de service',
      confidence: 'V',
    });
    await pivot.deadlines.create({ title: 'Relancer', rule: { preset: own.id, trigger: '2026-11-23' } });
    const used = pivot.deadlines.withdrawPreset({ id: own.id, validFrom: own.validFrom, revision: 1 });
    expect((await refusalOf(used)).message).toContain('registre');
  });

  test('a rule switched off by hand stays off', async () => {
    const { pivot } = openTestService();
    await pivot.deadlines.setPreset({ id: 'fr.dgp', validFrom: '1970-01-01', revision: 1, isOn: false });
    expect((await pivot.deadlines.presets({ isOn: true, text: 'fr.dgp' })).items.map(({ id }) => id)).toEqual([
      'fr.dgp.split',
    ]);
  });
});

describe('a computed deadline', () => {
  test('is set by hand with a reason only, and goes back', async () => {
    const { pivot } = openTestService();
    const { id } = await billOf(pivot);
    const silent = pivot.deadlines.override({ id, revision: 1, dueOn: '2026-12-01' });
    expect(await refusalOf(silent)).toMatchObject({ code: 'validation', fields: { reason: 'champ obligatoire' } });
    const set = await pivot.deadlines.override({ id, revision: 1, dueOn: '2026-12-01', reason: 'Clôture' });
    expect(set).toMatchObject({
      dueOn: '2026-12-01',
      arithmetic: { dueOn: '2026-12-02' },
      override: { dueOn: '2026-12-01', reason: 'Clôture', at: '2026-11-23T08:00:00.000Z' },
    });
    expect((await pivot.deadlines.explain({ id })).override).toMatchObject({ byName: 'Mon nom' });
    expect(await pivot.deadlines.override({ id, revision: 2, dueOn: null })).toMatchObject({
      dueOn: '2026-12-02',
      override: null,
    });
  });

  test('stands still and runs again', async () => {
    const { pivot } = openTestService();
    const { id } = await billOf(pivot);
    await pivot.deadlines.pause({ id, revision: 1, from: '2026-11-10', reason: 'RIB absent' });
    const twice = pivot.deadlines.pause({ id, revision: 2, from: '2026-11-12', reason: 'Encore' });
    expect((await refusalOf(twice)).message).toBe('Le délai est déjà suspendu.');
    const early = pivot.deadlines.resume({ id, revision: 2, on: '2026-11-09' });
    expect((await refusalOf(early)).code).toBe('validation');
    expect(await pivot.deadlines.resume({ id, revision: 2, on: '2026-11-20' })).toMatchObject({ dueOn: '2026-12-12' });
    expect((await refusalOf(pivot.deadlines.resume({ id, revision: 3, on: '2026-11-21' }))).code).toBe('rule_violated');
  });

  test('that comes back makes the next one when done, and takes it back when reopened', async () => {
    const { pivot } = openTestService();
    const made = await pivot.deadlines.create({
      title: 'État mensuel',
      recurrence: { every: 'month', workingDay: 1 },
      report: { direction: 'outgoing', authority: 'Sous-direction' },
    });
    expect(made.dueOn).toBe('2026-12-01');
    await pivot.deadlines.complete({ id: made.id, revision: 1, isDone: true });
    const next = (await pivot.deadlines.list()).items;
    expect(next).toMatchObject([{ title: 'État mensuel', dueOn: '2027-01-04', isRecurring: true }]);
    expect(await pivot.deadlines.get({ id: next[0]?.id ?? '' })).toMatchObject({
      followsId: made.id,
      report: { direction: 'outgoing' },
    });
    await pivot.deadlines.complete({ id: made.id, revision: 2, isDone: false });
    expect((await pivot.deadlines.list()).items).toMatchObject([{ id: made.id, dueOn: '2026-12-01' }]);
  });

  test('shows its rule in a line', async () => {
    const { pivot } = openTestService();
    await billOf(pivot);
    await pivot.deadlines.create({ title: 'Rendre', rule: { preset: 'kind:K5', trigger: '2026-11-02', days: 30 } });
    expect((await pivot.deadlines.list()).items.map(({ basis }) => basis)).toEqual([
      'Délai global de paiement, à compter du 02/11/2026',
      '30 jours ouvrés à compter du 02/11/2026',
    ]);
  });

  test.each([
    [{ every: 'month' }, 'recurrence'],
    [{ every: 'month', weekday: 2 }, 'recurrence'],
    [{ every: 'week', day: 2 }, 'recurrence'],
    [{ every: 'month', workingDay: 0 }, 'recurrence'],
    [{ every: 'fortnight', workingDay: 1 }, 'recurrence.every'],
  ])('%o is no repetition', async (recurrence, field) => {
    const { call, pivot } = openTestService();
    const refused = await refusalOf(call('deadlines.create', { title: 'A', recurrence }));
    expect(Object.keys(refused.fields ?? {})).toContain(field);
    expect((await pivot.deadlines.list()).total).toBe(0);
  });
});

describe('reminders', () => {
  test('are told once after the start, as soon as a window listens, and again at the next day', async () => {
    vi.useFakeTimers();
    try {
      const clock = fixedClock();
      const { service, pivot } = openTestService({ clock });
      await pivot.deadlines.create({ title: 'Hier', dueOn: '2026-11-20' });
      await pivot.deadlines.create({ title: 'Aujourd’hui', dueOn: '2026-11-23' });
      await pivot.deadlines.create({ title: 'Jeudi', dueOn: '2026-11-26', remindDays: 3 });
      vi.advanceTimersByTime(10_000);
      const told: unknown[] = [];
      service.subscribe((event) => event.name !== 'changed' && told.push(event));
      vi.advanceTimersByTime(120_000);
      expect(told).toEqual([{ name: 'reminders', payload: { count: 2, ahead: 1, due: 1, overdue: 1 } }]);
      clock.at = '2026-11-24T08:00:00.000Z';
      vi.advanceTimersByTime(60_000);
      expect(told.slice(1)).toEqual([
        { name: 'newDay', payload: { day: '2026-11-24' } },
        { name: 'reminders', payload: { count: 0, ahead: 0, due: 0, overdue: 2 } },
      ]);
    } finally {
      vi.useRealTimers();
    }
  });
});
