import { Checkbox, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Participant } from '#shared/meetings/schema.ts';
import { ranked } from './draft.ts';
import type { PageDraft } from './meeting-autosave.ts';
import styles from './Stages.module.css';
import { WhoFields } from './WhoFields.tsx';

type ParticipantsProps = { readonly draft: PageDraft; readonly onChange: (part: Partial<PageDraft>) => void };

/** Who is convened: people of the section and others, each with an address, and whether the quorum counts them. */
export const Participants = ({ draft, onChange }: ParticipantsProps) => {
  const { t } = useTranslation();
  const { participants } = draft;
  const set = (index: number, part: Partial<Participant>) =>
    onChange({ participants: participants.map((one, at) => (at === index ? { ...one, ...part } : one)) });
  return (
    <div className={styles.fields}>
      <WhoFields draft={draft} onChange={(next) => onChange({ participants: next.participants })} />
      <ul className={styles.list}>
        {ranked(participants).map(({ item: { name, email, isMember }, index }) => (
          <li key={`person-${index}`} className={styles.person}>
            <span className="one-line" title={name}>
              {name}
            </span>
            <TextInput
              size="xs"
              type="email"
              aria-label={t('meetings.people.email', { name })}
              placeholder={t('meetings.people.emailHint')}
              value={email}
              onChange={({ currentTarget }) => set(index, { email: currentTarget.value })}
              maxLength={500}
            />
            <Checkbox
              size="xs"
              label={t('meetings.people.memberShort')}
              aria-label={t('meetings.people.member', { name })}
              checked={isMember}
              onChange={({ currentTarget }) => set(index, { isMember: currentTarget.checked })}
            />
          </li>
        ))}
      </ul>
    </div>
  );
};
