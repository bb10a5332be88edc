import { Button, Select, Switch, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { useOffice } from '#renderer/api/office.ts';
import { i18n } from '#renderer/text/index.ts';
import { ConfidenceChip } from '#renderer/ui/Arithmetic.tsx';
import { plainDay } from '#renderer/ui/format.ts';
import { attempt } from '#renderer/ui/notice.ts';
import { Page } from '#renderer/ui/Page.tsx';
import { EmptyState, Loaded } from '#renderer/ui/States.tsx';
import { didChange } from '#renderer/ui/undo.tsx';
import type { PivotContract } from '#shared/contract/contract.ts';
import type { Output } from '#shared/contract/procedure.ts';
import { firstTrigger } from '#shared/deadlines/count.ts';
import { type Jurisdiction, jurisdictions, jurisdictionsOf, type Preset } from '#shared/deadlines/presets.ts';
import styles from './Calendars.module.css';
import { PresetDialog } from './PresetDialog.tsx';

type Row = Output<PivotContract['deadlines']['presets']>['items'][number];

const nameOf = ({ nameFr, nameEn }: Preset): string => (i18n.language === 'en' ? nameEn : nameFr);

const useSwitch = () => {
  const { t } = useTranslation();
  const set = async ({ id, validFrom }: Preset, revision: number, isOn: boolean) =>
    client.deadlines.setPreset({ id, validFrom, revision, isOn });
  return (preset: Preset, isOn: boolean) =>
    attempt(async () => {
      const { revision } = await set(preset, preset.revision, isOn);
      didChange(t(isOn ? 'calendars.presets.on' : 'calendars.presets.off', { name: nameOf(preset) }), () =>
        set(preset, revision, !isOn),
      );
    });
};

/** What a rule counts, in words: `2 mois`. */
const useLength = () => {
  const { t } = useTranslation();
  return ({ days, months, years, hours, recurrence }: Preset): string => {
    if (recurrence !== null) return t(`deadlines.every.${recurrence.every}`);
    const parts = [
      ...(days === null ? [] : [t('calendars.presets.days', { count: days })]),
      ...(months === null ? [] : [t('calendars.presets.months', { count: months })]),
      ...(years === null ? [] : [t('calendars.presets.years', { count: years })]),
      ...(hours === null ? [] : [t('calendars.presets.hours', { count: hours })]),
    ];
    return parts.length === 0 ? t('calendars.presets.noLength') : parts.join(' ');
  };
};

/** From when to when a version applies; nothing for one whose first date is not known. */
const useValidity = () => {
  const { t } = useTranslation();
  return ({ validFrom, validTo }: Preset): string => {
    if (validTo !== null) return t('calendars.presets.between', { from: plainDay(validFrom), to: plainDay(validTo) });
    return validFrom === firstTrigger ? '' : t('calendars.presets.since', { from: plainDay(validFrom) });
  };
};

const PresetRow = ({ preset, onVersion }: { readonly preset: Row; readonly onVersion: (preset: Preset) => void }) => {
  const { t } = useTranslation();
  const lengthText = useLength();
  const validityText = useValidity();
  const change = useSwitch();
  const { id, kind, source, edition, confidence, validTo, isOn, isKindSourced, isPausable } = preset;
  const isEnglish = i18n.language === 'en';
  const note = isEnglish ? preset.noteEn : preset.noteFr;
  return (
    <tr className={isOn ? '' : styles.off}>
      <td>
        <Switch
          size="xs"
          checked={isOn}
          onChange={({ currentTarget }) => void change(preset, currentTarget.checked)}
          aria-label={t('calendars.presets.isOn', { name: nameOf(preset) })}
        />
      </td>
      <td className={styles.wide}>
        <span className={styles.name}>{nameOf(preset)}</span>
        <span className={styles.second}>
          {t('calendars.presets.from', { trigger: isEnglish ? preset.triggerEn : preset.triggerFr })}
          {note !== '' && ` ${note}`}
        </span>
      </td>
      <td>
        {lengthText(preset)}
        <span className={styles.second}>
          {kind}
          {isKindSourced ? '' : `, ${t('calendars.presets.ourReading')}`}
          {isPausable && `, ${t('calendars.presets.pausable')}`}
        </span>
      </td>
      <td>
        <span className={styles.source}>
          <ConfidenceChip confidence={confidence} />
          <span>{[source, edition].filter((part) => part !== '').join(', ')}</span>
        </span>
        <span className={styles.second}>{validityText(preset)}</span>
      </td>
      <td>
        <div className={styles.actions}>
          {validTo === null && (
            <Button
              variant="default"
              size="compact-xs"
              onClick={() => onVersion(preset)}
              aria-label={t('calendars.presets.versionOf', { name: nameOf(preset), id })}
            >
              {t('calendars.presets.version')}
            </Button>
          )}
        </div>
      </td>
    </tr>
  );
};

/** The register of rules: what each counts, where it is written and how sure that is, switched on or off. */
export const PresetsPage = () => {
  const { t } = useTranslation();
  const { settings } = useOffice();
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed, 150);
  const [jurisdiction, setJurisdiction] = useState<Jurisdiction | 'profile' | 'all'>('profile');
  const [edited, setEdited] = useState<Preset | 'new' | null>(null);
  const wanted =
    jurisdiction === 'profile'
      ? [...jurisdictionsOf(settings.profile)]
      : jurisdiction === 'all'
        ? undefined
        : jurisdiction;
  const query = {
    ...(wanted !== undefined && { jurisdiction: wanted }),
    ...(text.trim() !== '' && { text: text.trim() }),
  };
  const live = useLive(`deadlines.presets:${JSON.stringify(query)}`, ['calendars'], () =>
    client.deadlines.presets(query),
  );
  return (
    <Page
      title={t('calendars.presets.title')}
      subtitle={live.data === undefined ? ' ' : t('calendars.presets.count', { count: live.data.total })}
      actions={<Button onClick={() => setEdited('new')}>{t('calendars.presets.add')}</Button>}
    >
      <search className={styles.bar} aria-label={t('calendars.presets.title')}>
        <TextInput
          aria-label={t('calendars.presets.search')}
          placeholder={t('calendars.presets.search')}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          maxLength={200}
          w={280}
        />
        <Select
          aria-label={t('calendars.presets.jurisdiction')}
          data={(['profile', 'all', ...jurisdictions] as const).map((value) => ({
            value,
            label: t(`calendars.presets.jurisdictions.${value}`),
          }))}
          value={jurisdiction}
          onChange={(next) => next !== null && setJurisdiction(next as Jurisdiction | 'profile' | 'all')}
          allowDeselect={false}
        />
      </search>
      <div className={styles.card}>
        <Loaded live={live}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState
                text={t('calendars.presets.empty')}
                action={t('calendars.presets.add')}
                onAction={() => setEdited('new')}
              />
            ) : (
              <table className={styles.table}>
                <thead>
                  <tr>
                    {(['state', 'rule', 'length', 'source', 'actions'] as const).map((column) => (
                      <th key={column} scope="col">
                        {t(`calendars.presets.columns.${column}`)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {items.map((preset) => (
                    <PresetRow key={`${preset.id} ${preset.validFrom}`} preset={preset} onVersion={setEdited} />
                  ))}
                </tbody>
              </table>
            )
          }
        </Loaded>
      </div>
      {edited !== null && <PresetDialog former={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </Page>
  );
};
