import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePeople } from '#renderer/api/directory.ts';
import { useOffice } from '#renderer/api/office.ts';
import { number } from '#renderer/ui/format.ts';
import { attempt } from '#renderer/ui/notice.ts';
import type { DossierRow, DossierState } from '#shared/dossiers/schema.ts';
import { isActiveOn } from '#shared/people/rules.ts';
import { AskDueDate, AskTags } from './BulkDialogs.tsx';
import { changeAll, removeAll } from './bulk.ts';
import styles from './Dossiers.module.css';
import { commonMoves, moveLabel } from './moves.ts';
import { priorityOptions } from './options.ts';

type Choice = { readonly key: string; readonly label: string; readonly onChoose: () => void };

const ChoiceMenu = ({ label, choices, none }: { label: string; choices: readonly Choice[]; none?: string }) => (
  <Menu position="bottom-start">
    <Menu.Target>
      <Button variant="default" size="xs">
        {label}
      </Button>
    </Menu.Target>
    <Menu.Dropdown>
      {choices.length === 0 && none !== undefined && <Menu.Item disabled>{none}</Menu.Item>}
      {choices.map((choice) => (
        <Menu.Item key={choice.key} onClick={choice.onChoose}>
          {choice.label}
        </Menu.Item>
      ))}
    </Menu.Dropdown>
  </Menu>
);

type BulkBarProps = {
  readonly rows: readonly DossierRow[];
  readonly total: number;
  readonly onSelectAll: () => void;
  readonly onClear: () => void;
  readonly onMove: (to: DossierState) => void;
};

/** What can be done with the selected dossiers at once. */
export const BulkBar = ({ rows, total, onSelectAll, onClear, onMove }: BulkBarProps) => {
  const { t } = useTranslation();
  const { day } = useOffice();
  const { people } = usePeople();
  const [asked, setAsked] = useState<'dueOn' | 'tags' | null>(null);
  const apply = (change: () => Promise<void>) => () => void attempt(change).then((isDone) => isDone && onClear());
  const assignees = [{ id: null, name: t('common.nobody') }, ...people.filter((person) => isActiveOn(person, day))];
  return (
    <div className={styles.bulk} role="toolbar" aria-label={t('dossiers.bulk.label')}>
      <b className="tabular">{t('dossiers.bulk.selected', { count: rows.length, shown: number(rows.length) })}</b>
      <ChoiceMenu
        label={t('dossiers.bulk.assign')}
        choices={assignees.map(({ id, name }) => ({
          key: id ?? '',
          label: name,
          onChoose: apply(() => changeAll(rows, { assigneeId: id }, ({ assigneeId }) => ({ assigneeId }))),
        }))}
      />
      <ChoiceMenu
        label={t('dossiers.bulk.priority')}
        choices={priorityOptions().map(({ value, label }) => ({
          key: value,
          label,
          onChoose: apply(() => changeAll(rows, { priority: value }, ({ priority }) => ({ priority }))),
        }))}
      />
      <Button variant="default" size="xs" onClick={() => setAsked('dueOn')}>
        {t('dossiers.bulk.dueOn')}
      </Button>
      <Button variant="default" size="xs" onClick={() => setAsked('tags')}>
        {t('dossiers.bulk.tags')}
      </Button>
      <ChoiceMenu
        label={t('dossiers.bulk.move')}
        none={t('dossiers.bulk.noMove')}
        choices={commonMoves(rows).map((to) => ({
          key: to,
          label: moveLabel(rows[0]?.state ?? 'received', to),
          onChoose: () => onMove(to),
        }))}
      />
      <Button variant="default" size="xs" onClick={apply(() => removeAll(rows))}>
        {t('common.remove')}
      </Button>
      {rows.length < total && (
        <Button variant="subtle" size="compact-xs" onClick={onSelectAll}>
          {t('dossiers.bulk.all', { shown: number(total) })}
        </Button>
      )}
      <Button variant="subtle" size="compact-xs" onClick={onClear}>
        {t('dossiers.bulk.none')}
      </Button>
      {asked === 'dueOn' && <AskDueDate rows={rows} onDone={onClear} onClose={() => setAsked(null)} />}
      {asked === 'tags' && <AskTags rows={rows} onDone={onClear} onClose={() => setAsked(null)} />}
    </div>
  );
};
