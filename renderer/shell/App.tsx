import { type MantineColorScheme, type MantineColorSchemeManager, MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import 'dayjs/locale/fr';
import { Notifications } from '@mantine/notifications';
import { useCallback, useEffect, useState } from 'react';
import { type HostError, toHostError } from '#renderer/api/client.ts';
import { followOffice, loadOffice, type Office, useMaybeOffice } from '#renderer/api/office.ts';
import { FirstRun } from '#renderer/features/first-run/FirstRun.tsx';
import { failed } from '#renderer/ui/notice.ts';
import { ErrorState } from '#renderer/ui/States.tsx';
import { cssVariables, theme } from '#renderer/ui/theme.ts';
import { nonce } from './nonce.ts';
import { Shell } from './Shell.tsx';

const schemeOf = (office: Office | null): MantineColorScheme => {
  const chosen = office?.settings.theme ?? 'system';
  return chosen === 'system' ? 'auto' : chosen;
};

const fixedScheme = (scheme: MantineColorScheme): MantineColorSchemeManager => ({
  get: () => scheme,
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
});

/** The whole window: first run until it is done, then the desk. */
export const App = () => {
  const office = useMaybeOffice();
  const [error, setError] = useState<HostError | null>(null);
  const start = useCallback(() => {
    setError(null);
    loadOffice().catch((failure: unknown) => setError(toHostError(failure)));
  }, []);
  useEffect(() => {
    start();
    return followOffice(failed);
  }, [start]);
  const scheme = schemeOf(office);
  const density = office?.settings.density ?? 'comfortable';
  const language = office?.settings.language ?? 'fr';
  useEffect(() => {
    document.documentElement.dataset.density = density;
  }, [density]);
  return (
    <MantineProvider
      key={scheme}
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme={scheme}
      colorSchemeManager={fixedScheme(scheme)}
      getStyleNonce={() => nonce}
    >
      <DatesProvider settings={{ locale: language, firstDayOfWeek: 1, weekendDays: [] }}>
        <Notifications position="bottom-right" limit={4} />
        {error !== null && office === null && <ErrorState error={error} onRetry={start} />}
        {office !== null && (office.settings.isFirstRunDone ? <Shell key={language} /> : <FirstRun />)}
      </DatesProvider>
    </MantineProvider>
  );
};
