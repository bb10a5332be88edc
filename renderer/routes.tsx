import type { ComponentType } from 'react';
import { BodiesPage } from '#renderer/features/bodies/BodiesPage.tsx';
import { BudgetPage } from '#renderer/features/budget/BudgetPage.tsx';
import { CalendarsPage } from '#renderer/features/calendars/CalendarsPage.tsx';
import { PresetsPage } from '#renderer/features/calendars/PresetsPage.tsx';
import { CircuitsPage } from '#renderer/features/circuits/CircuitsPage.tsx';
import { DraftPage } from '#renderer/features/circuits/DraftPage.tsx';
import { CorrespondentsPage } from '#renderer/features/correspondents/CorrespondentsPage.tsx';
import { DashboardPage } from '#renderer/features/dashboard/DashboardPage.tsx';
import { DeadlinesPage } from '#renderer/features/deadlines/DeadlinesPage.tsx';
import { MissingPage } from '#renderer/features/documents/MissingPage.tsx';
import { CallBookPage } from '#renderer/features/dossiers/CallBookPage.tsx';
import { DossierPage } from '#renderer/features/dossiers/DossierPage.tsx';
import { DossiersPage } from '#renderer/features/dossiers/DossiersPage.tsx';
import { ImportPage } from '#renderer/features/imports/ImportPage.tsx';
import { LetterPage } from '#renderer/features/mail/LetterPage.tsx';
import { MailPage } from '#renderer/features/mail/MailPage.tsx';
import { MeetingPage } from '#renderer/features/meetings/MeetingPage.tsx';
import { MeetingsPage } from '#renderer/features/meetings/MeetingsPage.tsx';
import { ProcessingsPage } from '#renderer/features/processings/ProcessingsPage.tsx';
import { RecordsPage } from '#renderer/features/records/RecordsPage.tsx';
import { ReferencesPage } from '#renderer/features/references/ReferencesPage.tsx';
import { RegisterPage } from '#renderer/features/registers/RegisterPage.tsx';
import { RegistersPage } from '#renderer/features/registers/RegistersPage.tsx';
import { RoomsPage } from '#renderer/features/rooms/RoomsPage.tsx';
import { SettingsPage } from '#renderer/features/settings/SettingsPage.tsx';
import { TeamPage } from '#renderer/features/team/TeamPage.tsx';
import { TemplatesPage } from '#renderer/features/templates/TemplatesPage.tsx';
import { TimePage } from '#renderer/features/time/TimePage.tsx';
import { TodayPage } from '#renderer/features/today/TodayPage.tsx';
import { VisitsPage } from '#renderer/features/visits/VisitsPage.tsx';
import { WatchPage } from '#renderer/features/watch/WatchPage.tsx';

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
  '/courrier': MailPage,
  '/correspondants': CorrespondentsPage,
  '/pieces': MissingPage,
  '/parapheur': CircuitsPage,
  '/references': ReferencesPage,
  '/sommeil': CallBookPage,
  '/registres': RegistersPage,
  '/budget': BudgetPage,
  '/veille': WatchPage,
  '/visites': VisitsPage,
  '/archives': RecordsPage,
  '/traitements': ProcessingsPage,
  '/salles': RoomsPage,
  '/instances': BodiesPage,
  '/modeles': TemplatesPage,
  '/calendriers': CalendarsPage,
  '/delais': PresetsPage,
};

/** The pages of one thing, by the address before its id. */
export const pages: Readonly<Record<string, ComponentType<{ readonly id: string }>>> = {
  '/dossiers': DossierPage,
  '/reunions': MeetingPage,
  '/courrier': LetterPage,
  '/parapheur': DraftPage,
  '/registres': RegisterPage,
};
