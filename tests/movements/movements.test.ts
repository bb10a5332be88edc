import { expect, test } from 'vitest';
import { fixedClock, openTestService, refusalOf } from '#tests/helpers/service.ts';

const open = async () => {
  const clock = fixedClock();
  const { pivot } = openTestService({ clock });
  const sofia = await pivot.people.create({ name: 'Sofia Benali' });
  const dossier = await pivot.dossiers.create({
    title: 'Bail du gymnase',
    pillar: 'documentation',
    receivedOn: '2026-11-02',
    assigneeId: sofia.id,
  });
  return { clock, pivot, sofia, dossierId: dossier.id };
};

test('a dossier is with its assignee until it goes out, and comes back', async () => {
  const { clock, pivot, sofia, dossierId } = await open();
  expect(await pivot.movements.whereIs({ dossierId })).toEqual({ out: [], holderId: sofia.id });
  const sent = { dossierId, holderName: 'Préfecture', place: 'Annexe', sentOn: '2026-11-16', dueBackOn: '2026-11-20' };
  const out = await pivot.movements.create(sent);
  expect((await pivot.movements.whereIs({ dossierId })).out).toMatchObject([
    { holder: 'Préfecture', place: 'Annexe', days: 7, daysOverdue: 3 },
  ]);
  expect((await pivot.movements.list({ isOverdue: true })).total).toBe(1);
  clock.at = '2026-11-24T08:00:00.000Z';
  const back = await pivot.movements.giveBack({ id: out.id, revision: 1 });
  expect(back.returnedOn).toBe('2026-11-24');
  expect((await pivot.movements.list({ isOut: true })).total).toBe(0);
  expect((await refusalOf(pivot.movements.giveBack({ id: out.id, revision: 2 }))).message).toContain('est revenue');
  const actions = (await pivot.dossiers.history({ id: dossierId })).items.map(({ subject, action }) => [
    subject,
    action,
  ]);
  expect(actions.slice(1)).toEqual([
    ['movement', 'created'],
    ['movement', 'updated'],
  ]);
});

test('the same part does not go out twice; another part does', async () => {
  const { pivot, sofia, dossierId } = await open();
  const first = await pivot.movements.create({ dossierId, holderId: sofia.id, sentOn: '2026-11-16' });
  const again = pivot.movements.create({ dossierId, holderName: 'Mairie', sentOn: '2026-11-20' });
  expect((await refusalOf(again)).message).toBe(
    'Cette partie du dossier est déjà sortie, chez Sofia Benali depuis le 16/11/2026. Enregistrez d’abord son retour.',
  );
  await pivot.movements.create({ dossierId, part: 'Plans', holderName: 'Mairie', sentOn: '2026-11-20' });
  await pivot.movements.remove({ id: first.id, revision: 1 });
  await pivot.movements.create({ dossierId, holderName: 'Mairie', sentOn: '2026-11-20' });
  expect((await refusalOf(pivot.movements.restore({ id: first.id }))).code).toBe('rule_violated');
  expect((await pivot.movements.list({ dossierId })).total).toBe(2);
});

test.each([
  ['nobody holds it', { sentOn: '2026-11-16' }, 'Indiquez qui détient'],
  ['it returns before it left', { holderName: 'M', sentOn: '2026-11-16', returnedOn: '2026-11-15' }, 'retour'],
  ['it is expected before it left', { holderName: 'M', sentOn: '2026-11-16', dueBackOn: '2026-11-15' }, 'attendu'],
  ['it leaves tomorrow', { holderName: 'M', sentOn: '2026-11-24' }, 'futur'],
])('refused when %s', async (_, input, sentence) => {
  const { pivot, dossierId } = await open();
  const refusal = await refusalOf(pivot.movements.create({ dossierId, ...input }));
  expect(refusal).toMatchObject({ code: 'rule_violated', message: expect.stringContaining(sentence) });
  expect((await pivot.movements.list()).total).toBe(0);
});
