import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Context } from '#electron/service/context.ts';
import type { Store } from '#electron/store/store.ts';
import type { Slip, SlipItem } from '#shared/records/schema.ts';
import { dropDocuments, findKept } from './repository.ts';

const log = ({ store, newId, now, today, officerId }: Context, slip: Slip, item: SlipItem, files: number): void => {
  const reference = item.dossierId === null ? '' : findKept(store, item.dossierId).reference;
  store.run(
    `INSERT INTO destructions (id, at, destroyed_on, by_id, slip_id, slip_number, visa_number, visa_on, dossier_id,
       reference, object, from_on, to_on, files)
     VALUES (@id, @at, @day, @by, @slipId, @slipNumber, @visaNumber, @visaOn, @dossierId, @reference, @object, @fromOn,
       @toOn, @files)`,
    {
      id: newId(),
      at: now(),
      day: today(),
      by: officerId(),
      slipId: slip.id,
      slipNumber: slip.number,
      visaNumber: slip.visaNumber,
      visaOn: slip.visaOn,
      dossierId: item.dossierId,
      reference,
      object: item.object,
      fromOn: item.fromOn,
      toOn: item.toOn,
      files,
    },
  );
};

/** Empties a dossier: what remains is its line in the register, and who did what when, without the contents. */
const empty = ({ store, today, now }: Context, id: string): void => {
  store.run(
    `UPDATE dossiers SET destroyed_on = @day, summary = '', notes = '', tags = '[]', pieces = '[]',
       revision = revision + 1, updated_at = @at WHERE id = @id`,
    { id, day: today(), at: now() },
  );
  store.run("UPDATE deadlines SET notes = '', revision = revision + 1 WHERE dossier_id = @id", { id });
  store.run("UPDATE time_entries SET note = '', revision = revision + 1 WHERE dossier_id = @id", { id });
  store.run("UPDATE journal SET before = NULL, after = NULL, note = '' WHERE dossier_id = @id", { id });
};

const destroy = (context: Context, slip: Slip): void => {
  for (const item of slip.items) {
    const { dossierId } = item;
    log(context, slip, item, dossierId === null ? 0 : dropDocuments(context.store, dossierId));
    if (dossierId === null) continue;
    empty(context, dossierId);
    const after = { destroyedOn: context.today(), slip: slip.number, visa: slip.visaNumber };
    context.record({ subject: 'dossier', subjectId: dossierId, action: 'destroyed', after });
  }
};

const transfer = ({ store, today, record }: Context, slip: Slip): void => {
  for (const { dossierId } of slip.items) {
    if (dossierId === null) continue;
    store.run('UPDATE dossiers SET transferred_on = @day WHERE id = @id', { id: dossierId, day: today() });
    const before = { transferredOn: null };
    const after = { transferredOn: today(), slip: slip.number };
    record({ subject: 'dossier', subjectId: dossierId, action: 'updated', before, after });
  }
};

/** Does to the dossiers of a visaed slip what it says: their contents are destroyed for ever, or they are transferred. */
export const carryOut = (context: Context, slip: Slip): void => {
  if (slip.kind === 'elimination') destroy(context, slip);
  else transfer(context, slip);
};

const pagesAtOnce = 200;

/**
 * Leaves no word of what was destroyed in the search index, whose former parts keep them until they are merged into one,
 * nor in the log beside the database; in short steps between which other calls are answered.
 */
export const forgetWords = async (store: Store): Promise<void> => {
  const changes = (): number => store.first<{ n: number }>('SELECT total_changes() AS n')?.n ?? 0;
  for (let pages = -pagesAtOnce, before = -1; changes() - before > 1; pages = pagesAtOnce) {
    before = changes();
    store.run(`INSERT INTO dossiers_text (dossiers_text, rank) VALUES ('merge', ${pages})`);
    await nextTurn();
  }
  store.pragma('wal_checkpoint(TRUNCATE)');
};
