import { describe, expect, test } from 'vitest';
import type { WireError } from '#shared/contract/errors.ts';
import { invited, item } from '#shared/meetings/fresh.ts';
import { openTestService, RefusedError } from '#tests/helpers/service.ts';
import { hostileTexts } from './hostile.ts';

type Opened = ReturnType<typeof openTestService>;
type Fields = Readonly<Record<string, unknown>>;
type Place = {
  readonly name: string;
  /** Sends the text in every field that takes one, and answers the fields as sent, as answered and as read again. */
  readonly keep: (opened: Opened, text: string) => Promise<readonly [Fields, Fields, Fields]>;
};

const day = '2026-11-23';

const places: readonly Place[] = [
  {
    name: 'a dossier',
    keep: async ({ pivot }, text) => {
      const sent = { title: text, summary: text, sender: text, notes: text, reference: text.slice(0, 60) };
      const lists = { tags: [text.slice(0, 40)], pieces: [{ label: text, receivedOn: null }] };
      const input = { ...sent, ...lists, pillar: 'documentation', receivedOn: day } as const;
      const made = await pivot.dossiers.create(input);
      return [{ ...sent, ...lists }, made, await pivot.dossiers.get({ id: made.id })];
    },
  },
  {
    name: 'a meeting',
    keep: async ({ pivot }, text) => {
      const sent = {
        title: text,
        place: text,
        minutesText: text,
        participants: [{ ...invited(text), role: text, substitute: text }],
        agenda: [
          { ...item(text), presenter: text, notes: text, decision: text, papers: [{ documentId: null, label: text }] },
        ],
        logistics: [{ label: text, personId: null, isDone: false }],
      };
      const made = await pivot.meetings.create({
        ...sent,
        startsAt: '2026-11-23T09:00:00Z',
        endsAt: '2026-11-23T10:00:00Z',
      });
      return [sent, made, await pivot.meetings.get({ id: made.id })];
    },
  },
  {
    name: 'a deadline',
    keep: async ({ pivot }, text) => {
      const sent = { title: text, notes: text };
      const made = await pivot.deadlines.create({ ...sent, dueOn: day });
      return [sent, made, await pivot.deadlines.get({ id: made.id })];
    },
  },
  {
    name: 'a letter',
    keep: async ({ pivot }, text) => {
      const sent = {
        subject: text,
        senderRef: text,
        service: text,
        signatory: text,
        trackingNumber: text,
        notes: text,
      };
      const lists = { missingEnclosures: [text] };
      const made = await pivot.mail.create({ ...sent, ...lists });
      return [{ ...sent, ...lists }, made, await pivot.mail.get({ id: made.id })];
    },
  },
  {
    name: 'a correspondent',
    keep: async ({ pivot }, text) => {
      const sent = { name: text, organisation: text, email: text, notes: text };
      const made = await pivot.correspondents.create(sent);
      await pivot.correspondents.duplicates();
      return [sent, made, await pivot.correspondents.get({ id: made.id })];
    },
  },
  {
    name: 'a calendar day',
    keep: async ({ pivot }, text) => {
      const sent = { name: text, place: text, source: text };
      const { day: made } = await pivot.calendars.addDay({ ...sent, date: day });
      return [sent, made, await pivot.calendars.getDay({ id: made.id })];
    },
  },
  {
    name: 'a rule of the register',
    keep: async ({ pivot }, text) => {
      const names = { nameFr: text, nameEn: text, triggerFr: text, triggerEn: text, noteFr: text, noteEn: text };
      const sent = { ...names, source: text, edition: text };
      const rule = { id: 'bureau.relance', validFrom: day, jurisdiction: 'own', kind: 'K1', confidence: 'V' } as const;
      const made = await pivot.deadlines.addPreset({ ...sent, ...rule });
      const { items } = await pivot.deadlines.presets({ jurisdiction: 'own' });
      return [sent, made, items[0] ?? {}];
    },
  },
  {
    name: 'a time entry',
    keep: async ({ pivot }, text) => {
      const sent = { note: text };
      const made = await pivot.time.add({ ...sent, pillar: 'documentation', day, minutes: 5 });
      const { items } = await pivot.time.list({ from: day });
      return [sent, made, items.find(({ id }) => id === made.id) ?? {}];
    },
  },
  {
    name: 'a person',
    keep: async ({ pivot }, text) => {
      const sent = { name: text, notes: text };
      const made = await pivot.people.create(sent);
      return [sent, made, await pivot.people.get({ id: made.id })];
    },
  },
  {
    name: 'a saved view',
    keep: async ({ pivot }, text) => {
      const sent = { name: text, filter: { text: text.slice(0, 200), tag: text.slice(0, 40) } };
      const made = await pivot.views.save(sent);
      const { items } = await pivot.views.list();
      return [sent, made, items.find(({ id }) => id === made.id) ?? {}];
    },
  },
  {
    name: 'a room',
    keep: async ({ pivot }, text) => {
      const sent = { name: text, place: text, equipment: [text], notes: text };
      const made = await pivot.rooms.create(sent);
      return [sent, made, await pivot.rooms.get({ id: made.id })];
    },
  },
  {
    name: 'a body',
    keep: async ({ pivot }, text) => {
      const members = [{ personId: null, name: text, email: text, role: text, substitute: text }];
      const sent = { name: text, notes: text, members, agenda: [{ title: text, minutes: 5 }], logistics: [text] };
      const made = await pivot.bodies.create(sent);
      return [sent, made, await pivot.bodies.get({ id: made.id })];
    },
  },
  {
    name: 'the settings',
    keep: async ({ pivot }, text) => {
      const sent = { sectionName: text };
      return [sent, await pivot.settings.update({ patch: sent }), await pivot.settings.get()];
    },
  },
];

const free = new Set(['summary', 'notes', 'decision', 'minutesText', 'filter']);

/** What is to be kept of a value: lines lose their outer blanks, free text loses nothing. */
const kept = (value: unknown, field: string): unknown => {
  if (free.has(field)) return value;
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return value.map((item) => kept(item, field));
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, kept(inner, key)]))
    : value;
};

const refusalOrFields = async (work: Promise<readonly [Fields, Fields, Fields]>) =>
  work.catch((error: unknown): WireError => {
    if (error instanceof RefusedError) return error.wire;
    throw error;
  });

describe.each(places)('$name', ({ keep }) => {
  test.each([
    ...hostileTexts.map((text) => [JSON.stringify(text).slice(0, 40), text]),
    ['a megabyte', 'é'.repeat(524_288)],
    ['500 combining marks', `e${'\u0301'.repeat(499)}`],
  ])('keeps %s as it is, or refuses it', async (_, text = '') => {
    const opened = openTestService();
    const outcome = await refusalOrFields(keep(opened, text));
    if ('code' in outcome) {
      expect(outcome.code).toBe('validation');
      expect(text.trim() === '' || text.length > 500 || !text.isWellFormed()).toBe(true);
      return;
    }
    const [sent, answered, read] = outcome;
    for (const [field, value] of Object.entries(sent)) {
      expect({ [field]: answered[field] }).toEqual({ [field]: kept(value, field) });
      expect({ [field]: read[field] }).toEqual({ [field]: kept(value, field) });
    }
    expect((await opened.pivot.dossiers.list({ text: text.slice(0, 200) })).total).toBeGreaterThanOrEqual(0);
    expect((await opened.pivot.people.list()).total).toBeGreaterThan(0);
  });
});
