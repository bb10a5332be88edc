import type { Store } from '#electron/store/store.ts';
import { type Settings, settings } from '#shared/settings/schema.ts';

type Stored = { readonly key: string; readonly value: string };

const understood = (rows: readonly Stored[]): Settings => {
  const stored = Object.fromEntries(rows.map(({ key, value }) => [key, JSON.parse(value)]));
  const whole = settings.safeParse(stored);
  if (whole.success) return whole.data;
  const broken = new Set(whole.error.issues.map((issue) => String(issue.path[0])));
  return settings.parse(Object.fromEntries(Object.entries(stored).filter(([key]) => !broken.has(key))));
};

const last = new WeakMap<Store, { readonly text: string; readonly settings: Settings }>();

/**
 * The settings as stored, defaults filled in; a value that no longer fits its schema falls back to its default. They are
 * asked for many times in one change, so what was understood of the same rows is kept.
 */
export const readSettings = (store: Store): Settings => {
  const rows = store.all<Stored>('SELECT key, value FROM settings ORDER BY key');
  const text = rows.map(({ key, value }) => `${key}=${value}`).join('\n');
  const known = last.get(store);
  if (known?.text === text) return known.settings;
  const fresh = understood(rows);
  last.set(store, { text, settings: fresh });
  return fresh;
};

/** Keeps the given settings, leaving the others. */
export const writeSettings = (store: Store, patch: Partial<Settings>): void => {
  for (const [key, value] of Object.entries(patch)) {
    store.run(
      'INSERT INTO settings (key, value) VALUES (@key, @value) ON CONFLICT (key) DO UPDATE SET value = @value',
      {
        key,
        value: JSON.stringify(value),
      },
    );
  }
};
