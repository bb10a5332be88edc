import { describe, expect, test } from 'vitest';
import { openTestService } from '#tests/helpers/service.ts';

const opened = async (profile: 'fr_state' | 'in_central') => {
  const { pivot } = openTestService();
  await pivot.settings.update({ patch: { profile, calendar: profile === 'in_central' ? 'in-central' : 'fr' } });
  return pivot;
};

describe('the clocks of an Indian MP’s letter', () => {
  test('acknowledgement and interim reply in 15 days, final reply 15 days after the acknowledgement', async () => {
    const pivot = await opened('in_central');
    const letter = await pivot.mail.create({ kind: 'elected', subject: 'Railway crossing', stampedOn: '2026-11-02' });
    expect(letter).toMatchObject({
      needsAck: true,
      ackDueOn: '2026-11-17',
      interimDueOn: '2026-11-17',
      replyDueOn: '2026-12-02',
      clocks: { ack: { rule: { preset: 'in.mp.ack', trigger: '2026-11-02' } } },
    });
    expect(await pivot.mail.get({ id: letter.id })).toMatchObject({ dueOn: '2026-11-17', isOpen: true });
    expect(await pivot.mail.counts()).toMatchObject({ pending: 1, late: 1, toAcknowledge: 1 });
    const { letter: known } = await pivot.mail.acknowledge({ id: letter.id, revision: 1, on: '2026-11-10' });
    expect(known.replyDueOn).toBe('2026-11-25');
    expect(await pivot.mail.get({ id: letter.id })).toMatchObject({ dueOn: '2026-11-25' });
    expect(await pivot.mail.counts()).toMatchObject({ late: 0, toAcknowledge: 0 });
    const { letter: interim } = await pivot.mail.reply({ id: letter.id, revision: 2, kind: 'interim' });
    expect(interim).toMatchObject({ interimOn: '2026-11-23', replyDueOn: '2026-11-25', repliedOn: null });
    await pivot.mail.reply({ id: letter.id, revision: 3 });
    expect(await pivot.mail.get({ id: letter.id })).toMatchObject({ dueOn: null, isOpen: false });
  });

  test('follow the calendar when it is corrected; each change is written down', async () => {
    const pivot = await opened('in_central');
    const { id } = await pivot.mail.create({ kind: 'elected', subject: 'Crossing', stampedOn: '2026-11-02' });
    await pivot.calendars.addDay({ date: '2026-11-17', name: 'Closing day' });
    expect(await pivot.mail.get({ id })).toMatchObject({ ackDueOn: '2026-11-18', interimDueOn: '2026-11-18' });
    const { items } = await pivot.mail.history({ id });
    expect(items.at(-1)).toMatchObject({ action: 'updated', after: { ackDueOn: '2026-11-18' } });
  });

  test('an RTI application runs 30 days from its receipt', async () => {
    const pivot = await opened('in_central');
    const letter = await pivot.mail.create({ kind: 'rti', subject: 'Copies', stampedOn: '2026-11-02' });
    expect(letter.replyDueOn).toBe('2026-12-02');
  });
});

describe('the clocks of a French request', () => {
  test('an acknowledgement without a number of days, and the last day before silence becomes a decision', async () => {
    const pivot = await opened('fr_state');
    const letter = await pivot.mail.create({ kind: 'request', subject: 'Agrément', stampedOn: '2026-11-10' });
    expect(letter).toMatchObject({ needsAck: true, ackDueOn: null, replyDueOn: '2027-01-09' });
    expect((await pivot.mail.list({ state: 'awaiting_ack' })).total).toBe(1);
  });

  test('silence counts from the complete request for an acceptance, from the first seizure for a rejection', async () => {
    const pivot = await opened('fr_state');
    const { id } = await pivot.mail.create({ kind: 'request', subject: 'Agrément', stampedOn: '2026-11-10' });
    const dates = { receivedInitialOn: '2026-10-20', receivedCompetentOn: '2026-11-10' };
    const waiting = await pivot.mail.update({
      id,
      revision: 1,
      patch: { request: { ...dates, piecesAskedOn: '2026-11-12' } },
    });
    expect(waiting.replyDueOn).toBeNull();
    const complete = await pivot.mail.update({
      id,
      revision: 2,
      patch: { request: { ...dates, piecesAskedOn: '2026-11-12', completeOn: '2026-11-20' } },
    });
    expect(complete.replyDueOn).toBe('2027-01-19');
    const rejection = await pivot.mail.update({
      id,
      revision: 3,
      patch: { request: { ...dates, implicitKind: 'reject' } },
    });
    expect(rejection.replyDueOn).toBe('2026-12-19');
  });

  test('a date typed by hand stays, whatever the clock would say', async () => {
    const pivot = await opened('fr_state');
    const { id } = await pivot.mail.create({ kind: 'request', subject: 'Agrément', replyDueOn: '2026-12-01' });
    const kept = await pivot.mail.update({ id, revision: 1, patch: { kind: 'grievance' } });
    expect(kept).toMatchObject({ replyDueOn: '2026-12-01', clocks: { reply: null } });
  });

  test('a date that is cleared is computed again', async () => {
    const pivot = await opened('fr_state');
    const { id } = await pivot.mail.create({ kind: 'grievance', subject: 'Refus', stampedOn: '2026-11-10' });
    await pivot.mail.update({ id, revision: 1, patch: { replyDueOn: '2026-12-01' } });
    const computed = await pivot.mail.update({ id, revision: 2, patch: { replyDueOn: null } });
    expect(computed).toMatchObject({
      replyDueOn: '2027-01-09',
      clocks: { reply: { rule: { trigger: '2026-11-10' } } },
    });
  });

  test('a preset that is switched off starts no clock', async () => {
    const pivot = await opened('in_central');
    const { items } = await pivot.deadlines.presets({ text: 'in.mp.ack' });
    const [preset] = items.filter(({ id }) => id === 'in.mp.ack');
    if (!preset) throw new Error('the rule is expected to be in the register');
    await pivot.deadlines.setPreset({
      id: preset.id,
      validFrom: preset.validFrom,
      revision: preset.revision,
      isOn: false,
    });
    const letter = await pivot.mail.create({ kind: 'elected', subject: 'Crossing', stampedOn: '2026-11-02' });
    expect(letter).toMatchObject({ needsAck: true, ackDueOn: null, clocks: { ack: null } });
  });

  test('the dossier that is opened takes the date of the reply', async () => {
    const pivot = await opened('fr_state');
    const letter = await pivot.mail.create({
      kind: 'request',
      subject: 'Agrément',
      stampedOn: '2026-11-10',
      openDossier: { kind: 'COUR' },
    });
    expect((await pivot.dossiers.get({ id: letter.dossierId ?? '' })).dueOn).toBe(letter.replyDueOn);
  });
});
