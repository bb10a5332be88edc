import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { Page } from '#renderer/ui/Page.tsx';
import { Loaded } from '#renderer/ui/States.tsx';
import { AddTemplate } from './AddTemplate.tsx';
import { FieldsList } from './FieldsList.tsx';
import { TemplateList } from './TemplateList.tsx';
import styles from './Templates.module.css';
import { TemplateView } from './TemplateView.tsx';

/** The templates: one's own and those of Pivot, the chosen one to read, change and start from. */
export const TemplatesPage = () => {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string | null>(null);
  const [hasFields, setHasFields] = useState(false);
  const live = useLive('templates.list', ['templates', 'settings'], () => client.templates.list());
  return (
    <Page
      title={t('templates.title')}
      subtitle={t('templates.subtitle')}
      actions={
        <Button variant="default" onClick={() => setHasFields(true)}>
          {t('templates.fieldsList')}
        </Button>
      }
    >
      <Loaded live={live}>
        {({ items }) => {
          const shown = items.find(({ id }) => id === chosen) ?? items[0];
          return (
            <div className={styles.columns}>
              <div className={styles.side}>
                <TemplateList templates={items} shown={shown?.id} onShow={setChosen} />
                <AddTemplate onAdded={setChosen} />
              </div>
              {shown && <TemplateView key={shown.id} template={shown} />}
            </div>
          );
        }}
      </Loaded>
      {hasFields && <FieldsList onClose={() => setHasFields(false)} />}
    </Page>
  );
};
