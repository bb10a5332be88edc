const hourWord = '(?:h|hr|hrs|heure|heures|hour|hours)';
const minuteWord = '(?:m|mn|min|mins|minute|minutes)';

const clock = /^(?<hours>\d{1,3}):(?<minutes>[0-5]\d)$/;
const words = new RegExp(`^(?<hours>\\d{1,3}) ?${hourWord}(?: ?(?<minutes>[0-5]?\\d)(?: ?${minuteWord})?)?$`);
const decimal = new RegExp(`^(?<hours>\\d{0,3}[.,]\\d{1,4})(?: ?${hourWord})?$`);
const plain = new RegExp(`^(?<minutes>\\d{1,5})(?: ?${minuteWord})?$`);

/**
 * The minutes that a text gives, in French or English: `1:30`, `1h30`, `1 h 30 min`, `2h`, hours with a decimal part
 * `1,5` or `1.5`, and minutes `90` or `90 min`; null when it gives none.
 */
export const parseDuration = (text: string): number | null => {
  const normal = text.trim().toLowerCase().replace(/\s+/g, ' ');
  const parts = (clock.exec(normal) ?? words.exec(normal) ?? decimal.exec(normal) ?? plain.exec(normal))?.groups;
  if (!parts) return null;
  const hours = Number((parts.hours ?? '0').replace(',', '.'));
  return Math.round(hours * 60) + Number(parts.minutes ?? '0');
};

/** Minutes as `1:30`, the shortest form that `parseDuration` reads back. */
export const clockDuration = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

/** The time of day `HH:MM` that a text gives: `9`, `9h`, `9h30`, `9:30`, `930`, `0930`; null when it gives none. */
export const parseTimeOfDay = (text: string): string | null => {
  const normal = text.trim().toLowerCase().replace(/\s+/g, '');
  const parts = (
    /^(?<hours>\d{1,2})(?:[h:.](?<minutes>\d{2})?)?$/.exec(normal) ??
    /^(?<hours>\d{1,2})(?<minutes>\d{2})$/.exec(normal)
  )?.groups;
  if (!parts) return null;
  const hours = Number(parts.hours);
  const minutes = Number(parts.minutes ?? '0');
  if (hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
};
