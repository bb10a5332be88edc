import { Button, NumberInput, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Card } from '#renderer/ui/Card.tsx';
import { agendaTimes } from '#shared/meetings/agenda.ts';
import { factsOf, ranked } from './draft.ts';
import type { PageDraft } from './meeting-autosave.ts';
import styles from './Stages.module.css';

type Item = PageDraft['agenda'][number];

type ItemNotesProps = {
  readonly draft: PageDraft;
  readonly isLocked: boolean;
  readonly onChange: (part: Partial<PageDraft>) => void;
  /** Asks that a decision be followed, in the words given. */
  readonly onFollow: (title: string) => void;
};

const noVotes = { for: 0, against: 0, abstentions: 0 };
const voices = [
  ['for', 'voteFor', 'pour'],
  ['against', 'voteAgainst', 'against'],
  ['abstentions', 'voteAbstentions', 'abstentions'],
] as const;

type RowProps = Pick<ItemNotesProps, 'isLocked' | 'onFollow'> & {
  readonly item: Item;
  readonly rank: number;
  readonly times: string;
  readonly hasVotes: boolean;
  readonly onChange: (part: Partial<Item>) => void;
};

const Votes = ({ item, rank, isLocked, onChange }: Pick<RowProps, 'item' | 'rank' | 'isLocked' | 'onChange'>) => {
  const { t } = useTranslation();
  return (
    <div className={styles.votes}>
      <span className="secondary">{t('meetings.sitting.votes')}</span>
      {voices.map(([voice, label, short]) => (
        <NumberInput
          key={voice}
          size="xs"
          aria-label={t(`meetings.sitting.${label}`, { rank })}
          leftSection={<span className={styles.voice}>{t(`meetings.sitting.${short}`)}</span>}
          leftSectionWidth={58}
          value={item.votes?.[voice] ?? ''}
          onChange={(count) => {
            const votes = { ...(item.votes ?? noVotes), [voice]: Math.min(10_000, Math.round(Number(count) || 0)) };
            onChange({ votes: count === '' && Object.values(votes).every((one) => one === 0) ? null : votes });
          }}
          min={0}
          max={10_000}
          hideControls
          allowDecimal={false}
          allowNegative={false}
          disabled={isLocked}
        />
      ))}
    </div>
  );
};

const ItemRow = ({ item, rank, times, hasVotes, isLocked, onChange, onFollow }: RowProps) => {
  const { t } = useTranslation();
  const { title, presenter, papers, notes, decision } = item;
  const papersText = papers.map(({ label }) => label).join(', ');
  return (
    <li className={styles.noted}>
      <div className={styles.notedHead}>
        <span className="secondary tabular">{times}</span>
        <b>{title}</b>
        <span className="secondary one-line">{[presenter, papersText].filter((part) => part !== '').join(' · ')}</span>
      </div>
      <Textarea
        aria-label={t('meetings.sitting.notes', { rank })}
        placeholder={t('meetings.sitting.notesHint')}
        value={notes}
        onChange={({ currentTarget }) => onChange({ notes: currentTarget.value })}
        autosize
        minRows={1}
        maxLength={100_000}
        readOnly={isLocked}
      />
      <div className={styles.decided}>
        <Textarea
          aria-label={t('meetings.sitting.decision', { rank })}
          placeholder={t('meetings.sitting.decisionHint')}
          value={decision}
          onChange={({ currentTarget }) => onChange({ decision: currentTarget.value })}
          autosize
          minRows={1}
          maxLength={100_000}
          readOnly={isLocked}
        />
        {decision.trim() !== '' && (
          <Button
            variant="default"
            size="xs"
            title={t('meetings.sitting.follow')}
            onClick={() => onFollow(decision.trim().replace(/\s+/g, ' ').slice(0, 500))}
          >
            {t('meetings.sitting.followed')}
          </Button>
        )}
      </div>
      {hasVotes && <Votes item={item} rank={rank} isLocked={isLocked} onChange={onChange} />}
    </li>
  );
};

/** The record written during the meeting: item by item on the running clock, with decisions, and votes in a formal record. */
export const ItemNotes = ({ draft, isLocked, onChange, onFollow }: ItemNotesProps) => {
  const { t } = useTranslation();
  const { agenda } = draft;
  const times = agendaTimes({ ...factsOf(draft), agenda });
  return (
    <Card title={t('meetings.sitting.items')} isPadded>
      <div className={styles.fields}>
        {isLocked && <p className="secondary">{t('meetings.sitting.locked')}</p>}
        {agenda.length === 0 && <p className="secondary">{t('meetings.agenda.empty')}</p>}
        <ol className={styles.list}>
          {ranked(agenda).map(({ item, index }) => (
            <ItemRow
              key={`item-${index}`}
              item={item}
              rank={index + 1}
              times={times[index] ? `${times[index].from}–${times[index].to}` : String(index + 1)}
              hasVotes={draft.minutesKind === 'full_record'}
              isLocked={isLocked}
              onFollow={onFollow}
              onChange={(part) =>
                onChange({ agenda: agenda.map((other, at) => (at === index ? { ...other, ...part } : other)) })
              }
            />
          ))}
        </ol>
        <Textarea
          label={agenda.length > 0 ? t('meetings.sitting.general') : undefined}
          aria-label={t('meetings.fields.minutes')}
          placeholder={t('meetings.page.minutesHint')}
          value={draft.minutesText}
          onChange={({ currentTarget }) => onChange({ minutesText: currentTarget.value })}
          maxLength={100_000}
          autosize
          minRows={agenda.length > 0 ? 2 : 7}
          readOnly={isLocked}
        />
      </div>
    </Card>
  );
};
