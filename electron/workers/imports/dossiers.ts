import { hash } from 'node:crypto';
import { insert, referenceTaker } from '#electron/features/dossiers/repository.ts';
import { newId } from '#electron/service/ids.ts';
import { readCalendar } from '#electron/store/calendar.ts';
import { writeJournal } from '#electron/store/journal.ts';
import { joinStore } from '#electron/store/open.ts';
import type { Store } from '#electron/store/store.ts';
import { guessMapping, type Known } from '#shared/imports/rules.ts';
import type { ImportResult, Inspection, Mapping } from '#shared/imports/schema.ts';
import type { Desk } from '../message.ts';
import { lineCount, readTable, separatorOf } from './csv.ts';
import { keepImport } from './keep.ts';
import { questionKeeper } from './questions.ts';
import { type PlannedDossier, rowReader } from './row.ts';
import { type Tally, tallyOf } from './tally.ts';
import { textOf } from './text.ts';

type Profile = { readonly name: string; readonly columns: readonly string[]; readonly mapping: Mapping };

/** A table with what is known to read it. */
type Table = {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly known: Known;
  readonly profiles: readonly Profile[];
  /** How to read the file, where the user said it. */
  readonly encoding?: Mapping['encoding'] | undefined;
  readonly separator?: Mapping['separator'] | undefined;
};

const sampleRows = 20;
const guessRows = 200;
const progressLines = 200;

const examined = ({ bytes, known, profiles, ...given }: Table, desk: Desk) => {
  const { text, encoding } = textOf(bytes, given.encoding);
  const separator = given.separator ?? separatorOf(text);
  let columns: string[] = [];
  const first: string[][] = [];
  let rows = 0;
  readTable(
    text,
    separator,
    (names) => {
      columns = [...names];
    },
    (cells) => {
      rows += 1;
      if (first.length < guessRows) first.push([...cells]);
    },
  );
  const profile = profiles.find((saved) => saved.columns.join('\n') === columns.join('\n'));
  const source = { encoding, separator };
  const mapping = profile ? { ...profile.mapping, ...source } : guessMapping(columns, first, known, source, desk.today);
  return { columns, first, rows, mapping, profileName: profile?.name ?? null };
};

/** What a first look at a table tells: columns, first rows, and what they seem to mean. */
export const inspectTable = (table: Table, desk: Desk): Inspection => {
  const { first, ...found } = examined(table, desk);
  return { ...found, fileName: table.fileName, target: 'dossiers', sample: first.slice(0, sampleRows) };
};

/** Says of each planned dossier whether it is new, and lists it as a duplicate when it is not. */
const noveltyOf = (store: Store, { words }: Desk, tally: Tally) => {
  const known = new Set(
    store
      .all<{ reference: string }>('SELECT reference FROM dossiers WHERE deleted_at IS NULL')
      .map(({ reference }) => reference),
  );
  const seen = new Map<string, { readonly line: number; readonly digest: string }>();
  const say = words.imports.problems;
  return (reference: string, cells: readonly string[], line: number): boolean => {
    const digest = hash('sha1', JSON.stringify(cells), 'base64');
    const first = seen.get(reference);
    if (first) {
      const message = first.digest === digest ? say.sameInFile(first.line) : say.otherInFile(first.line);
      tally.duplicate({ line, column: null, value: reference, message });
      return false;
    }
    seen.set(reference, { line, digest });
    if (!known.has(reference)) return true;
    tally.duplicate({ line, column: null, value: reference, message: say.known(reference) });
    return false;
  };
};

const keeperOf = (store: Store, desk: Desk) => {
  const take = referenceTaker(store);
  const keepQuestion = questionKeeper(store, desk);
  return (importId: string, { linkIds, question, ...planned }: PlannedDossier): void => {
    const { now, officerId } = desk;
    const reference = take(planned.kind, Number(planned.receivedOn.slice(0, 4)), planned.reference);
    const dossier = {
      ...planned,
      id: newId(),
      revision: 1,
      createdAt: now,
      updatedAt: now,
      reference,
      suspension: null,
      importId,
    };
    insert(store, dossier);
    const after = { ...dossier, linkIds };
    writeJournal(store, { subject: 'dossier', subjectId: dossier.id, action: 'imported', after }, officerId, now);
    if (question !== null) keepQuestion(importId, dossier, question);
  };
};

/**
 * Makes dossiers of a table's rows, all or none; a row whose reference exists is left alone. Rows without a reference
 * are numbered last, so that they take no number that another row bears. A dry run writes nothing.
 */
export const importDossiers = (
  table: Table & { readonly mapping: Mapping | null; readonly isDryRun: boolean },
  desk: Desk,
): ImportResult => {
  const mapping = table.mapping ?? examined(table, desk).mapping;
  const { text } = textOf(table.bytes, mapping.encoding);
  const total = lineCount(text);
  const store = joinStore(desk.folder);
  const calendar = readCalendar(store);
  const tally = tallyOf('dossiers', table.fileName);
  const readRows = (take: (planned: PlannedDossier) => void): void => {
    const isNew = noveltyOf(store, desk, tally);
    let read: ReturnType<typeof rowReader> | undefined;
    let reported = 0;
    readTable(
      text,
      mapping.separator,
      (columns) => {
        read = rowReader({ mapping, columns, known: table.known, calendar }, desk, tally);
      },
      (cells, line) => {
        if (line >= reported + progressLines) {
          reported = line;
          desk.progress(line, total);
        }
        const planned = read?.(cells, line);
        if (!planned || (planned.reference !== undefined && !isNew(planned.reference, cells, line))) return;
        tally.counts.created += 1;
        take(planned);
      },
    );
  };
  try {
    return keepImport(store, desk, tally, table, (importId) => {
      const keep = keeperOf(store, desk);
      const unnumbered: PlannedDossier[] = [];
      readRows((planned) => {
        if (importId === null || tally.counts.failed > 0) return;
        if (planned.reference === undefined) unnumbered.push(planned);
        else keep(importId, planned);
      });
      if (importId !== null && tally.counts.failed === 0) {
        for (const planned of unnumbered) keep(importId, planned);
      }
    });
  } finally {
    store.close();
  }
};
