import { useTranslation } from 'react-i18next';
import { FieldsDialog } from '#renderer/ui/FieldsDialog.tsx';
import { type DayKind, dayKinds } from '#shared/calendar/schema.ts';
import { type CalendarPlace, calendarPlaces, type YearDate } from '#shared/calendars/schema.ts';
import type { LocalDate } from '#shared/kernel/time.ts';
import { addDay, changeDay } from './day-changes.ts';

type DayDialogProps = {
  readonly calendar: CalendarPlace;
  /** The day that is changed, or of the law or a list and corrected; null for a new one. */
  readonly day: YearDate | null;
  readonly date: LocalDate;
  readonly onClose: () => void;
};

type Values = {
  readonly calendar: CalendarPlace;
  readonly date: LocalDate | null;
  readonly name: string;
  readonly kind: DayKind;
  readonly place: string;
  readonly source: string;
};

/** Adds a day to a calendar, corrects one of the law or of a list, or changes an added one. */
export const DayDialog = ({ calendar, day, date, onClose }: DayDialogProps) => {
  const { t } = useTranslation();
  const own = day?.id == null || day.revision === null ? null : { ...day, id: day.id, revision: day.revision };
  const initial: Values = {
    calendar,
    date: day?.date ?? date,
    name: day?.name ?? '',
    kind: day === null || own ? (day?.kind ?? 'closed') : day.kind === 'closed' ? 'worked' : 'closed',
    place: day?.place ?? '',
    source: own?.source ?? '',
  };
  const save = ({ date: on, calendar: place, ...rest }: Values) => {
    const given = { ...rest, date: on ?? date };
    return own ? changeDay(own.id, own.revision, given) : addDay({ ...given, calendar: place });
  };
  const title = day === null ? t('calendars.addDay') : own ? t('calendars.editDay') : t('calendars.correctDay');
  return (
    <FieldsDialog<Values>
      title={title}
      action={day === null ? t('common.create') : t('common.save')}
      initial={initial}
      fields={() => ({
        date: { type: 'date', label: t('calendars.fields.date'), isRequired: true },
        name: { type: 'line', label: t('calendars.fields.name'), isRequired: true },
        kind: {
          type: 'choice',
          label: t('calendars.fields.kind'),
          options: dayKinds.map((value) => ({ value, label: t(`calendars.kinds.${value}`) })),
        },
        calendar: own
          ? null
          : {
              type: 'choice',
              label: t('calendars.fields.calendar'),
              options: calendarPlaces.map((value) => ({ value, label: t(`calendars.names.${value}`) })),
            },
        place: { type: 'line', label: t('calendars.fields.place') },
        source: { type: 'line', label: t('calendars.fields.source') },
      })}
      onSave={save}
      onClose={onClose}
    />
  );
};
