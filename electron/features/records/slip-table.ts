import { tableOf } from '#electron/features/collection.ts';
import { type ColumnMap, plain } from '#electron/store/columns.ts';
import type { Store } from '#electron/store/store.ts';
import type { Slip, SlipItem, SlipKind } from '#shared/records/schema.ts';

type Stored = Omit<Slip, 'items'>;

const columns = {
  id: plain('id'),
  revision: plain('revision'),
  createdAt: plain('created_at'),
  updatedAt: plain('updated_at'),
  kind: plain('kind'),
  year: plain('year'),
  serial: plain('serial'),
  number: plain('number'),
  state: plain('state'),
  madeOn: plain('made_on'),
  signedBy: plain('signed_by'),
  sentOn: plain('sent_on'),
  visaNumber: plain('visa_number'),
  visaOn: plain('visa_on'),
  carriedOutOn: plain('carried_out_on'),
  remarks: plain('remarks'),
} satisfies ColumnMap<Stored>;

const stored = tableOf<Stored>('slips', columns, (w) => w.records.missingSlip);

const withItems = (store: Store, slip: Stored): Slip => ({
  ...slip,
  items: store.all<SlipItem>(
    `SELECT dossier_id AS dossierId, object, typology, from_on AS fromOn, to_on AS toOn, years,
       service_remarks AS serviceRemarks, archives_remarks AS archivesRemarks, centimetres
     FROM slip_items WHERE slip_id = @id ORDER BY position`,
    { id: slip.id },
  ),
});

const withoutItems = ({ items: _, ...slip }: Slip): Stored => slip;

const writeItems = (store: Store, { id, items }: Slip): void => {
  store.run('DELETE FROM slip_items WHERE slip_id = @id', { id });
  for (const [index, item] of items.entries()) {
    store.run(
      `INSERT INTO slip_items (id, slip_id, position, dossier_id, object, typology, from_on, to_on, years,
         service_remarks, archives_remarks, centimetres)
       VALUES (@itemId, @id, @position, @dossierId, @object, @typology, @fromOn, @toOn, @years, @serviceRemarks,
         @archivesRemarks, @centimetres)`,
      { ...item, id, itemId: `${id}-${index + 1}`, position: index + 1 },
    );
  }
};

/** Slips, each with its lines. */
export const slipTable = {
  find: (store: Store, id: string, isDeleted = false) => withItems(store, stored.find(store, id, isDeleted)),
  list: (store: Store, ...rest: [Parameters<typeof stored.list>[1], string]) =>
    stored.list(store, ...rest).map((slip) => withItems(store, slip)),
  insert: (store: Store, slip: Slip) => {
    stored.insert(store, withoutItems(slip));
    writeItems(store, slip);
  },
  update: (store: Store, slip: Slip) => {
    stored.update(store, withoutItems(slip));
    writeItems(store, slip);
  },
  setDeleted: stored.setDeleted,
};

/** The next serial of a kind of slip in a year; one in the bin stays taken. */
export const nextSerial = (store: Store, kind: SlipKind, year: number): number =>
  (store.first<{ last: number | null }>('SELECT max(serial) AS last FROM slips WHERE kind = @kind AND year = @year', {
    kind,
    year,
  })?.last ?? 0) + 1;
