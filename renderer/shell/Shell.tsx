import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { useOffice } from '#renderer/api/office.ts';
import { pages, screens } from '#renderer/routes.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { EmptyState } from '#renderer/ui/States.tsx';
import { listenToKeys } from '#renderer/ui/shortcuts.ts';
import { Palette } from './Palette.tsx';
import { Reminders } from './Reminders.tsx';
import styles from './Shell.module.css';
import { ShellCommands } from './ShellCommands.tsx';
import { ShortcutSheet } from './ShortcutSheet.tsx';
import { Sidebar } from './Sidebar.tsx';
import { TopBar } from './TopBar.tsx';

const NotFound = () => {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  return (
    <Page title={t('shell.notFound')}>
      <EmptyState text={t('shell.notFound')} action={t('shell.toToday')} onAction={() => navigate('/')} />
    </Page>
  );
};

/** The desk: sidebar, top bar, and the one part that scrolls. */
export const Shell = () => {
  const { t } = useTranslation();
  const [path] = useLocation();
  const { hasSingleKeys } = useOffice().settings;
  useEffect(() => listenToKeys(hasSingleKeys), [hasSingleKeys]);
  useEffect(() => {
    void path;
    document.getElementById('content')?.scrollTo(0, 0);
  }, [path]);
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#content">
        {t('shell.skip')}
      </a>
      <Sidebar />
      <div className={styles.column}>
        <TopBar />
        <main id="content" className={styles.content} tabIndex={-1}>
          <Switch>
            {Object.entries(screens).map(([address, Screen]) => (
              <Route key={address} path={address}>
                <Screen />
              </Route>
            ))}
            {Object.entries(pages).map(([address, One]) => (
              <Route key={address} path={`${address}/:id`}>
                {({ id }) => <One key={id} id={id} />}
              </Route>
            ))}
            <Route path="/index.html">
              <Redirect to="/" />
            </Route>
            <Route>
              <NotFound />
            </Route>
          </Switch>
        </main>
      </div>
      <ShellCommands />
      <Reminders />
      <Palette />
      <ShortcutSheet />
    </div>
  );
};
