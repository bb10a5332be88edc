import { Button, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { timeOf } from '#renderer/ui/format.ts';
import { attempt } from '#renderer/ui/notice.ts';
import { didChange } from '#renderer/ui/undo.tsx';
import { quorumOf } from '#shared/meetings/quorum.ts';
import { attendances, type Participant, type Attendance as Presence } from '#shared/meetings/schema.ts';
import { ranked } from './draft.ts';
import type { PageDraft } from './meeting-autosave.ts';
import { fresh } from './meeting-changes.ts';
import type { MeetingDetails } from './meeting-times.ts';
import styles from './Stages.module.css';

type AttendanceProps = {
  readonly meeting: MeetingDetails;
  readonly draft: PageDraft;
  readonly onChange: (part: Partial<PageDraft>) => void;
  readonly flush: () => Promise<void>;
};

const Quorum = ({ meeting, draft }: Pick<AttendanceProps, 'meeting' | 'draft'>) => {
  const { t } = useTranslation();
  const { body, quorum } = meeting;
  if (!body?.quorum) return null;
  const now = quorumOf(body.quorum, draft.participants);
  return (
    <p className={styles.quorum} role="status">
      <span className="tabular">{t('meetings.sitting.quorum', now)}</span>{' '}
      <b className={now.isMet ? '' : 'soon'}>{t(now.isMet ? 'meetings.sitting.met' : 'meetings.sitting.missed')}</b>
      {quorum && (
        <span className="secondary tabular">
          {' · '}
          {t('meetings.sitting.recorded', {
            time: timeOf(quorum.at),
            counted: quorum.counted,
            required: quorum.required,
          })}
        </span>
      )}
    </p>
  );
};

const PersonRow = ({
  person,
  isLocked,
  onChange,
}: {
  readonly person: Participant;
  readonly isLocked: boolean;
  readonly onChange: (part: Partial<Participant>) => void;
}) => {
  const { t } = useTranslation();
  const { name, role, attendance, representedBy, substitute } = person;
  return (
    <li className={styles.presence}>
      <span className={styles.who}>
        <span className="one-line" title={name}>
          {name}
        </span>
        {role !== '' && <span className="secondary one-line">{role}</span>}
      </span>
      <Select
        size="xs"
        aria-label={t('meetings.sitting.state', { name })}
        data={attendances.map((one) => ({ value: one, label: t(`meetings.sitting.attendances.${one}`) }))}
        value={attendance}
        onChange={(next) =>
          next !== null &&
          onChange({ attendance: next as Presence, representedBy: next === 'represented' ? substitute : '' })
        }
        allowDeselect={false}
        openOnFocus={false}
        disabled={isLocked}
      />
      {attendance === 'represented' && (
        <TextInput
          className={styles.by}
          size="xs"
          aria-label={t('meetings.sitting.by', { name })}
          placeholder={t('meetings.sitting.byHint')}
          value={representedBy}
          onChange={({ currentTarget }) => onChange({ representedBy: currentTarget.value })}
          maxLength={500}
          disabled={isLocked}
        />
      )}
    </li>
  );
};

/** Who is there, the quorum that this makes, and the opening of the sitting. */
export const Attendance = ({ meeting, draft, onChange, flush }: AttendanceProps) => {
  const { t } = useTranslation();
  const { participants } = draft;
  const { id, title, state, minutesState } = meeting;
  const isLocked = minutesState === 'approved';
  const set = (wanted: number | null, part: Partial<Participant>) =>
    onChange({
      participants: participants.map((one, index) => (wanted === null || index === wanted ? { ...one, ...part } : one)),
    });
  const open = () =>
    attempt(async () => {
      await flush();
      await client.meetings.open(await fresh(id));
      didChange(t('meetings.sitting.opened', { title }), async () =>
        client.meetings.update({ ...(await fresh(id)), patch: { state }, confirmClash: true }),
      );
    });
  return (
    <Card
      title={t('meetings.sitting.attendance')}
      note={
        participants.length > 0 &&
        !isLocked && (
          <Button
            variant="subtle"
            size="compact-xs"
            onClick={() => set(null, { attendance: 'present', representedBy: '' })}
          >
            {t('meetings.sitting.allPresent')}
          </Button>
        )
      }
      isPadded
    >
      <div className={styles.fields}>
        {participants.length === 0 && <p className="secondary">{t('meetings.sitting.noOne')}</p>}
        <ul className={styles.list}>
          {ranked(participants).map(({ item: person, index }) => (
            <PersonRow
              key={`person-${index}`}
              person={person}
              isLocked={isLocked}
              onChange={(part) => set(index, part)}
            />
          ))}
        </ul>
        <Quorum meeting={meeting} draft={draft} />
        {state === 'planned' && (
          <Button size="xs" onClick={() => void open()}>
            {t('meetings.sitting.open')}
          </Button>
        )}
      </div>
    </Card>
  );
};
