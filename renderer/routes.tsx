import type { ComponentType } from 'react';
import { DashboardPage } from '#renderer/features/dashboard/DashboardPage.tsx';
import { DeadlinesPage } from '#renderer/features/deadlines/DeadlinesPage.tsx';
import { DossierPage } from '#renderer/features/dossiers/DossierPage.tsx';
import { DossiersPage } from '#renderer/features/dossiers/DossiersPage.tsx';
import { ImportPage } from '#renderer/features/imports/ImportPage.tsx';
import { MeetingPage } from '#renderer/features/meetings/MeetingPage.tsx';
import { MeetingsPage } from '#renderer/features/meetings/MeetingsPage.tsx';
import { SettingsPage } from '#renderer/features/settings/SettingsPage.tsx';
import { TeamPage } from '#renderer/features/team/TeamPage.tsx';
import { TimePage } from '#renderer/features/time/TimePage.tsx';
import { TodayPage } from '#renderer/features/today/TodayPage.tsx';

/** The screens by address. */
export const screens: Readonly<Record<string, ComponentType>> = {
  '/': TodayPage,
  '/dossiers': DossiersPage,
  '/reunions': MeetingsPage,
  '/echeances': DeadlinesPage,
  '/temps': TimePage,
  '/equipe': TeamPage,
  '/tableau-de-bord': DashboardPage,
  '/reglages': SettingsPage,
  '/import': ImportPage,
};

/** The pages of one thing, by the address before its id. */
export const pages: Readonly<Record<string, ComponentType<{ readonly id: string }>>> = {
  '/dossiers': DossierPage,
  '/reunions': MeetingPage,
};
