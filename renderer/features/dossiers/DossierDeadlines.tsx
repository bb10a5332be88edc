import { ActionIcon, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { DueLabel } from '#renderer/ui/Marks.tsx';
import { attempt } from '#renderer/ui/notice.ts';
import { didChange } from '#renderer/ui/undo.tsx';
import type { DeadlineRow } from '#shared/deadlines/schema.ts';
import styles from './Dossier.module.css';

const complete = async (id: string, isDone: boolean): Promise<void> => {
  const { revision } = await client.deadlines.get({ id });
  await client.deadlines.complete({ id, revision, isDone });
};

const DeadlineItem = ({ row }: { readonly row: DeadlineRow }) => {
  const { t } = useTranslation();
  const { id, revision, title } = row;
  const isDone = row.doneOn !== null;
  const toggle = () =>
    attempt(async () => {
      await complete(id, !isDone);
      didChange(t(isDone ? 'dossiers.deadlines.reopened' : 'dossiers.deadlines.done', { title }), () =>
        complete(id, isDone),
      );
    });
  const remove = () =>
    attempt(async () => {
      await client.deadlines.remove({ id, revision });
      didChange(t('dossiers.deadlines.removed', { title }), () => client.deadlines.restore({ id }));
    });
  return (
    <div className={styles.item}>
      <Checkbox
        size="xs"
        checked={isDone}
        onChange={() => void toggle()}
        aria-label={t('dossiers.deadlines.mark', { title })}
      />
      <span className={styles.grow} data-done={isDone}>
        {title}
      </span>
      <DueLabel dueOn={row.dueOn} time={row.dueTime} isOpen={!isDone} />
      <ActionIcon
        variant="subtle"
        size="sm"
        aria-label={t('dossiers.deadlines.remove', { title })}
        onClick={() => void remove()}
      >
        ×
      </ActionIcon>
    </div>
  );
};

const AddDeadline = ({ dossierId, ownerId }: { readonly dossierId: string; readonly ownerId: string | null }) => {
  const { t } = useTranslation();
  const [title, setTitle] = useState('');
  const [dueOn, setDueOn] = useState<string | null>(null);
  const [error, setError] = useState<string>();
  const add = async (event: React.FormEvent) => {
    event.preventDefault();
    if (title.trim() === '' || dueOn === null) {
      setError(t('dossiers.deadlines.needed'));
      return;
    }
    setError(undefined);
    await attempt(async () => {
      const { id } = await client.deadlines.create({ title: title.trim(), dueOn, dossierId, ownerId });
      didChange(t('dossiers.deadlines.added', { title: title.trim() }), async () => {
        const { revision } = await client.deadlines.get({ id });
        await client.deadlines.remove({ id, revision });
      });
      setTitle('');
      setDueOn(null);
    });
  };
  return (
    <form className={styles.quickAdd} onSubmit={(event) => void add(event)}>
      <TextInput
        size="xs"
        className={styles.grow ?? ''}
        aria-label={t('dossiers.deadlines.add')}
        placeholder={t('dossiers.deadlines.add')}
        value={title}
        maxLength={500}
        onChange={(event) => setTitle(event.currentTarget.value)}
        error={error}
      />
      <span className={styles.shortDate}>
        <DateField size="xs" ariaLabel={t('dossiers.deadlines.on')} value={dueOn} onChange={setDueOn} />
      </span>
      <ActionIcon type="submit" variant="default" size={30} aria-label={t('common.add')}>
        +
      </ActionIcon>
    </form>
  );
};

type DossierDeadlinesProps = { readonly dossierId: string; readonly ownerId: string | null };

/** The intermediate deadlines of a dossier, and the decisions that bear on it. */
export const DossierDeadlines = ({ dossierId, ownerId }: DossierDeadlinesProps) => {
  const { t } = useTranslation();
  const live = useLive(`dossier.deadlines:${dossierId}`, ['deadlines', 'meetings'], () =>
    client.deadlines.list({ dossierId, withDone: true }),
  );
  const rows = (live.data?.items ?? []).filter(({ source }) => source !== 'dossier');
  return (
    <Card title={t('dossiers.deadlines.title')} note={rows.length || undefined}>
      {rows.map((row) => (
        <DeadlineItem key={row.id} row={row} />
      ))}
      <AddDeadline dossierId={dossierId} ownerId={ownerId} />
    </Card>
  );
};
