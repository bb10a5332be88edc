import type { PivotClient } from '#shared/contract/contract.ts';

/** The mail of a day: letters in and out, their answers, their correspondents. */
export const handleMail = async ({ pivot }: { readonly pivot: PivotClient }, holderId: string): Promise<void> => {
  const mairie = await pivot.correspondents.create({ name: 'Mairie de Colmar', kind: 'administration' });
  await pivot.correspondents.update({ id: mairie.id, revision: 1, patch: { email: 'mairie@exemple.fr' } });
  await pivot.mail.nextNumber({ direction: 'in', stampedOn: '2026-11-20' });
  const letter = await pivot.mail.create({
    subject: 'Permis de construire',
    kind: 'request',
    correspondent: 'Mairie de Colmra',
    stampedOn: '2026-11-20',
    senderRef: 'URB/2026/17',
    senderDate: '2026-11-18',
    missingEnclosures: ['Plan de masse'],
    openDossier: { kind: 'DOS' },
  });
  await pivot.mail.update({
    id: letter.id,
    revision: 1,
    patch: { urgency: 'immediate', notes: 'À rapprocher\ndu n° 12' },
  });
  await pivot.mail.mark({ id: letter.id, revision: 2, markedTo: holderId, service: 'Urbanisme' });
  await pivot.mail.acknowledge({ id: letter.id, revision: 3, on: '2026-11-21', withDeparture: true });
  const { departure } = await pivot.mail.reply({ id: letter.id, revision: 4, kind: 'interim', channel: 'registered' });
  await pivot.mail.track({ id: departure.id, revision: 1, event: { kind: 'posted', on: '2026-11-23' } });
  await pivot.mail.undo({ id: letter.id, revision: 5 });
  await pivot.mail.dispose({
    id: letter.id,
    revision: 6,
    kind: 'filed',
    order: { givenBy: 'Mme Laurent', givenOn: '2026-11-23' },
  });
  const cover = await pivot.mail.create({ isCoverOnly: true, outerMarking: 'Personnel' });
  await pivot.mail.cancel({ id: cover.id, revision: 1, reason: 'Remis à son destinataire' });
  await pivot.mail.get({ id: letter.id });
  await pivot.mail.history({ id: letter.id });
  await pivot.mail.list({ direction: 'in', text: 'permis', sort: '-dueOn', limit: 5 });
  await pivot.mail.counts();
  const { items } = await pivot.correspondents.duplicates();
  const double = items[0]?.items.find(({ id }) => id !== mairie.id);
  await pivot.correspondents.merge({ keepId: mairie.id, mergeIds: [double?.id ?? ''] });
  await pivot.correspondents.unmerge({ ids: [double?.id ?? ''] });
  const spare = await pivot.correspondents.create({ name: 'Doublon' });
  await pivot.correspondents.remove({ id: spare.id, revision: 1 });
  await pivot.correspondents.restore({ id: spare.id });
  await pivot.correspondents.get({ id: mairie.id });
  await pivot.correspondents.list({ text: 'colmar', limit: 5 });
};
