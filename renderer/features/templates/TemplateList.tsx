import { useTranslation } from 'react-i18next';
import { Card } from '#renderer/ui/Card.tsx';
import type { TemplateRow } from '#shared/templates/schema.ts';
import styles from './Templates.module.css';

type TemplateListProps = {
  readonly templates: readonly TemplateRow[];
  readonly shown: string | undefined;
  readonly onShow: (id: string) => void;
};

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

const Names = ({ templates, shown, onShow, label }: TemplateListProps & { readonly label: string }) => {
  const { t } = useTranslation();
  return (
    <ul className={styles.names} aria-label={label}>
      {templates.map(({ id, name, kind, format }) => (
        <li key={id}>
          <button
            type="button"
            className={styles.name}
            aria-current={id === shown}
            onClick={() => onShow(id)}
            onKeyDown={(event) => {
              const step = steps[event.key];
              if (step === undefined) return;
              event.preventDefault();
              const buttons = [...(event.currentTarget.closest('ul')?.querySelectorAll('button') ?? [])];
              buttons[buttons.indexOf(event.currentTarget) + step]?.focus();
            }}
          >
            <span className="one-line">{name}</span>
            {format !== null && (
              <span className="secondary one-line">
                {t(`templates.kinds.${kind}`)}, {format.toUpperCase()}
              </span>
            )}
          </button>
        </li>
      ))}
    </ul>
  );
};

/** The templates by where they come from; the chosen one is shown beside. */
export const TemplateList = ({ templates, shown, onShow }: TemplateListProps) => {
  const { t } = useTranslation();
  const ours = templates.filter(({ revision }) => revision !== null);
  const pivot = templates.filter(({ revision }) => revision === null);
  return (
    <>
      <Card title={t('templates.ours')} note={ours.length > 0 ? ours.length : undefined}>
        {ours.length === 0 ? (
          <p className={styles.none}>{t('templates.noneOurs')}</p>
        ) : (
          <Names templates={ours} shown={shown} onShow={onShow} label={t('templates.ours')} />
        )}
      </Card>
      <Card title={t('templates.pivot')} note={pivot.length}>
        <Names templates={pivot} shown={shown} onShow={onShow} label={t('templates.pivot')} />
      </Card>
    </>
  );
};
