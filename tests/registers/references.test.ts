import { expect, test } from 'vitest';
import type { PivotClient } from '#shared/contract/contract.ts';
import type { RegisterId } from '#shared/registers/schema.ts';
import { openTestService } from '#tests/helpers/service.ts';

const november = { from: '2026-11-01', to: '2026-11-30' };

const rowsOf = async (pivot: PivotClient, register: RegisterId, span = november) => {
  const { rows, columns } = await pivot.registers.rows({ register, ...span });
  return rows.map(({ cells }) => Object.fromEntries(columns.map(({ key }, index) => [key, cells[index] ?? null])));
};

const dossierOf = async (pivot: PivotClient, title: string) =>
  pivot.dossiers.create({ title, pillar: 'documentation', receivedOn: '2026-11-02' });

test('an RTI application shows its transfer, fee, exemption and appeal', async () => {
  const { pivot } = openTestService();
  const dossier = await dossierOf(pivot, 'Copies of the tender');
  await pivot.references.create({
    dossierId: dossier.id,
    kind: 'rti',
    number: 'RTI/2026/41',
    author: 'A. Sharma',
    receivedOn: '2026-11-02',
    fee: { askedOn: '2026-11-05', amount: 4_000, paidOn: null },
    exemptionSection: '8(1)(d)',
    appeal: { filedOn: '2026-11-20', authority: 'FAA', decidedOn: null, outcome: '' },
  });
  expect(await rowsOf(pivot, 'rti')).toMatchObject([
    {
      registrationNumber: 'RTI/2026/41',
      applicant: 'A. Sharma',
      subject: 'Copies of the tender',
      fee: 'demandés le 05/11/2026',
      exemption: '8(1)(d)',
      appeal: 'formé le 20/11/2026',
      repliedOn: null,
    },
  ]);
});

test('assurances stand in the register of their House until they are laid', async () => {
  const { pivot } = openTestService();
  const dossier = await dossierOf(pivot, 'Assurance sur le gymnase');
  const assurance = await pivot.references.create({
    dossierId: dossier.id,
    kind: 'assurance',
    number: '151',
    house: 'lok_sabha',
    session: 'XVII',
    receivedOn: '2026-11-02',
    text: 'Le rapport sera remis.',
    givenBy: 'Le ministre',
    extension: { until: '2027-05-02', reason: 'Étude en cours', approvedBy: 'Le comité' },
  });
  expect(await rowsOf(pivot, 'assurances-lok-sabha')).toMatchObject([
    {
      session: 'XVII',
      questionNumber: '151',
      assurance: 'Le rapport sera remis.',
      extension: '2027-05-02',
      laidOn: null,
    },
  ]);
  expect(await rowsOf(pivot, 'assurances-rajya-sabha')).toEqual([]);
  const { id, revision } = assurance;
  await pivot.references.update({ id, revision, patch: { implementedOn: '2026-11-10', laidOn: '2026-11-12' } });
  expect(await rowsOf(pivot, 'assurances-lok-sabha')).toMatchObject([{ laidOn: '2026-11-12' }]);
  expect(await rowsOf(pivot, 'assurances-lok-sabha', { from: '2026-12-01', to: '2026-12-31' })).toEqual([]);
});

test('questions bear their House and its cover, letters of members their days', async () => {
  const { pivot } = openTestService();
  const question = await dossierOf(pivot, 'Anemia');
  await pivot.references.create({
    dossierId: question.id,
    kind: 'pq',
    number: '151',
    house: 'lok_sabha',
    star: 'starred',
    author: 'Shri Baalu',
    receivedOn: '2026-11-02',
    sittingOn: '2026-11-27',
  });
  const letter = await dossierOf(pivot, 'Pension');
  await pivot.references.create({
    dossierId: letter.id,
    kind: 'mp_letter',
    author: 'Smt. Devi',
    house: 'rajya_sabha',
    receivedOn: '2026-11-02',
    ackOn: '2026-11-12',
    level: 'US',
  });
  expect(await rowsOf(pivot, 'questions-notice')).toMatchObject([
    { houseAndCover: 'Lok Sabha (rouge)', questionKind: 'À étoile', member: 'Shri Baalu', sittingOn: '2026-11-27' },
  ]);
  expect(await rowsOf(pivot, 'members-letters')).toMatchObject([
    { nameAndHouse: 'Smt. Devi, Rajya Sabha', ackOn: '2026-11-12', levelHolding: 'US', days: 21 },
  ]);
});
