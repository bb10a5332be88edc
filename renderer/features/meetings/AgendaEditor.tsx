import { Button, CloseButton, NumberInput, TextInput } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { duration } from '#renderer/ui/format.ts';
import { minutesBetween } from '#shared/kernel/time.ts';
import { clockDuration } from '#shared/time/duration.ts';
import { minutesOfDay } from '#shared/time/rules.ts';
import { agendaMinutes, type Draft, factsOf, ranked } from './draft.ts';
import styles from './Meeting.module.css';
import type { FieldsProps } from './MeetingFields.tsx';

type Item = Draft['agenda'][number];

const startOf = ({ isAllDay, startTime, agenda }: Draft, index: number): string | null =>
  isAllDay
    ? null
    : clockDuration((minutesOfDay(startTime) + agendaMinutes(agenda.slice(0, index))) % 1440).padStart(5, '0');

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

/** The agenda: items with their planned minutes and the time at which each starts. Enter goes on to the next item. */
export const AgendaEditor = ({ draft, onChange }: Pick<FieldsProps, 'draft' | 'onChange'>) => {
  const { t } = useTranslation();
  const list = useRef<HTMLOListElement>(null);
  const { agenda } = draft;
  const set = (items: readonly Item[]) => onChange({ ...draft, agenda: [...items] });
  const change = (index: number, part: Partial<Item>) =>
    set(agenda.map((item, at) => (at === index ? { ...item, ...part } : item)));
  const focusTitle = (index: number) =>
    requestAnimationFrame(() =>
      list.current?.querySelectorAll<HTMLInputElement>('input[data-title]').item(Math.max(0, index))?.focus(),
    );
  const add = (after: number) => {
    set([...agenda.slice(0, after + 1), { title: '', minutes: 0 }, ...agenda.slice(after + 1)]);
    focusTitle(after + 1);
  };
  return (
    <div className={styles.agenda}>
      {agenda.length === 0 && <span className="secondary">{t('meetings.agenda.empty')}</span>}
      <ol ref={list} className={styles.items}>
        {ranked(agenda).map(({ item, index }) => (
          <li key={`item-${index}`} className={styles.item}>
            <span className="secondary tabular">{startOf(draft, index) ?? index + 1}</span>
            <TextInput
              data-title
              aria-label={t('meetings.agenda.item', { rank: index + 1 })}
              value={item.title}
              onChange={({ currentTarget }) => change(index, { title: currentTarget.value })}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return;
                event.preventDefault();
                add(index);
              }}
              maxLength={500}
            />
            <NumberInput
              aria-label={t('meetings.agenda.minutes', { rank: index + 1 })}
              value={item.minutes}
              onChange={(minutes) =>
                change(index, { minutes: Math.min(1440, Math.max(0, Math.round(Number(minutes)))) })
              }
              min={0}
              max={1440}
              step={5}
              suffix=" min"
              hideControls
              allowDecimal={false}
              allowNegative={false}
            />
            <CloseButton
              aria-label={t('meetings.agenda.remove', { rank: index + 1 })}
              onClick={() => {
                set(agenda.filter((_, at) => at !== index));
                focusTitle(index - 1);
              }}
            />
          </li>
        ))}
      </ol>
      <div className={styles.agendaFoot}>
        <Button variant="default" size="xs" onClick={() => add(agenda.length - 1)}>
          {t('meetings.agenda.add')}
        </Button>
        {agenda.length > 0 && <AgendaTotal draft={draft} />}
      </div>
    </div>
  );
};
