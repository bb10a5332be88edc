import ICAL from 'ical.js';
import { isLocalDate } from '#shared/kernel/time.ts';
import { type Component, first, type Property, parameter } from './calendar.ts';
import { type FoundZone, namedZone, utcZone, type Wall, type Zone } from './zones.ts';

/** A date or time of a calendar, on its zone's wall clock. */
export type Moment = { readonly wall: Wall; readonly isDate: boolean; readonly zone: Zone; readonly found?: FoundZone };

const pattern = /^(\d{4}-\d\d-\d\d)(?:T(?:(([01]\d|2[0-3]):[0-5]\d:[0-5]\d)(Z?)|::))?$/;

const isText = (value: unknown): value is string => typeof value === 'string';

/** What a value of a date property says; null when it cannot be read. */
export const momentOf = (
  value: unknown,
  tzid: string,
  office: string,
  zone: (tzid: string) => FoundZone,
): Moment | null => {
  const text = Array.isArray(value) ? value[0] : value;
  const match = isText(text) ? pattern.exec(text) : null;
  const day = match?.[1] ?? '';
  if (!isLocalDate(day)) return null;
  const time = match?.[2];
  if (time === undefined) return { wall: `${day}T00:00:00`, isDate: true, zone: namedZone(office) };
  const wall = `${day}T${time}`;
  if (match?.[4] === 'Z') return { wall, isDate: false, zone: utcZone(office) };
  if (tzid === '') return { wall, isDate: false, zone: namedZone(office) };
  const found = zone(tzid);
  return { wall, isDate: false, zone: found.zone, found };
};

/** Reads date properties for one calendar. */
export const momentsFor = (office: string, zone: (tzid: string) => FoundZone) => {
  const all = (property: Property): (Moment | null)[] =>
    property.slice(3).map((value) => momentOf(value, parameter(property, 'tzid'), office, zone));
  return {
    all,
    first: (component: Component, name: string): Moment | null => {
      const property = first(component, name);
      return property ? (all(property)[0] ?? null) : null;
    },
  };
};

export type Moments = ReturnType<typeof momentsFor>;

/** The length a `DURATION` gives in milliseconds; null when there is none or it cannot be read. */
export const durationOf = (component: Component): number | null => {
  const value = first(component, 'duration')?.[3];
  if (!isText(value) || !ICAL.Duration.isValueString(value)) return null;
  try {
    return ICAL.Duration.fromString(value).toSeconds() * 1000;
  } catch {
    return null;
  }
};
