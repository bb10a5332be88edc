import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useSearch } from 'wouter';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { ExportCsv } from '#renderer/ui/ExportCsv.tsx';
import { duration } from '#renderer/ui/format.ts';
import { attempt } from '#renderer/ui/notice.ts';
import { Page } from '#renderer/ui/Page.tsx';
import { EmptyState, Loaded } from '#renderer/ui/States.tsx';
import { useCommands } from '#renderer/ui/shortcuts.ts';
import { didChange } from '#renderer/ui/undo.tsx';
import type { Person } from '#shared/people/schema.ts';
import { PersonForm } from './PersonForm.tsx';
import { TeamTable } from './TeamTable.tsx';

/** The people of the section with their load; each opens in a form. */
export const TeamPage = () => {
  const { t } = useTranslation();
  const [path, navigate] = useLocation();
  const asked = new URLSearchParams(useSearch()).get('personne');
  const [isAdding, setIsAdding] = useState(false);
  const people = useLive('people.list', ['people'], () => client.people.list());
  const load = useLive('team.load', ['people', 'dossiers', 'meetings', 'kinds', 'imports'], async () => {
    const overview = await client.today.overview({});
    return new Map(overview.load.map((one) => [one.personId, one]));
  });
  const edited = people.data?.items.find(({ id }) => id === asked);
  const edit = ({ id }: Person): void => navigate(`${path}?personne=${id}`, { replace: true });
  const remove = ({ id, revision, name }: Person): void =>
    void attempt(async () => {
      await client.people.remove({ id, revision });
      didChange(t('team.removed', { name }), () => client.people.restore({ id }));
    });
  useCommands([{ id: 'team.add', group: 'create', label: t('team.add'), keys: 'n p', run: () => setIsAdding(true) }]);
  const close = (): void => {
    setIsAdding(false);
    if (asked !== null) navigate(path, { replace: true });
  };
  const weekly = (people.data?.items ?? []).reduce((sum, { weeklyMinutes }) => sum + weeklyMinutes, 0);
  const subtitle =
    people.data === undefined
      ? ' '
      : t('team.perWeek', { people: t('team.count', { count: people.data.total }), time: duration(weekly) });
  return (
    <Page
      title={t('team.title')}
      subtitle={subtitle}
      actions={
        <>
          <ExportCsv list="people" filter={{}} />
          <Button onClick={() => setIsAdding(true)}>{t('team.add')}</Button>
        </>
      }
    >
      <Card title={t('team.people')} note={people.data?.total}>
        <Loaded live={people}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState text={t('team.empty')} action={t('team.add')} onAction={() => setIsAdding(true)} />
            ) : (
              <TeamTable people={items} loadOf={(id) => load.data?.get(id)} onEdit={edit} onRemove={remove} />
            )
          }
        </Loaded>
      </Card>
      {(isAdding || edited !== undefined) && <PersonForm key={edited?.id} person={edited} onClose={close} />}
    </Page>
  );
};
