import { ActionIcon, Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { useOffice } from '#renderer/api/office.ts';
import { i18n } from '#renderer/text/index.ts';
import { NameDialog } from '#renderer/ui/NameDialog.tsx';
import { attempt } from '#renderer/ui/notice.ts';
import { didChange } from '#renderer/ui/undo.tsx';
import type { View } from '#shared/views/contract.ts';
import styles from './Dossiers.module.css';
import { type Filters, filtersOfQuery, queryOf, searchOf } from './filters.ts';
import type { FilterState } from './use-filters.ts';

const useOfferedViews = (): { readonly name: string; readonly filters: Filters }[] => {
  const { t } = useTranslation();
  const { info } = useOffice();
  return [
    { name: t('dossiers.views.open'), filters: {} },
    { name: t('dossiers.views.late'), filters: { isLate: true } },
    { name: t('dossiers.views.mine'), filters: { assigneeId: info.officerId } },
    { name: t('dossiers.views.submitted'), filters: { state: ['submitted'] } },
    { name: t('dossiers.views.suspended'), filters: { state: ['suspended'] } },
    { name: t('dossiers.views.closed'), filters: { state: ['closed'], sort: '-updatedAt' } },
    { name: t('dossiers.views.all'), filters: { all: true } },
  ];
};

const withoutSort = (filters: Filters): string => searchOf({ ...filters, sort: undefined });

const Tab = ({ name, filters, isShown }: { name: string; filters: Filters; isShown: boolean }) => {
  const search = searchOf(filters);
  return (
    <Link
      href={search === '' ? '/dossiers' : `/dossiers?${search}`}
      className={styles.tab ?? ''}
      aria-current={isShown ? 'page' : undefined}
    >
      {name}
    </Link>
  );
};

/** Keeps the filters under a name; taking it back restores the view that bore it. */
const saveView = async (name: string, filters: Filters): Promise<void> => {
  const former = (await client.views.list()).items.find((view) => view.name === name);
  const { id } = await client.views.save({ name, filter: queryOf(filters) });
  didChange(i18n.t('dossiers.views.saved', { name }), () =>
    former ? client.views.save({ name, filter: former.filter }) : client.views.remove({ id }),
  );
};

/** The views of the list: those offered, and the user's own. */
export const Views = ({ filters }: FilterState) => {
  const { t } = useTranslation();
  const offered = useOfferedViews();
  const saved = useLive('views.list', ['views'], () => client.views.list());
  const [isSaving, setIsSaving] = useState(false);
  const current = withoutSort(filters);
  const own = (saved.data?.items ?? []).map((view) => ({ view, filters: filtersOfQuery(view.filter) }));
  const isKnown = [...offered, ...own].some((one) => withoutSort(one.filters) === current);
  const remove = ({ id, name, filter }: View) =>
    attempt(async () => {
      await client.views.remove({ id });
      didChange(t('dossiers.views.removed', { name }), () => client.views.save({ name, filter }));
    });
  return (
    <nav className={styles.views} aria-label={t('dossiers.views.label')}>
      {offered
        .filter(({ name }) => own.every(({ view }) => view.name !== name))
        .map((view) => (
          <Tab key={view.name} {...view} isShown={withoutSort(view.filters) === current} />
        ))}
      {own.map(({ view, filters: shown }) => (
        <span key={view.id} className={styles.ownView}>
          <Tab name={view.name} filters={shown} isShown={withoutSort(shown) === current} />
          <ActionIcon
            variant="subtle"
            size="xs"
            aria-label={t('dossiers.views.remove', { name: view.name })}
            title={t('dossiers.views.remove', { name: view.name })}
            onClick={() => void remove(view)}
          >
            ×
          </ActionIcon>
        </span>
      ))}
      {!isKnown && (
        <Button variant="subtle" size="compact-xs" onClick={() => setIsSaving(true)}>
          {t('dossiers.views.save')}
        </Button>
      )}
      {isSaving && (
        <NameDialog
          title={t('dossiers.views.save')}
          label={t('dossiers.views.name')}
          hint={t('dossiers.views.nameHint')}
          onSave={(name) => saveView(name, filters)}
          onClose={() => setIsSaving(false)}
        />
      )}
    </nav>
  );
};
