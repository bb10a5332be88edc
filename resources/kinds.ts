import type { Pillar } from '#shared/kernel/pillars.ts';

/** The kinds of dossier a new store starts with; each can be changed or switched off. */
export const startingKinds: readonly {
  readonly code: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly pillar: Pillar;
  readonly effortMinutes: number;
}[] = [
  { code: 'DOS', nameFr: 'Dossier général', nameEn: 'General dossier', pillar: 'documentation', effortMinutes: 120 },
  { code: 'COUR', nameFr: 'Courrier', nameEn: 'Letter', pillar: 'documentation', effortMinutes: 45 },
  { code: 'NOTE', nameFr: 'Note', nameEn: 'Note', pillar: 'documentation', effortMinutes: 180 },
  { code: 'QE', nameFr: 'Question écrite', nameEn: 'Written question', pillar: 'documentation', effortMinutes: 240 },
  {
    code: 'PQ',
    nameFr: 'Question parlementaire',
    nameEn: 'Parliament question',
    pillar: 'documentation',
    effortMinutes: 240,
  },
  {
    code: 'CADA',
    nameFr: 'Demande de document (CADA)',
    nameEn: 'Document request',
    pillar: 'coordination',
    effortMinutes: 150,
  },
  {
    code: 'CRPA',
    nameFr: 'Demande d’un usager',
    nameEn: 'Request to the administration',
    pillar: 'documentation',
    effortMinutes: 120,
  },
  { code: 'RECL', nameFr: 'Réclamation', nameEn: 'Grievance', pillar: 'coordination', effortMinutes: 90 },
  { code: 'RIM', nameFr: 'Suite de réunion', nameEn: 'Meeting follow-up', pillar: 'coordination', effortMinutes: 90 },
  { code: 'RH', nameFr: 'Ressources humaines', nameEn: 'Human resources', pillar: 'supervision', effortMinutes: 120 },
  { code: 'ARCH', nameFr: 'Archivage', nameEn: 'Records', pillar: 'documentation', effortMinutes: 120 },
];
