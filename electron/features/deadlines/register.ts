import type { Context } from '#electron/service/context.ts';
import { type ColumnMap, flag, json, mapOf, plain, type Row } from '#electron/store/columns.ts';
import { revised } from '#electron/store/revision.ts';
import type { Store } from '#electron/store/store.ts';
import { shippedPresets } from '#resources/presets/index.ts';
import type { PivotContract } from '#shared/contract/contract.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { Output, Parsed } from '#shared/contract/procedure.ts';
import { isKindSourced, type Preset } from '#shared/deadlines/presets.ts';
import { matches } from '#shared/kernel/search.ts';
import { addDays, type LocalDate } from '#shared/kernel/time.ts';

type Contract = PivotContract['deadlines'];

const columns = {
  id: plain('id'),
  validFrom: plain('valid_from'),
  validTo: plain('valid_to'),
  revision: plain('revision'),
  createdAt: plain('created_at'),
  updatedAt: plain('updated_at'),
  jurisdiction: plain('jurisdiction'),
  nameFr: plain('name_fr'),
  nameEn: plain('name_en'),
  triggerFr: plain('trigger_fr'),
  triggerEn: plain('trigger_en'),
  noteFr: plain('note_fr'),
  noteEn: plain('note_en'),
  kind: plain('kind'),
  days: plain('days'),
  months: plain('months'),
  years: plain('years'),
  hours: plain('hours'),
  recurrence: json('recurrence'),
  marks: json('marks'),
  isPausable: flag('is_pausable'),
  source: plain('source'),
  edition: plain('edition'),
  confidence: plain('confidence'),
  isOn: flag('is_on'),
  isOwn: flag('is_own'),
} satisfies ColumnMap<Preset>;

const map = mapOf<Preset>('presets', columns);

/** Every version of every rule, by jurisdiction and name order of the register. */
const all = (store: Store): Preset[] =>
  store.all<Row>(`SELECT ${map.select()} FROM presets ORDER BY rowid, valid_from`).map(map.fromRow);

const versionsOf = (store: Store, id: string): Preset[] =>
  store.all<Row>(`SELECT ${map.select()} FROM presets WHERE id = @id ORDER BY valid_from`, { id }).map(map.fromRow);

const appliesOn = ({ validFrom, validTo }: Preset, date: LocalDate): boolean =>
  validFrom <= date && (validTo === null || validTo >= date);

/** The version of a rule that applies to a trigger. Throws `not_found` for an unknown rule or one not yet in force. */
export const presetOn = (store: Store, id: string, trigger: LocalDate): Preset => {
  const versions = versionsOf(store, id);
  if (versions.length === 0) throw new AppError('not_found', (w) => w.deadlines.unknownPreset(id));
  const version = versions.find((one) => appliesOn(one, trigger));
  if (!version) throw new AppError('not_found', (w) => w.deadlines.notInForce(id, trigger));
  return version;
};

const versionAt = (store: Store, id: string, validFrom: LocalDate): Preset => {
  const version = versionsOf(store, id).find((one) => one.validFrom === validFrom);
  if (!version) throw new AppError('not_found', (w) => w.deadlines.unknownPreset(id));
  return version;
};

const keep = (store: Store, preset: Preset): void => {
  store.run(`${map.updateSql.split(' WHERE ')[0]} WHERE id = @id AND valid_from = @valid_from`, map.toRow(preset));
};

/** Adds the rules that come with Pivot and are not in the register yet. */
export const fillRegister = ({ store, now }: Pick<Context, 'store' | 'now'>): void => {
  const known = new Set(
    store
      .all<{ id: string; validFrom: string }>('SELECT id, valid_from AS validFrom FROM presets')
      .map(({ id, validFrom }) => `${id} ${validFrom}`),
  );
  const at = now();
  for (const preset of shippedPresets) {
    if (known.has(`${preset.id} ${preset.validFrom}`)) continue;
    store.run(map.insertSql, map.toRow({ ...preset, revision: 1, createdAt: at, updatedAt: at }));
  }
};

/** The register, narrowed. */
export const listPresets = (
  { store }: Context,
  { jurisdiction, on, isOn, text = '', limit, offset = 0 }: Parsed<Contract['presets']>,
): Output<Contract['presets']> => {
  const wanted = jurisdiction === undefined ? null : [jurisdiction].flat();
  const found = all(store).filter(
    (preset) =>
      (wanted === null || wanted.includes(preset.jurisdiction)) &&
      (on === undefined || appliesOn(preset, on)) &&
      (isOn === undefined || preset.isOn === isOn) &&
      (text === '' ||
        matches(text, preset.id, preset.nameFr, preset.nameEn, preset.triggerFr, preset.triggerEn, preset.source)),
  );
  const items = found
    .slice(offset, offset + (limit ?? found.length))
    .map((preset) => ({ ...preset, isKindSourced: isKindSourced(preset.id) }));
  return { items, total: found.length };
};

/** Switches a version on or off. */
export const setPreset = (
  context: Context,
  { id, validFrom, revision, isOn }: Parsed<Contract['setPreset']>,
): Preset => {
  const { store, now, record } = context;
  const before = versionAt(store, id, validFrom);
  const after = revised(before, revision, { isOn }, now());
  keep(store, after);
  record({ subject: 'preset', subjectId: id, action: 'updated', before, after, note: validFrom });
  return after;
};

/** Adds a rule or a dated version; the former one ends the day before. */
export const addPreset = (context: Context, input: Parsed<Contract['addPreset']>): Preset => {
  const { store, now, record } = context;
  const at = now();
  const former = versionsOf(store, input.id).at(-1);
  if (former && former.validFrom >= input.validFrom) {
    throw new AppError('conflict', (w) => w.deadlines.laterVersion(former.validFrom), {
      validFrom: (w) => w.deadlines.laterVersion(former.validFrom),
    });
  }
  if (former && (former.validTo === null || former.validTo >= input.validFrom)) {
    const ended = revised(former, former.revision, { validTo: addDays(input.validFrom, -1) }, at);
    keep(store, ended);
    record({ subject: 'preset', subjectId: former.id, action: 'updated', before: former, after: ended });
  }
  const preset: Preset = { ...input, validTo: null, isOwn: true, revision: 1, createdAt: at, updatedAt: at };
  store.run(map.insertSql, map.toRow(preset));
  record({ subject: 'preset', subjectId: preset.id, action: 'created', after: preset });
  return preset;
};

/** Takes back an own version that nothing uses; the former one runs on. */
export const withdrawPreset = (
  { store, now, record }: Context,
  { id, validFrom, revision }: Parsed<Contract['withdrawPreset']>,
): { id: string } => {
  const before = versionAt(store, id, validFrom);
  revised(before, revision, {}, now());
  if (!before.isOwn) throw new AppError('rule_violated', (w) => w.deadlines.presetNotOwn);
  const used = store.first(
    "SELECT 1 FROM deadlines WHERE rule ->> 'preset' = @id AND arithmetic ->> 'presetFrom' = @validFrom",
    { id, validFrom },
  );
  if (used) throw new AppError('rule_violated', (w) => w.deadlines.presetUsed);
  store.run('DELETE FROM presets WHERE id = @id AND valid_from = @validFrom', { id, validFrom });
  record({ subject: 'preset', subjectId: id, action: 'removed', before });
  const former = versionsOf(store, id).at(-1);
  if (former?.validTo === addDays(validFrom, -1)) {
    const open = revised(former, former.revision, { validTo: null }, now());
    keep(store, open);
    record({ subject: 'preset', subjectId: id, action: 'updated', before: former, after: open });
  }
  return { id };
};
