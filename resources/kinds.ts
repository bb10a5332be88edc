import type { Pillar } from '#shared/kernel/pillars.ts';
import type { RouteStep } from '#shared/kinds/schema.ts';

type StartingKind = {
  readonly code: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly pillar: Pillar;
  readonly effortMinutes: number;
  readonly presetId: string | null;
  readonly leadDays: number;
  readonly route: RouteStep[];
  readonly checklist: string[];
};

const bare = { presetId: null, leadDays: 0, route: [], checklist: [] };

const byHead = (label: string, targetDays: number): RouteStep => ({ label, personId: null, role: 'head', targetDays });

/** The kinds of dossier a new store starts with; each can be changed or switched off. */
export const startingKinds: readonly StartingKind[] = [
  {
    ...bare,
    code: 'DOS',
    nameFr: 'Dossier général',
    nameEn: 'General dossier',
    pillar: 'documentation',
    effortMinutes: 120,
  },
  { ...bare, code: 'COUR', nameFr: 'Courrier', nameEn: 'Letter', pillar: 'documentation', effortMinutes: 45 },
  { ...bare, code: 'NOTE', nameFr: 'Note', nameEn: 'Note', pillar: 'documentation', effortMinutes: 180 },
  {
    code: 'QE',
    nameFr: 'Question écrite',
    nameEn: 'Written question',
    pillar: 'documentation',
    effortMinutes: 240,
    presetId: 'fr.qe.an',
    leadDays: 0,
    route: [byHead('Visa du chef de section', 3)],
    checklist: ['Contributions des services reçues', 'Chiffres vérifiés à la source', 'Réponse validée par le cabinet'],
  },
  {
    code: 'PQ',
    nameFr: 'Question parlementaire',
    nameEn: 'Parliament question',
    pillar: 'documentation',
    effortMinutes: 240,
    presetId: null,
    leadDays: 3,
    route: [byHead('Section Officer', 1)],
    checklist: ['Facts checked with the field', 'Note for supplementaries ready', 'Hindi version ready'],
  },
  {
    code: 'CADA',
    nameFr: 'Demande de document (CADA)',
    nameEn: 'Document request',
    pillar: 'coordination',
    effortMinutes: 150,
    presetId: 'fr.cada.silence',
    leadDays: 0,
    route: [byHead('Visa du chef de section', 3)],
    checklist: ['Document identifié et obtenu', 'Mentions à occulter relevées', 'Voies et délais de recours indiqués'],
  },
  {
    code: 'CRPA',
    nameFr: 'Demande d’un usager',
    nameEn: 'Request to the administration',
    pillar: 'documentation',
    effortMinutes: 120,
    presetId: 'fr.silence.accept',
    leadDays: 0,
    route: [byHead('Visa du chef de section', 3)],
    checklist: ['Accusé de réception envoyé', 'Demande complète', 'Voies et délais de recours indiqués'],
  },
  {
    ...bare,
    code: 'RECL',
    nameFr: 'Réclamation',
    nameEn: 'Grievance',
    pillar: 'coordination',
    effortMinutes: 90,
    presetId: 'fr.silence.reject',
  },
  {
    code: 'RTI',
    nameFr: 'Demande RTI',
    nameEn: 'RTI request',
    pillar: 'coordination',
    effortMinutes: 150,
    presetId: 'in.rti.reply',
    leadDays: 0,
    route: [byHead('Section Officer', 2)],
    checklist: ['Application fee received', 'Exemptions considered', 'First appellate authority named'],
  },
  {
    code: 'MP',
    nameFr: 'Lettre de parlementaire',
    nameEn: 'MP or VIP letter',
    pillar: 'documentation',
    effortMinutes: 120,
    presetId: 'in.mp.final',
    leadDays: 0,
    route: [byHead('Section Officer', 2)],
    checklist: ['Acknowledgement sent', 'Reply in letter form', 'Signed at Under Secretary level or above'],
  },
  {
    code: 'CPGRAMS',
    nameFr: 'Réclamation CPGRAMS',
    nameEn: 'CPGRAMS grievance',
    pillar: 'coordination',
    effortMinutes: 90,
    presetId: 'in.cpgrams',
    leadDays: 0,
    route: [byHead('Section Officer', 2)],
    checklist: ['Reasoned reply uploaded', 'Never closed as not ours: transferred'],
  },
  {
    code: 'ASSUR',
    nameFr: 'Engagement parlementaire',
    nameEn: 'Parliamentary assurance',
    pillar: 'coordination',
    effortMinutes: 180,
    presetId: 'in.assur.fulfil',
    leadDays: 0,
    route: [byHead('Section Officer', 2)],
    checklist: ['Implementation report sent', 'Report laid on the Table'],
  },
  {
    ...bare,
    code: 'RIM',
    nameFr: 'Suite de réunion',
    nameEn: 'Meeting follow-up',
    pillar: 'coordination',
    effortMinutes: 90,
  },
  {
    ...bare,
    code: 'RH',
    nameFr: 'Ressources humaines',
    nameEn: 'Human resources',
    pillar: 'supervision',
    effortMinutes: 120,
  },
  { ...bare, code: 'ARCH', nameFr: 'Archivage', nameEn: 'Records', pillar: 'documentation', effortMinutes: 120 },
];
