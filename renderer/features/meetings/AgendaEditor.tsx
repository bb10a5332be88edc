import { Button, CloseButton, NumberInput, TagsInput, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { duration } from '#renderer/ui/format.ts';
import { minutesBetween } from '#shared/kernel/time.ts';
import { agendaMinutes, agendaTimes } from '#shared/meetings/agenda.ts';
import { blankItem, type Draft, factsOf, ranked } from './draft.ts';
import styles from './Meeting.module.css';
import type { FieldsProps } from './MeetingFields.tsx';

type Item = Draft['agenda'][number];

/** The planned length of the agenda against that of the meeting. */
const AgendaTotal = ({ draft }: { readonly draft: Draft }) => {
  const { t } = useTranslation();
  const { startsAt, endsAt } = factsOf(draft);
  const planned = agendaMinutes(draft.agenda);
  const length = Math.max(0, minutesBetween(startsAt, endsAt));
  const words = { planned: duration(planned), length: duration(length) };
  if (draft.isAllDay || planned === 0) return <span className="secondary tabular">{duration(planned)}</span>;
  return planned > length ? (
    <span className="secondary soon tabular">{t('meetings.agenda.over', words)}</span>
  ) : (
    <span className="secondary tabular">{t('meetings.agenda.total', words)}</span>
  );
};

type ItemRowProps = {
  readonly item: Item;
  readonly rank: number;
  readonly times: string;
  readonly onChange: (part: Partial<Item>) => void;
  readonly onNext: () => void;
  readonly onRemove: () => void;
};

const PapersField = ({ item, rank, onChange }: Pick<ItemRowProps, 'item' | 'rank' | 'onChange'>) => {
  const { t } = useTranslation();
  return (
    <TagsInput
      className={styles.papers}
      size="xs"
      aria-label={t('meetings.agenda.papers', { rank })}
      placeholder={item.papers.length === 0 ? t('meetings.agenda.papersHint') : ''}
      value={item.papers.map(({ label }) => label)}
      onChange={(labels) =>
        onChange({
          papers: labels
            .map((label) => label.trim())
            .filter((label) => label !== '')
            .map((label) => item.papers.find((paper) => paper.label === label) ?? { documentId: null, label }),
        })
      }
      maxTags={50}
      acceptValueOnBlur
    />
  );
};

const ItemRow = ({ item, rank, times, onChange, onNext, onRemove }: ItemRowProps) => {
  const { t } = useTranslation();
  const [hasPapers, setHasPapers] = useState(item.papers.length > 0);
  return (
    <li className={styles.item}>
      <span className="secondary tabular">{times}</span>
      <TextInput
        data-title
        aria-label={t('meetings.agenda.item', { rank })}
        value={item.title}
        onChange={({ currentTarget }) => onChange({ title: currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          onNext();
        }}
        maxLength={500}
      />
      <TextInput
        aria-label={t('meetings.agenda.presenter', { rank })}
        placeholder={t('meetings.agenda.presenterHint')}
        value={item.presenter}
        onChange={({ currentTarget }) => onChange({ presenter: currentTarget.value })}
        maxLength={500}
      />
      <NumberInput
        aria-label={t('meetings.agenda.minutes', { rank })}
        value={item.minutes}
        onChange={(minutes) => onChange({ minutes: Math.min(1440, Math.max(0, Math.round(Number(minutes)))) })}
        min={0}
        max={1440}
        step={5}
        suffix=" min"
        hideControls
        allowDecimal={false}
        allowNegative={false}
      />
      <Button
        variant="subtle"
        size="compact-xs"
        aria-expanded={hasPapers}
        aria-label={t('meetings.agenda.papers', { rank })}
        onClick={() => setHasPapers(!hasPapers)}
      >
        {item.papers.length > 0
          ? `${t('meetings.agenda.addPapers')} (${item.papers.length})`
          : t('meetings.agenda.addPapers')}
      </Button>
      <CloseButton aria-label={t('meetings.agenda.remove', { rank })} onClick={onRemove} />
      {hasPapers && <PapersField item={item} rank={rank} onChange={onChange} />}
    </li>
  );
};

/** The agenda: items with who presents them, their papers, their minutes and the running clock. Enter goes on to the next. */
export const AgendaEditor = ({ draft, onChange }: Pick<FieldsProps, 'draft' | 'onChange'>) => {
  const { t } = useTranslation();
  const list = useRef<HTMLOListElement>(null);
  const { agenda } = draft;
  const times = agendaTimes({ ...factsOf(draft), agenda });
  const set = (items: readonly Item[]) => onChange({ ...draft, agenda: [...items] });
  const focusTitle = (index: number) =>
    requestAnimationFrame(() =>
      list.current?.querySelectorAll<HTMLInputElement>('input[data-title]').item(Math.max(0, index))?.focus(),
    );
  const add = (after: number) => {
    set([...agenda.slice(0, after + 1), blankItem(), ...agenda.slice(after + 1)]);
    focusTitle(after + 1);
  };
  return (
    <div className={styles.agenda}>
      {agenda.length === 0 && <span className="secondary">{t('meetings.agenda.empty')}</span>}
      <div className={styles.agendaBox}>
        <ol ref={list} className={styles.items}>
          {ranked(agenda).map(({ item, index }) => (
            <ItemRow
              key={`item-${index}`}
              item={item}
              rank={index + 1}
              times={times[index] ? `${times[index].from}–${times[index].to}` : String(index + 1)}
              onChange={(part) => set(agenda.map((other, at) => (at === index ? { ...other, ...part } : other)))}
              onNext={() => add(index)}
              onRemove={() => {
                set(agenda.filter((_, at) => at !== index));
                focusTitle(index - 1);
              }}
            />
          ))}
        </ol>
      </div>
      <div className={styles.agendaFoot}>
        <Button variant="default" size="xs" onClick={() => add(agenda.length - 1)}>
          {t('meetings.agenda.add')}
        </Button>
        {agenda.length > 0 && <AgendaTotal draft={draft} />}
      </div>
    </div>
  );
};
