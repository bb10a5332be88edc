import ICAL from 'ical.js';
import { timeZone } from '#shared/kernel/fields.ts';
import { addDays, type Instant, toInstant, toLocal } from '#shared/kernel/time.ts';
import { type Component, textOf } from './calendar.ts';

/** A wall-clock time, `2026-11-23T09:00:00`. */
export type Wall = string;

/** How a zone's wall clock and instants meet. `name` is the IANA zone in which the meeting is shown. */
export type Zone = {
  readonly name: string;
  readonly instantAt: (wall: Wall) => Instant;
  readonly wallAt: (instant: Instant) => Wall;
};

const windowsZones: Readonly<Record<string, string>> = {
  'Romance Standard Time': 'Europe/Paris',
  'W. Europe Standard Time': 'Europe/Berlin',
  'Central Europe Standard Time': 'Europe/Budapest',
  'Central European Standard Time': 'Europe/Warsaw',
  'GMT Standard Time': 'Europe/London',
  'Greenwich Standard Time': 'Atlantic/Reykjavik',
  'GTB Standard Time': 'Europe/Bucharest',
  'FLE Standard Time': 'Europe/Kiev',
  'Turkey Standard Time': 'Europe/Istanbul',
  'Russian Standard Time': 'Europe/Moscow',
  'India Standard Time': 'Asia/Kolkata',
  'Sri Lanka Standard Time': 'Asia/Colombo',
  'Nepal Standard Time': 'Asia/Kathmandu',
  'Bangladesh Standard Time': 'Asia/Dhaka',
  'Pakistan Standard Time': 'Asia/Karachi',
  'Arabian Standard Time': 'Asia/Dubai',
  'Singapore Standard Time': 'Asia/Singapore',
  'China Standard Time': 'Asia/Shanghai',
  'Tokyo Standard Time': 'Asia/Tokyo',
  'Morocco Standard Time': 'Africa/Casablanca',
  'W. Central Africa Standard Time': 'Africa/Lagos',
  'SA Western Standard Time': 'America/La_Paz',
  'SA Eastern Standard Time': 'America/Cayenne',
  'Newfoundland Standard Time': 'America/St_Johns',
  'Atlantic Standard Time': 'America/Halifax',
  'Eastern Standard Time': 'America/New_York',
  'Central Standard Time': 'America/Chicago',
  'Mountain Standard Time': 'America/Denver',
  'Pacific Standard Time': 'America/Los_Angeles',
  'Reunion Standard Time': 'Indian/Reunion',
  'Mauritius Standard Time': 'Indian/Mauritius',
  'Central Pacific Standard Time': 'Pacific/Noumea',
  UTC: 'UTC',
};

const seconds = (wall: Wall): number => Number(wall.slice(17, 19)) * 1000;

/** A zone by its IANA name. */
export const namedZone = (name: string): Zone => ({
  name,
  instantAt: (wall) =>
    new Date(Date.parse(toInstant(wall.slice(0, 10), wall.slice(11, 16), name)) + seconds(wall)).toISOString(),
  wallAt: (instant) => {
    const { day, time } = toLocal(instant, name);
    return `${day}T${time}:${instant.slice(17, 19)}`;
  },
});

/** Times given in UTC, shown in the office's zone. */
export const utcZone = (office: string): Zone => ({
  name: office,
  instantAt: (wall) => new Date(`${wall}Z`).toISOString(),
  wallAt: (instant) => instant.slice(0, 19),
});

const ownZone = (component: Component, tzid: string, office: string): Zone => {
  const zone = new ICAL.Timezone({ component: new ICAL.Component(JSON.parse(JSON.stringify(component))), tzid });
  const offsetAt = (wall: Wall): number => zone.utcOffset(ICAL.Time.fromDateTimeString(wall)) * 1000;
  return {
    name: office,
    instantAt: (wall) => new Date(Date.parse(`${wall}Z`) - offsetAt(wall)).toISOString(),
    wallAt: (instant) => {
      const near = new Date(Date.parse(instant) + offsetAt(instant.slice(0, 19))).toISOString().slice(0, 19);
      return new Date(Date.parse(instant) + offsetAt(near)).toISOString().slice(0, 19);
    },
  };
};

const isKnown = (name: string): boolean => name !== '' && timeZone.safeParse(name).success;

/** What a `TZID` means: a zone, and how it was found. */
export type FoundZone = { readonly zone: Zone; readonly by: 'name' | 'definition' | 'office' };

/**
 * Finds the zone of a `TZID`: its IANA name (bare, or at the end of a path), a Windows name, else the file's own
 * definition, else the office's zone.
 */
export const zonesOf = (definitions: readonly Component[], office: string) => {
  const found = new Map<string, FoundZone>();
  const search = (tzid: string): FoundZone => {
    const name = [tzid, tzid.split('/').slice(-2).join('/'), windowsZones[tzid] ?? ''].find(isKnown);
    if (name !== undefined) return { zone: namedZone(name), by: 'name' };
    const definition = definitions.find((component) => textOf(component, 'tzid') === tzid);
    return definition
      ? { zone: ownZone(definition, tzid, office), by: 'definition' }
      : { zone: namedZone(office), by: 'office' };
  };
  return (tzid: string): FoundZone => {
    const known = found.get(tzid) ?? search(tzid);
    found.set(tzid, known);
    return known;
  };
};

/** The start of the day that comes `days` after a wall time's own. */
export const dayAfter = (wall: Wall, days: number): Wall => `${addDays(wall.slice(0, 10), days)}T00:00:00`;
