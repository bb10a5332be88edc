import type { PivotClient } from '#shared/contract/contract.ts';

type Desk = { readonly pivot: PivotClient; readonly handIn: (name: string, text: string) => Promise<string> };

const letter = ['From: Mairie <mairie@example.org>', 'Subject: Demande', 'MIME-Version: 1.0', '', 'Bonjour'].join(
  '\r\n',
);

/** The papers of a dossier: kept, in versions, opened, withheld, put in the bin, verified; the missing one chased. */
export const keepDocuments = async ({ pivot, handIn }: Desk): Promise<void> => {
  const dossier = await pivot.dossiers.create({
    title: 'Permis de la rue des Écoles',
    pillar: 'documentation',
    receivedOn: '2026-11-16',
    sender: 'Mairie',
    pieces: [{ label: 'Plan de masse', receivedOn: null }],
  });
  const plan = await pivot.documents.add({ ticket: await handIn('plan.txt', 'un plan'), dossierId: dossier.id });
  const second = await pivot.documents.addVersion({ id: plan.id, ticket: await handIn('plan 2.txt', 'un autre plan') });
  await pivot.documents.get({ id: plan.id });
  await pivot.documents.fetch({ id: second.id });
  const withheld = [{ ground: 'privacy' as const, what: 'Adresse' }];
  await pivot.documents.update({ id: second.id, revision: 1, patch: { withheld, label: 'Plan' } });
  await pivot.documents.versions({ seriesId: plan.seriesId });
  await pivot.documents.remove({ id: second.id, revision: 2, scope: 'version' });
  await pivot.documents.restore({ id: second.id });
  await pivot.documents.list({ dossierId: dossier.id, text: 'plan' });
  await pivot.documents.verify();
  await pivot.documents.readLetter({ ticket: await handIn('courriel.eml', letter) });
  const about = { dossierId: dossier.id, label: 'Plan de masse' };
  const chase = await pivot.documents.chase({ ...about, nextOn: '2026-12-01', note: 'par téléphone' });
  await pivot.documents.missing({ dossierId: dossier.id });
  await pivot.documents.undoChase({ id: chase.id });
};
