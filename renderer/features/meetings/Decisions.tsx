import { Button, Checkbox, CloseButton, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { useOffice } from '#renderer/api/office.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { PersonField } from '#renderer/ui/fields.tsx';
import { attempt } from '#renderer/ui/notice.ts';
import { didChange, didChangeQuietly } from '#renderer/ui/undo.tsx';
import type { Deadline } from '#shared/deadlines/schema.ts';
import { addDays, daysBetween } from '#shared/kernel/time.ts';
import styles from './Decisions.module.css';
import type { MeetingDetails } from './meeting-times.ts';

type Patch = Partial<Pick<Deadline, 'title' | 'ownerId' | 'dueOn'>>;

const useDecisionChanges = (decision: Deadline) => {
  const { t } = useTranslation();
  const { id, revision, title } = decision;
  const fresh = async () => ({ id, revision: (await client.deadlines.get({ id })).revision });
  const patch = (change: Patch) =>
    attempt(async () => {
      const keys = Object.keys(change) as (keyof Patch)[];
      const former = Object.fromEntries(keys.map((key) => [key, decision[key]]));
      await client.deadlines.update({ id, revision, patch: change });
      didChangeQuietly(t('meetings.decisions.changed', { title }), async () =>
        client.deadlines.update({ ...(await fresh()), patch: former }),
      );
    });
  const complete = (isDone: boolean) =>
    attempt(async () => {
      await client.deadlines.complete({ id, revision, isDone });
      didChange(t(isDone ? 'meetings.decisions.isDone' : 'meetings.decisions.isOpen', { title }), async () =>
        client.deadlines.complete({ ...(await fresh()), isDone: !isDone }),
      );
    });
  const remove = () =>
    attempt(async () => {
      await client.deadlines.remove({ id, revision });
      didChange(t('meetings.decisions.removed', { title }), () => client.deadlines.restore({ id }));
    });
  return { patch, complete, remove };
};

const DecisionRow = ({ decision }: { readonly decision: Deadline }) => {
  const { t } = useTranslation();
  const { day } = useOffice();
  const { patch, complete, remove } = useDecisionChanges(decision);
  const { title, ownerId, dueOn, doneOn } = decision;
  const [text, setText] = useState(title);
  useEffect(() => setText(title), [title]);
  const isDone = doneOn !== null;
  const isLate = !isDone && daysBetween(day, dueOn) < 0;
  const keep = () => {
    if (text.trim() === '') setText(title);
    else if (text.trim() !== title) void patch({ title: text.trim() });
  };
  return (
    <li className={styles.row} data-done={isDone} data-late={isLate}>
      <Checkbox
        size="xs"
        checked={isDone}
        onChange={({ currentTarget }) => void complete(currentTarget.checked)}
        aria-label={t('meetings.decisions.markDone', { title })}
      />
      <TextInput
        aria-label={t('meetings.decisions.text')}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onBlur={keep}
        onKeyDown={(event) => event.key === 'Enter' && keep()}
        maxLength={500}
      />
      <PersonField
        ariaLabel={t('meetings.decisions.owner')}
        value={ownerId}
        onChange={(next) => void patch({ ownerId: next })}
      />
      <DateField
        ariaLabel={t('meetings.decisions.due')}
        value={dueOn}
        isClearable={false}
        onChange={(next) => next !== null && void patch({ dueOn: next })}
      />
      <CloseButton aria-label={t('meetings.decisions.remove', { title })} onClick={() => void remove()} />
    </li>
  );
};

const usualDays = 7;

/** A decision to be followed, taken from the record; another turn asks for it anew. */
export type Suggestion = { readonly title: string; readonly turn: number };

type NewDecisionProps = { readonly meetingId: string; readonly suggestion: Suggestion | null };

const NewDecision = ({ meetingId, suggestion }: NewDecisionProps) => {
  const { t } = useTranslation();
  const { day } = useOffice();
  const input = useRef<HTMLInputElement>(null);
  const [title, setTitle] = useState('');
  const [ownerId, setOwnerId] = useState<string | null>(null);
  const [dueOn, setDueOn] = useState<string | null>(addDays(day, usualDays));
  const [isMissing, setIsMissing] = useState(false);
  useEffect(() => {
    if (suggestion === null) return;
    setTitle(suggestion.title);
    input.current?.focus();
  }, [suggestion]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setIsMissing(title.trim() === '' || dueOn === null);
    if (title.trim() === '' || dueOn === null) return input.current?.focus();
    const isAdded = await attempt(async () => {
      const { id } = await client.deadlines.create({ source: 'decision', meetingId, title, ownerId, dueOn });
      didChange(t('meetings.decisions.added', { title: title.trim() }), async () => {
        const { revision } = await client.deadlines.get({ id });
        await client.deadlines.remove({ id, revision });
      });
    });
    if (isAdded) setTitle('');
    input.current?.focus();
  };
  return (
    <form className={styles.row} onSubmit={submit} noValidate>
      <span />
      <TextInput
        ref={input}
        aria-label={t('meetings.decisions.newText')}
        placeholder={t('meetings.decisions.newText')}
        value={title}
        onChange={({ currentTarget }) => setTitle(currentTarget.value)}
        error={isMissing ? t('meetings.decisions.missing') : undefined}
        maxLength={500}
      />
      <PersonField ariaLabel={t('meetings.decisions.owner')} value={ownerId} onChange={setOwnerId} />
      <DateField ariaLabel={t('meetings.decisions.due')} value={dueOn} isClearable={false} onChange={setDueOn} />
      <Button type="submit" variant="default" size="xs" px={8}>
        {t('meetings.decisions.add')}
      </Button>
    </form>
  );
};

/** What the meeting decided, each with who carries it out and by when. */
export const Decisions = ({
  meeting,
  suggestion = null,
}: {
  readonly meeting: MeetingDetails;
  readonly suggestion?: Suggestion | null;
}) => (
  <div className={styles.decisions}>
    <ul className={styles.list}>
      {meeting.decisions.map((decision) => (
        <DecisionRow key={decision.id} decision={decision} />
      ))}
    </ul>
    <NewDecision meetingId={meeting.id} suggestion={suggestion} />
  </div>
);
