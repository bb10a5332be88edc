import type { shell } from '#renderer/text/fr/shell.ts';

/** A screen of the sidebar: its word, its address, and the second key after `g` that goes there. */
export type Place = { readonly name: keyof typeof shell.nav; readonly address: string; readonly key: string };

/** The sidebar's entries, in four blocks. */
export const places: readonly (readonly Place[])[] = [
  [
    { name: 'today', address: '/', key: 'a' },
    { name: 'mail', address: '/courrier', key: 'c' },
    { name: 'dossiers', address: '/dossiers', key: 'd' },
    { name: 'circuits', address: '/parapheur', key: 'p' },
    { name: 'meetings', address: '/reunions', key: 'r' },
    { name: 'deadlines', address: '/echeances', key: 'e' },
    { name: 'time', address: '/temps', key: 't' },
  ],
  [
    { name: 'registers', address: '/registres', key: 'i' },
    { name: 'budget', address: '/budget', key: 'u' },
    { name: 'watch', address: '/veille', key: 'v' },
    { name: 'visits', address: '/visites', key: 'l' },
    { name: 'records', address: '/archives', key: 'h' },
  ],
  [
    { name: 'team', address: '/equipe', key: 'q' },
    { name: 'dashboard', address: '/tableau-de-bord', key: 'b' },
  ],
  [{ name: 'settings', address: '/reglages', key: 's' }],
];

/** Screens reached from the palette and from the screen they serve. */
export const otherPlaces = [
  { name: 'correspondents', address: '/correspondants' },
  { name: 'missing', address: '/pieces' },
  { name: 'references', address: '/references' },
  { name: 'callBook', address: '/sommeil' },
  { name: 'rooms', address: '/salles' },
  { name: 'bodies', address: '/instances' },
  { name: 'templates', address: '/modeles' },
  { name: 'calendars', address: '/calendriers' },
  { name: 'presets', address: '/delais' },
  { name: 'processings', address: '/traitements' },
] as const;

/** What « Nouveau » offers, with the second key after `n`. */
export const newThings = [
  { name: 'letter', address: '/courrier', key: 'c' },
  { name: 'dossier', address: '/dossiers', key: 'd' },
  { name: 'meeting', address: '/reunions', key: 'r' },
  { name: 'deadline', address: '/echeances', key: 'e' },
  { name: 'time', address: '/temps', key: 't' },
  { name: 'visit', address: '/visites', key: 'l' },
] as const;
