import type { PivotClient } from '#shared/contract/contract.ts';
import { docx } from '#tests/templates/files.ts';
import type { Way } from './day.ts';

type Desk = {
  readonly pivot: PivotClient;
  readonly fetchFile: (produced: { ticket: string; fileName: string }) => Promise<void>;
};

const handIn = async ({ upload }: Way): Promise<string> => {
  const bytes = docx(['Objet : {subject}', '{#dossier.pieces}{label} {/dossier.pieces}']);
  const reply = await upload({ name: 'modèle.docx', mediaType: 'application/octet-stream', bytes });
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.value.ticket;
};

/** Templates read, added, changed, and documents written from them. */
export const writeDocuments = async ({ pivot, fetchFile }: Desk, way: Way, note: string): Promise<void> => {
  await pivot.templates.list({ kind: 'acknowledgement' });
  await pivot.templates.fields();
  await pivot.templates.get({ id: 'pivot-fr-convocation' });
  await pivot.templates.prepare({ templateId: 'pivot-fr-letter', dossierId: note });
  const ticket = await handIn(way);
  await pivot.templates.inspect({ ticket });
  const own = await pivot.templates.add({ ticket, name: 'Lettre « type » & <b>', kind: 'letter' });
  await pivot.templates.update({ id: own.id, revision: 1, patch: { name: 'Lettre type', language: 'en' } });
  await pivot.templates.remove({ id: own.id, revision: 2 });
  await pivot.templates.restore({ id: own.id });
  await pivot.templates.source({ id: own.id, format: 'docx' });
  await pivot.templates.merge({ templateId: own.id, format: 'docx', dossierId: note });
  const values = { 'section.city': 'Lyon', body: 'Une ligne\nune autre <i>' };
  const asked = { templateId: 'pivot-fr-letter', format: 'html', dossierId: note, values } as const;
  await fetchFile(await pivot.templates.merge(asked));
  await pivot.templates.keep(asked);
};
