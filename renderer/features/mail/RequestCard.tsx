import { Button, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Card } from '#renderer/ui/Card.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { DraftField } from '#renderer/ui/DraftField.tsx';
import { withDraft } from '#renderer/ui/field-autosave.ts';
import type { LetterPage } from '#shared/mail/contract.ts';
import type { RequestClock } from '#shared/mail/schema.ts';
import styles from './Letter.module.css';
import { fieldError } from './LetterForm.tsx';
import type { LetterEditing } from './use-letter.ts';

type RequestProps = { readonly letter: LetterPage; readonly editing: LetterEditing };

const dates = ['receivedInitialOn', 'receivedCompetentOn', 'piecesAskedOn', 'completeOn', 'transmittedOn'] as const;

const fresh = ({ stampedOn }: LetterPage): RequestClock => ({
  receivedInitialOn: stampedOn,
  receivedCompetentOn: stampedOn,
  piecesAskedOn: null,
  completeOn: null,
  transmittedOn: null,
  transmittedTo: '',
  implicitKind: 'accept',
});

/** The dates from which a request's silence counts. */
export const RequestCard = ({ letter: saved, editing }: RequestProps) => {
  const { t } = useTranslation();
  const letter = withDraft(saved, editing.saving);
  const error = fieldError(editing)('request');
  const { request } = letter;
  if (request === null) {
    return (
      <Card title={t('mail.request.title')} isPadded>
        <Button variant="default" size="xs" onClick={() => editing.save({ request: fresh(saved) })}>
          {t('mail.request.start')}
        </Button>
      </Card>
    );
  }
  const change = (part: Partial<RequestClock>) => editing.save({ request: { ...request, ...part } });
  return (
    <Card title={t('mail.request.title')} isPadded>
      <div className={styles.pair}>
        {dates.map((name) => (
          <DateField
            key={name}
            size="xs"
            label={t(`mail.request.${name}`)}
            value={request[name]}
            onChange={(on) => change({ [name]: on })}
          />
        ))}
        <DraftField
          label={t('mail.request.transmittedTo')}
          value={request.transmittedTo}
          onSave={(transmittedTo) => change({ transmittedTo })}
          error={error}
          maxLength={500}
        />
        <div className={styles.wide}>
          <div className="secondary" id="implicit-kind">
            {t('mail.request.implicitKind')}
          </div>
          <SegmentedControl
            size="xs"
            aria-labelledby="implicit-kind"
            data={(['accept', 'reject'] as const).map((value) => ({ value, label: t(`mail.request.${value}`) }))}
            value={request.implicitKind}
            onChange={(value) => change({ implicitKind: value === 'reject' ? 'reject' : 'accept' })}
          />
        </div>
      </div>
    </Card>
  );
};
