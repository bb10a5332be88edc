import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { download } from '#renderer/api/files.ts';
import { attempt } from '#renderer/ui/notice.ts';
import styles from './Stages.module.css';

type FileButtonsProps = {
  readonly meetingId: string;
  /** What the files hold. */
  readonly what: 'convocation' | 'minutes';
  /** Its name for screen readers. */
  readonly name: string;
  /** Waits until what was typed is kept. */
  readonly flush: () => Promise<void>;
};

/** Saves the convocation or the record as a file; the convocation also as an invitation for calendars. */
export const FileButtons = ({ meetingId, what, name, flush }: FileButtonsProps) => {
  const { t } = useTranslation();
  const [isRunning, setIsRunning] = useState(false);
  const save = async (make: () => Promise<{ ticket: string; fileName: string }>) => {
    setIsRunning(true);
    await attempt(async () => {
      await flush();
      download(await make());
    });
    setIsRunning(false);
  };
  const written = (format: 'pdf' | 'docx') => () => void save(() => client.meetings[what]({ id: meetingId, format }));
  return (
    <div className={styles.buttons}>
      <Button
        variant="default"
        size="xs"
        disabled={isRunning}
        aria-label={t('meetings.convocation.pdfOf', { what: name })}
        onClick={written('pdf')}
      >
        {t('meetings.convocation.pdf')}
      </Button>
      <Button
        variant="default"
        size="xs"
        disabled={isRunning}
        aria-label={t('meetings.convocation.docxOf', { what: name })}
        onClick={written('docx')}
      >
        {t('meetings.convocation.docx')}
      </Button>
      {what === 'convocation' && (
        <Button
          variant="default"
          size="xs"
          disabled={isRunning}
          onClick={() => void save(() => client.meetings.ics({ id: meetingId }))}
        >
          {t('meetings.convocation.ics')}
        </Button>
      )}
    </div>
  );
};
