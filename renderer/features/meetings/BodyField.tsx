import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { useOffice } from '#renderer/api/office.ts';
import { type Draft, ofBody } from './draft.ts';
import styles from './Meeting.module.css';
import { dayWithin } from './meeting-times.ts';

type BodyFieldProps = {
  readonly draft: Draft;
  /** Whether the last day of the convocation is told below. */
  readonly hasNotice: boolean;
  readonly onChange: (draft: Draft) => void;
};

/** By when the body must be convened for the chosen day. */
const NoticeLine = ({ draft }: { readonly draft: Draft }) => {
  const { t } = useTranslation();
  const { day } = useOffice();
  const { bodyId, startDay } = draft;
  const { data } = useLive(`meetings.notice:${bodyId}:${startDay}`, ['bodies', 'calendars'], async () =>
    bodyId === null ? null : client.meetings.notice({ bodyId, sittingOn: startDay }).catch(() => null),
  );
  const notice = data?.notice;
  if (bodyId === null || !notice) return null;
  return (
    <span className={notice.conveneBy < day ? styles.warning : 'secondary'} title={notice.steps.join('\n')}>
      {t('meetings.notice.by', { day: dayWithin(notice.conveneBy) })}
    </span>
  );
};

/** Chooses the body that meets; its members, agenda and room fill what is still empty. */
export const BodyField = ({ draft, hasNotice, onChange }: BodyFieldProps) => {
  const { t } = useTranslation();
  const { data } = useLive('bodies.list', ['bodies'], () => client.bodies.list());
  if (data === undefined || (data.total === 0 && draft.bodyId === null)) return null;
  return (
    <div>
      <Select
        label={t('meetings.fields.body')}
        placeholder={t('meetings.fields.noBody')}
        data={data.items.map(({ id, name }) => ({ value: id, label: name }))}
        value={draft.bodyId}
        onChange={(id) => onChange(ofBody(draft, data.items.find((body) => body.id === id) ?? null))}
        clearable
        clearButtonProps={{ 'aria-label': t('common.clear') }}
        searchable
        openOnFocus={false}
        nothingFoundMessage={t('common.noMatch')}
      />
      {hasNotice && <NoticeLine draft={draft} />}
    </div>
  );
};
