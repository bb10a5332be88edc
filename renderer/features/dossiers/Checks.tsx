import { ActionIcon, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { usePeople } from '#renderer/api/directory.ts';
import { useLive } from '#renderer/api/live.ts';
import { useOffice } from '#renderer/api/office.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { plainDay } from '#renderer/ui/format.ts';
import { attempt } from '#renderer/ui/notice.ts';
import { didChange } from '#renderer/ui/undo.tsx';
import type { Check } from '#shared/dossiers/schema.ts';
import styles from './Dossier.module.css';

/** The controls of a dossier's process sheet: what is verified before it is closed. */
export const Checks = ({ dossierId }: { readonly dossierId: string }) => {
  const { t } = useTranslation();
  const { day } = useOffice();
  const { personById } = usePeople();
  const [label, setLabel] = useState('');
  const live = useLive(`dossier.checks:${dossierId}`, ['dossiers'], () => client.dossiers.checks({ id: dossierId }));
  const checks = live.data?.items ?? [];
  const done = checks.filter(({ checkedOn }) => checkedOn !== null).length;
  const write = (next: readonly Check[]) =>
    attempt(async () => {
      await client.dossiers.setChecks({ id: dossierId, checks: [...next] });
      didChange(t('dossiers.checks.changed'), () => client.dossiers.setChecks({ id: dossierId, checks }));
    });
  const replace = (at: number, check: Check | null) =>
    write(checks.flatMap((one, index) => (index === at ? (check ?? []) : one)));
  const add = (event: React.FormEvent) => {
    event.preventDefault();
    const wanted = label.trim();
    if (wanted === '' || checks.some((check) => check.label === wanted)) return;
    void write([...checks, { label: wanted, checkedOn: null, checkedById: null, remark: '' }]);
    setLabel('');
  };
  const byWhom = ({ checkedById, checkedOn }: Check): string =>
    checkedOn === null
      ? ''
      : t('dossiers.checks.by', { name: personById.get(checkedById ?? '')?.name ?? '', day: plainDay(checkedOn) });
  return (
    <Card
      title={t('dossiers.checks.title')}
      note={checks.length > 0 ? t('dossiers.checks.progress', { done, all: checks.length }) : undefined}
    >
      {checks.map((check, index) => (
        <div key={check.label} className={styles.item}>
          <Checkbox
            size="xs"
            checked={check.checkedOn !== null}
            aria-label={t('dossiers.checks.mark', { label: check.label })}
            onChange={(event) => {
              const checkedOn = event.currentTarget.checked ? day : null;
              void replace(index, { ...check, checkedOn, checkedById: null });
            }}
          />
          <span className={styles.grow}>{check.label}</span>
          <span className="secondary">{byWhom(check)}</span>
          <ActionIcon
            variant="subtle"
            size="sm"
            aria-label={t('dossiers.checks.remove', { label: check.label })}
            onClick={() => void replace(index, null)}
          >
            ×
          </ActionIcon>
        </div>
      ))}
      <form className={styles.quickAdd} onSubmit={add}>
        <TextInput
          size="xs"
          className={styles.grow ?? ''}
          aria-label={t('dossiers.checks.add')}
          placeholder={t('dossiers.checks.add')}
          value={label}
          maxLength={500}
          onChange={(event) => setLabel(event.currentTarget.value)}
        />
        <ActionIcon type="submit" variant="default" size={30} aria-label={t('common.add')}>
          +
        </ActionIcon>
      </form>
    </Card>
  );
};
