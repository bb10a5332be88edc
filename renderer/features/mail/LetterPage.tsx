import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { usePeople } from '#renderer/api/directory.ts';
import { DocumentsCard } from '#renderer/ui/Documents.tsx';
import { DraftField } from '#renderer/ui/DraftField.tsx';
import { plainDay } from '#renderer/ui/format.ts';
import { DueLabel } from '#renderer/ui/Marks.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { EmptyState, Loaded } from '#renderer/ui/States.tsx';
import { useCommands } from '#renderer/ui/shortcuts.ts';
import type { LetterPage as LetterOnPage } from '#shared/mail/contract.ts';
import { Clocks } from './Clocks.tsx';
import styles from './Letter.module.css';
import { LetterActions } from './LetterActions.tsx';
import { LetterDossier } from './LetterDossier.tsx';
import { fieldError, LetterForm } from './LetterForm.tsx';
import { LetterHistory } from './LetterHistory.tsx';
import { StandingChip } from './LetterMarks.tsx';
import { RequestCard } from './RequestCard.tsx';
import { Stamp } from './Stamp.tsx';
import { Thread } from './Thread.tsx';
import { Tracking } from './Tracking.tsx';
import { type LetterEditing, useLetter } from './use-letter.ts';

type Parts = { readonly letter: LetterOnPage; readonly editing: LetterEditing };

const useSentence = () => {
  const { t } = useTranslation();
  return ({ cancelledOn, cancelReason, disposalKind, disposedOn, disposalOrder, ...letter }: LetterOnPage): string => {
    if (cancelledOn !== null) return t('mail.page.cancelled', { day: plainDay(cancelledOn), reason: cancelReason });
    if (disposalKind !== null && disposedOn !== null && disposalOrder !== null) {
      return t('mail.page.disposedBy', {
        kind: t(`mail.disposals.${disposalKind}`),
        day: plainDay(disposedOn),
        name: disposalOrder.givenBy,
        orderDay: plainDay(disposalOrder.givenOn),
      });
    }
    if (letter.withOfficeSince !== null) {
      return t('mail.page.away', { office: letter.withOffice, day: plainDay(letter.withOfficeSince) });
    }
    return letter.repliedOn === null ? '' : t('mail.page.repliedOn', { day: plainDay(letter.repliedOn) });
  };
};

const Head = ({ letter, editing }: Parts) => {
  const { t } = useTranslation();
  const input = useRef<HTMLTextAreaElement>(null);
  const sentence = useSentence()(letter);
  const holder = usePeople().personById.get(letter.markedTo ?? '');
  useCommands([
    {
      id: 'letter.edit',
      group: 'list',
      label: t('mail.page.editSubject'),
      keys: 'e',
      run: () => input.current?.select(),
    },
  ]);
  return (
    <div className={styles.head}>
      {letter.isCoverOnly ? (
        <span>{t('mail.page.cover')}</span>
      ) : (
        <DraftField
          key={editing.round}
          isTitle
          label={t('mail.fields.subject')}
          className={styles.titleInput}
          inputRef={input}
          value={letter.subject}
          onSave={(subject) => editing.save({ subject })}
          error={fieldError(editing)('subject')}
          required={t('common.required')}
          maxLength={500}
        />
      )}
      <span className={styles.marks}>
        <StandingChip letter={letter} />
        {letter.dueOn !== null && <DueLabel dueOn={letter.dueOn} isOpen={letter.isOpen} />}
        {letter.security !== 'ordinary' && <b>{t(`mail.securities.${letter.security}`)}</b>}
        <span>{holder === undefined ? t('common.nobody') : t('mail.page.markedTo', { name: holder.name })}</span>
        {sentence !== '' && <span>{sentence}</span>}
      </span>
    </div>
  );
};

const Shown = ({ letter, editing }: Parts) => {
  const { t } = useTranslation();
  const { number, direction, isCoverOnly, request } = letter;
  return (
    <Page
      title={number}
      windowTitle={`${number} ${letter.subject}`}
      subtitle={`${t(`mail.directions.${direction}`)} · ${plainDay(letter.stampedOn)}`}
      actions={<LetterActions letter={letter} />}
    >
      <Head letter={letter} editing={editing} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <LetterForm letter={letter} editing={editing} />
          {!isCoverOnly && <Thread letter={letter} />}
          <LetterHistory id={letter.id} />
        </div>
        <div className={styles.column}>
          {!isCoverOnly && <Clocks letter={letter} />}
          {!isCoverOnly && <DocumentsCard about={{ mailId: letter.id }} />}
          {!isCoverOnly && <LetterDossier letter={letter} editing={editing} />}
          {direction === 'in' && !isCoverOnly && (
            <RequestCard key={String(request === null)} letter={letter} editing={editing} />
          )}
          <Tracking letter={letter} />
        </div>
      </div>
      <Stamp letter={letter} />
    </Page>
  );
};

/** One letter: where it stands, its fields, its clocks, what goes with it, and all that happened. */
export const LetterPage = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { live, ...editing } = useLetter(id);
  if (live.error?.code === 'not_found') {
    return (
      <Page title={t('mail.title')}>
        <EmptyState
          text={t('mail.page.missing')}
          action={t('mail.page.toList')}
          onAction={() => navigate('/courrier')}
        />
      </Page>
    );
  }
  return <Loaded live={live}>{(letter) => <Shown letter={letter} editing={editing} />}</Loaded>;
};
