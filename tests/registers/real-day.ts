import type { PivotClient } from '#shared/contract/contract.ts';

/** The Monday on which the test's section works. */
export const day = '2026-11-23';

/**
 * A small real day through the procedures: letters in and out, a closed cover, a restricted file, a formula for a
 * subject, a meeting with its decision, a budget line with its invoice, a file sent away.
 */
export const liveASmallDay = async (pivot: PivotClient) => {
  await pivot.settings.update({ patch: { sectionCode: 'SAG', sectionName: 'Affaires générales' } });
  const sofia = await pivot.people.create({ name: 'Sofia Alvarez' });
  const file = await pivot.dossiers.create({
    title: 'Réfection du gymnase',
    pillar: 'documentation',
    receivedOn: day,
    assigneeId: sofia.id,
  });
  const secret = await pivot.dossiers.create({
    title: 'Affaire très discrète',
    pillar: 'documentation',
    receivedOn: day,
    sensitivity: 'restricted',
    assigneeId: sofia.id,
  });
  const letter = await pivot.mail.create({
    stampedOn: day,
    correspondent: 'Mairie de Brest',
    senderRef: 'ST/2026/12',
    senderDate: '2026-11-20',
    subject: '=HYPERLINK("http://example.org")',
    markedTo: sofia.id,
    dossierId: file.id,
  });
  const discreet = await pivot.mail.create({
    stampedOn: day,
    correspondent: 'Informateur',
    subject: 'Nom du témoin',
    dossierId: secret.id,
  });
  const cover = await pivot.mail.create({ stampedOn: day, isCoverOnly: true, outerMarking: 'Secret' });
  const departure = await pivot.mail.create({
    direction: 'out',
    stampedOn: day,
    correspondent: 'Mairie de Brest',
    subject: 'Accusé de réception',
    signatory: 'Mme Le Goff',
    dossierId: file.id,
    enclosuresExpected: 2,
  });
  const meeting = await pivot.meetings.create({
    title: 'Point du lundi',
    startsAt: `${day}T08:00:00+01:00`,
    endsAt: `${day}T08:45:00+01:00`,
  });
  await pivot.deadlines.create({
    title: 'Relancer l’architecte',
    source: 'decision',
    meetingId: meeting.id,
    dueOn: '2026-11-27',
    ownerId: sofia.id,
  });
  await pivot.movements.create({ dossierId: file.id, holderName: 'Service juridique', sentOn: day });
  const line = await pivot.budget.createLine({
    scheme: 'ae_cp',
    year: 2026,
    label: 'Travaux',
    authorised: 1_000_000,
    payable: 800_000,
  });
  const commitment = await pivot.budget.createCommitment({
    lineId: line.id,
    number: 'EJ-1',
    vendor: 'Bâtir SA',
    amount: 400_000,
    committedOn: day,
  });
  await pivot.budget.createPayment({
    commitmentId: commitment.id,
    invoiceNumber: 'F-1',
    amount: 150_000,
    receivedOn: '2026-11-02',
    serviceDoneOn: '2026-11-02',
    paidOn: day,
  });
  return { sofia, file, secret, letter, discreet, cover, departure, meeting };
};
