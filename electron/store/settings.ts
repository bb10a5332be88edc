import type { Store } from '#electron/store/store.ts';
import { type Settings, settings } from '#shared/settings/schema.ts';

/** The settings as stored, defaults filled in; a value that no longer fits its schema falls back to its default. */
export const readSettings = (store: Store): Settings => {
  const rows = store.all<{ key: string; value: string }>('SELECT key, value FROM settings');
  const stored = Object.fromEntries(rows.map(({ key, value }) => [key, JSON.parse(value)]));
  const whole = settings.safeParse(stored);
  if (whole.success) return whole.data;
  const broken = new Set(whole.error.issues.map((issue) => String(issue.path[0])));
  return settings.parse(Object.fromEntries(Object.entries(stored).filter(([key]) => !broken.has(key))));
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
