import type { shell } from '#renderer/text/fr/shell.ts';

/** A screen of the sidebar: its word, its address, and the second key after `g` that goes there. */
export type Place = { readonly name: keyof typeof shell.nav; readonly address: string; readonly key: string };

/** The sidebar's entries, in three blocks. */
export const places: readonly (readonly Place[])[] = [
  [
    { name: 'today', address: '/', key: 'a' },
    { name: 'dossiers', address: '/dossiers', key: 'd' },
    { name: 'meetings', address: '/reunions', key: 'r' },
    { name: 'deadlines', address: '/echeances', key: 'e' },
    { name: 'time', address: '/temps', key: 't' },
  ],
  [
    { name: 'team', address: '/equipe', key: 'q' },
    { name: 'dashboard', address: '/tableau-de-bord', key: 'b' },
  ],
  [{ name: 'settings', address: '/reglages', key: 's' }],
];

/** What « Nouveau » offers, with the second key after `n`. */
export const newThings = [
  { name: 'dossier', address: '/dossiers', key: 'd' },
  { name: 'meeting', address: '/reunions', key: 'r' },
  { name: 'deadline', address: '/echeances', key: 'e' },
  { name: 'time', address: '/temps', key: 't' },
] as const;
