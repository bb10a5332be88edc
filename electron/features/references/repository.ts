import { tableOf } from '#electron/features/collection.ts';
import { type ColumnMap, json, plain } from '#electron/store/columns.ts';
import type { SpecialReference } from '#shared/references/schema.ts';

const columns = {
  id: plain('id'),
  revision: plain('revision'),
  createdAt: plain('created_at'),
  updatedAt: plain('updated_at'),
  dossierId: plain('dossier_id'),
  kind: plain('kind'),
  number: plain('number'),
  house: plain('house'),
  session: plain('session'),
  star: plain('star'),
  author: plain('author'),
  receivedOn: plain('received_on'),
  sittingOn: plain('sitting_on'),
  ackOn: plain('ack_on'),
  interimOn: plain('interim_on'),
  finalOn: plain('final_on'),
  level: plain('level'),
  contributors: plain('contributors'),
  validatedOn: plain('validated_on'),
  transferredOn: plain('transferred_on'),
  transferredTo: plain('transferred_to'),
  fee: json('fee'),
  exemptionSection: plain('exemption_section'),
  appeal: json('appeal'),
  extension: json('extension'),
  text: plain('text'),
  givenBy: plain('given_by'),
  action: plain('action'),
  implementedOn: plain('implemented_on'),
  laidOn: plain('laid_on'),
  notes: plain('notes'),
  deadlineId: plain('deadline_id'),
  importId: plain('import_id'),
} satisfies ColumnMap<SpecialReference>;

export const specialReferences = tableOf<SpecialReference>('special_references', columns, (w) => w.references.missing);
