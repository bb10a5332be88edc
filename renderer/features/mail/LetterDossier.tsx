import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Card } from '#renderer/ui/Card.tsx';
import { DossierField, KindField } from '#renderer/ui/fields.tsx';
import { StateChip } from '#renderer/ui/Marks.tsx';
import type { LetterPage } from '#shared/mail/contract.ts';
import styles from './Letter.module.css';
import { fieldError } from './LetterForm.tsx';
import type { LetterEditing } from './use-letter.ts';

type DossierProps = { readonly letter: LetterPage; readonly editing: LetterEditing };

/** The dossier of a letter: linked, or opened in one step. */
export const LetterDossier = ({ letter, editing }: DossierProps) => {
  const { t } = useTranslation();
  const { dossier } = letter;
  const error = fieldError(editing);
  return (
    <Card title={t('mail.dossier.title')}>
      {dossier !== null && (
        <Link href={`/dossiers/${dossier.id}`} className={styles.item}>
          <span className={styles.grow}>
            <span className="reference">{dossier.reference}</span>
            <span>{dossier.title}</span>
          </span>
          <StateChip state={dossier.state} />
        </Link>
      )}
      <div className={`${styles.foot} ${dossier === null ? styles.pair : ''}`}>
        <DossierField
          label={t('mail.fields.dossier')}
          value={letter.dossierId}
          onChange={(dossierId) => editing.save({ dossierId })}
          error={error('dossierId')}
        />
        {dossier === null && (
          <KindField
            label={t('mail.actions.openDossier')}
            onChange={(kind) => kind !== null && editing.save({ openDossier: { kind } })}
            error={error('openDossier')}
          />
        )}
      </div>
    </Card>
  );
};
