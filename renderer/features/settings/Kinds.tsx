import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { kindName, useKinds } from '#renderer/api/directory.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { PillarStripe } from '#renderer/ui/Pillars.tsx';
import type { Kind } from '#shared/kinds/schema.ts';
import { KindForm } from './KindForm.tsx';
import styles from './Settings.module.css';

/** The kinds of dossier with their numbering; each opens in a form. */
export const Kinds = () => {
  const { t } = useTranslation();
  const { kinds } = useKinds();
  const [edited, setEdited] = useState<Kind | 'new' | null>(null);
  const add = (
    <Button variant="default" size="compact-sm" onClick={() => setEdited('new')}>
      {t('settings.addKind')}
    </Button>
  );
  return (
    <Card title={`${t('settings.kinds')} (${kinds.length})`} note={add}>
      <ul className={styles.list}>
        {kinds.map((kind) => (
          <li key={kind.id} className={styles.kind}>
            <PillarStripe pillar={kind.pillar} />
            <span className="reference">{kind.code}</span>
            <button type="button" className={styles.open} onClick={() => setEdited(kind)}>
              {kindName(kind)}
            </button>
            <span className="secondary">{kind.isActive ? '' : t('settings.inactive')}</span>
            <span className="reference">{kind.template}</span>
          </li>
        ))}
      </ul>
      {edited !== null && <KindForm kind={edited === 'new' ? undefined : edited} onClose={() => setEdited(null)} />}
    </Card>
  );
};
