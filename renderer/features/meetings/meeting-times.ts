import { useTranslation } from 'react-i18next';
import { useOffice } from '#renderer/api/office.ts';
import { i18n } from '#renderer/text/index.ts';
import { dayAndTime, dayOf, longDay, timeOf } from '#renderer/ui/format.ts';
import type { PivotContract } from '#shared/contract/contract.ts';
import type { Output } from '#shared/contract/procedure.ts';
import type { LocalDate } from '#shared/kernel/time.ts';
import { draftOf } from './draft.ts';

export type MeetingDetails = Output<PivotContract['meetings']['get']>;

const dated = (day: LocalDate): string => `${longDay(day)} ${day.slice(0, 4)}`;

/** When the meeting is, on the office's clock, and in its own zone where that differs. */
export const useMeetingTimes = () => {
  const { t } = useTranslation();
  const { settings } = useOffice();
  return (meeting: MeetingDetails): string => {
    const { startsAt, endsAt, timeZone, isAllDay } = meeting;
    const { startDay, startTime, endDay, endTime } = draftOf(meeting);
    const last = startDay === endDay ? '' : dated(endDay);
    if (isAllDay) return [dated(startDay), last, t('meetings.allDay')].filter((part) => part !== '').join(' · ');
    const own = `${dated(startDay)} · ${startTime} – ${last === '' ? endTime : `${last}, ${endTime}`}`;
    if (startTime === timeOf(startsAt) && startDay === dayOf(startsAt)) return own;
    const office =
      dayOf(startsAt) === startDay
        ? `${timeOf(startsAt)} – ${timeOf(endsAt)}`
        : `${dayAndTime(startsAt)} – ${timeOf(endsAt)}`;
    return `${own} (${timeZone}), ${t('meetings.page.localTime', { time: office, zone: settings.timeZone })}`;
  };
};

/** A day inside a sentence: `lundi 23 novembre`. */
export const dayWithin = (day: LocalDate): string => {
  const text = longDay(day);
  return i18n.language === 'fr' ? text.charAt(0).toLocaleLowerCase('fr') + text.slice(1) : text;
};
