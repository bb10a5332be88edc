import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { Loaded } from '#renderer/ui/States.tsx';
import { mergeSources } from '#shared/templates/schema.ts';
import styles from './Templates.module.css';

/** The merge fields that a template may use, by what they come from. */
export const FieldsList = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation();
  const live = useLive('templates.fields', ['settings'], () => client.templates.fields());
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('templates.fieldsList')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <p className={styles.lead}>{t('templates.fieldsHint')}</p>
      <Loaded live={live}>
        {({ items }) =>
          mergeSources.map((source) => (
            <table key={source} className={styles.table}>
              <caption>{t(`templates.sources.${source}`)}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('templates.field')}</th>
                  <th scope="col">{t('templates.meaning')}</th>
                  <th scope="col">{t('templates.example')}</th>
                </tr>
              </thead>
              <tbody>
                {items
                  .filter((field) => field.source === source)
                  .flatMap(({ name, label, example, items: own }) => [
                    { name: own.length > 0 ? `{#${name}}…{/${name}}` : `{${name}}`, label, example, key: name },
                    ...own.map((one) => ({
                      name: `{${one.name}}`,
                      label: `${label} : ${one.label}`,
                      example: one.example,
                      key: `${name}.${one.name}`,
                    })),
                  ])
                  .map((row) => (
                    <tr key={row.key}>
                      <td className={styles.code}>{row.name}</td>
                      <td>{row.label}</td>
                      <td className="secondary">{row.example}</td>
                    </tr>
                  ))}
              </tbody>
            </table>
          ))
        }
      </Loaded>
    </Modal>
  );
};
