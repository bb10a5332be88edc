import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { useOffice } from '#renderer/api/office.ts';
import { number } from '#renderer/ui/format.ts';
import { type Place, places } from './places.ts';
import styles from './Shell.module.css';

const Logo = ({ children }: { readonly children: ReactNode }) => (
  <Link href="/" className={styles.logo}>
    <span className={styles.bars} aria-hidden>
      <span style={{ height: 18, background: 'var(--pivot-documentation)' }} />
      <span style={{ height: 14, background: 'var(--pivot-coordination)' }} />
      <span style={{ height: 14, background: 'var(--pivot-supervision)' }} />
    </span>
    Pivot
    {children}
  </Link>
);

const isAt = (path: string, address: string): boolean =>
  path === address || (address !== '/' && path.startsWith(`${address}/`));

/** The way to each screen, with what waits there. */
export const Sidebar = () => {
  const { t } = useTranslation();
  const [path] = useLocation();
  const { settings } = useOffice();
  const counts = useLive('today.counts', ['dossiers', 'meetings', 'deadlines', 'imports', 'circuits'], () =>
    client.today.counts(),
  ).data;
  const mail = useLive('mail.counts', ['mail'], () => client.mail.counts()).data;
  const countOf = ({ name }: Place): number | undefined => {
    switch (name) {
      case 'today':
        return counts?.late;
      case 'mail':
        return mail?.pending;
      case 'dossiers':
        return counts?.openDossiers;
      case 'meetings':
        return counts?.meetingsToday;
      case 'circuits':
        return counts?.drafts;
      case 'deadlines':
        return counts?.deadlines;
      default:
        return undefined;
    }
  };
  return (
    <nav className={styles.sidebar} aria-label={t('shell.navigation')}>
      <Logo>{settings.isDemo && <span className={styles.demo}>{t('shell.demo')}</span>}</Logo>
      <div className={styles.nav}>
        {places.map((block, index) => (
          <ul key={block[0]?.name} className={`${styles.list} ${index === places.length - 1 ? styles.bottom : ''}`}>
            {block.map((place) => {
              const count = countOf(place);
              const isLate = place.name === 'today';
              return (
                <li key={place.name}>
                  <Link
                    href={place.address}
                    className={styles.link}
                    aria-current={isAt(path, place.address) ? 'page' : undefined}
                  >
                    {t(`shell.nav.${place.name}`)}
                    {count !== undefined && count > 0 && (
                      <small
                        className={isLate ? styles.lateCount : undefined}
                        title={isLate ? t('shell.lateCount', { count }) : undefined}
                      >
                        {number(count)}
                      </small>
                    )}
                  </Link>
                </li>
              );
            })}
          </ul>
        ))}
      </div>
    </nav>
  );
};
