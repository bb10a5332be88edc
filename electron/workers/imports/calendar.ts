import ICAL from 'ical.js';
import { AppError } from '#shared/contract/errors.ts';

/** A property as jCal holds it: name, parameters, type of value, values. */
export type Property = readonly [
  name: string,
  parameters: Readonly<Record<string, string | readonly string[]>>,
  type: string,
  ...values: readonly unknown[],
];

/** A component as jCal holds it: name, properties, components inside. */
export type Component = readonly [name: string, properties: readonly Property[], components: readonly Component[]];

/** An event of a calendar with the line of the file on which it begins. */
export type Event = { readonly line: number; readonly component: Component };

const ruleName = 'X-PIVOT-RRULE';

/** The text with the rules of its events under a name that the parser leaves alone: a wrong one then spoils no other event. */
const withRulesAside = (text: string): string =>
  text.replace(/^BEGIN:VEVENT\s*$.*?^END:VEVENT\s*$/gims, (event) => event.replace(/^RRULE(?=[:;])/gim, ruleName));

const within = (component: Component): Component[] => [component, ...component[2].flatMap(within)];

const componentsOf = (text: string): Component[] => {
  try {
    const parsed: unknown[] = ICAL.parse(withRulesAside(text));
    const roots = (typeof parsed[0] === 'string' ? [parsed] : parsed) as Component[];
    if (roots.length > 0 && roots.every(([name]) => name === 'vcalendar')) return roots.flatMap(within);
  } catch {
    throw new AppError('validation', (w) => w.imports.notCalendar);
  }
  throw new AppError('validation', (w) => w.imports.notCalendar);
};

/** The events, time zones and other items of an iCalendar text. Throws `validation` when it is not one. */
export const readCalendar = (text: string) => {
  const lines = text.split('\n').flatMap((line, index) => (/^BEGIN:VEVENT\s*$/i.test(line) ? [index + 1] : []));
  const all = componentsOf(text);
  const events: Event[] = all
    .filter(([name]) => name === 'vevent')
    .map((component, index) => ({ component, line: lines[index] ?? 1 }));
  return {
    events,
    zones: all.filter(([name]) => name === 'vtimezone'),
    others: all.filter(([name]) => ['vtodo', 'vjournal', 'vfreebusy'].includes(name)).length,
  };
};

/** The first property of that name. */
export const first = ([, properties]: Component, name: string): Property | undefined =>
  properties.find((property) => property[0] === name);

/** All properties of that name. */
export const every = ([, properties]: Component, name: string): Property[] =>
  properties.filter((property) => property[0] === name);

/** The recurrence rules of an event, as written. */
export const rulesOf = (component: Component): string[] =>
  every(component, ruleName.toLowerCase()).map((property) => String(property[3]));

/** The text of the first property of that name, outer blanks aside; empty when there is none. */
export const textOf = (component: Component, name: string): string => {
  const value = first(component, name)?.[3];
  return typeof value === 'string' ? value.trim() : '';
};

/** A parameter's text; empty when there is none. */
export const parameter = (property: Property, name: string): string => {
  const value = property[1][name];
  return (Array.isArray(value) ? value[0] : value) ?? '';
};
