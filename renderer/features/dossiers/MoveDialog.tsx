import { Autocomplete, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePeople } from '#renderer/api/directory.ts';
import { useOffice } from '#renderer/api/office.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { FormDialog } from '#renderer/ui/dialogs.tsx';
import { number } from '#renderer/ui/format.ts';
import type { DossierState } from '#shared/dossiers/schema.ts';
import { addDays, addMonths } from '#shared/kernel/time.ts';
import { asksFor, type Movable, type MoveWords, moveDossiers, moveLabel } from './moves.ts';
import { SleepFields, type SleepWords, sleepOf } from './SleepFields.tsx';
import { UnmetChecks } from './UnmetChecks.tsx';

/** A move that waits for its words. */
export type AskedMove = { readonly dossiers: readonly Movable[]; readonly to: DossierState };

type MoveFormProps = AskedMove & { readonly onClose: () => void; readonly onDone: () => void };

const MoveForm = ({ dossiers, to, onClose, onDone }: MoveFormProps) => {
  const { t } = useTranslation();
  const { day } = useOffice();
  const { people } = usePeople();
  const heads = people.filter(({ role }) => role === 'head').map(({ name }) => name);
  const [givenBy, setGivenBy] = useState(heads[0] ?? '');
  const [givenOn, setGivenOn] = useState<string | null>(day);
  const [reviewOn, setReviewOn] = useState<string | null>(addMonths(day, 1));
  const [reason, setReason] = useState('');
  const [note, setNote] = useState('');
  const [sleep, setSleep] = useState<SleepWords>({ ground: 'other', approvedBy: heads[0] ?? '', approvedOn: day });
  const [isChecked, setIsChecked] = useState(false);
  const [first] = dossiers;
  const asked = asksFor(first?.state ?? 'received', to);
  const missing = (value: string | null) => (isChecked && !value?.trim() ? t('common.required') : undefined);
  const action = moveLabel(first?.state ?? 'received', to);

  const words = (): MoveWords | null => {
    const said = note.trim() === '' ? {} : { note: note.trim() };
    if (asked === null) return said;
    if (asked === 'order') {
      const name = givenBy.trim();
      return name === '' || givenOn === null ? null : { ...said, closingOrder: { givenBy: name, givenOn } };
    }
    if (reason.trim() === '') return null;
    if (asked === 'reason') return { ...said, reason: reason.trim() };
    return reviewOn === null ? null : { ...said, reason: reason.trim(), reviewOn, ...sleepOf(sleep) };
  };
  const submit = async () => {
    setIsChecked(true);
    const ready = words();
    if (ready === null) return false;
    await moveDossiers(dossiers, to, ready);
    onDone();
    return true;
  };
  const title =
    dossiers.length === 1
      ? t('dossiers.move.titleOne', { action, reference: first?.reference })
      : t('dossiers.move.titleMany', { action, count: dossiers.length, shown: number(dossiers.length) });

  return (
    <FormDialog isOpen title={title} action={action} onSubmit={submit} onClose={onClose} size="md">
      {asked === 'order' && (
        <>
          <Text size="xs" c="dimmed">
            {t('dossiers.move.closeText')}
          </Text>
          <Autocomplete
            label={t('dossiers.move.givenBy')}
            data={heads}
            openOnFocus={false}
            value={givenBy}
            onChange={setGivenBy}
            error={missing(givenBy)}
            data-autofocus
            required
          />
          <DateField
            label={t('dossiers.move.givenOn')}
            value={givenOn}
            onChange={setGivenOn}
            error={missing(givenOn)}
            maxDate={day}
          />
        </>
      )}
      {(asked === 'suspension' || asked === 'reason') && (
        <TextInput
          label={t('dossiers.move.reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={missing(reason)}
          data-autofocus
          required
        />
      )}
      {asked === 'order' && <UnmetChecks dossiers={dossiers} />}
      {asked === 'suspension' && <SleepFields words={sleep} onChange={setSleep} heads={heads} />}
      {asked === 'suspension' && (
        <DateField
          label={t('dossiers.move.reviewOn')}
          value={reviewOn}
          onChange={setReviewOn}
          error={missing(reviewOn)}
          minDate={addDays(day, 1)}
        />
      )}
      {asked !== 'reason' && asked !== 'suspension' && (
        <TextInput
          label={`${t('dossiers.move.note')} (${t('common.optional')})`}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          data-autofocus={asked === null || undefined}
        />
      )}
    </FormDialog>
  );
};

/** Asks what a move needs: the head's order to close, reason and review to suspend, a reason to return or reopen. */
export const MoveDialog = ({
  asked,
  onClose,
  onDone = () => undefined,
}: {
  readonly asked: AskedMove | null;
  readonly onClose: () => void;
  readonly onDone?: () => void;
}) => asked !== null && <MoveForm {...asked} onClose={onClose} onDone={onDone} />;
