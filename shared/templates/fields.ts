import type { Language } from '#shared/settings/schema.ts';
import type { MergeField, MergeSource } from './schema.ts';

type Bilingual = readonly [fr: string, en: string];

type Item = { readonly name: string; readonly label: Bilingual; readonly example: string };

type Field = Item & { readonly source: MergeSource; readonly items?: readonly Item[] };

const item = (name: string, label: Bilingual, example: string): Item => ({ name, label, example });

const field = (
  source: MergeSource,
  name: string,
  label: Bilingual,
  example: string,
  items?: readonly Item[],
): Field => ({ source, name, label, example, ...(items ? { items } : {}) });

const numbered = item('number', ['Numéro d’ordre', 'Serial number'], '1');

const known: readonly Field[] = [
  field('section', 'today', ['Date du jour', 'Today’s date'], '23 novembre 2026'),
  field('section', 'section.name', ['Nom de la section', 'Name of the section'], 'Bureau des affaires générales'),
  field('section', 'section.code', ['Sigle de la section', 'Short name of the section'], 'BAG'),
  field('section', 'section.office', ['Administration de rattachement', 'Parent office'], 'Préfecture du Rhône'),
  field(
    'section',
    'section.address',
    ['Adresse postale du service', 'Postal address of the office'],
    '1 place du Marché',
  ),
  field('section', 'section.city', ['Ville du service', 'Town of the office'], 'Lyon'),
  field('section', 'section.phone', ['Téléphone du service', 'Telephone of the office'], '04 00 00 00 00'),
  field('section', 'section.email', ['Courriel du service', 'E-mail of the office'], 'bureau@exemple.fr'),
  field('section', 'signatory.name', ['Nom du signataire', 'Name of the signatory'], 'Claire Martin'),
  field('section', 'signatory.title', ['Qualité du signataire', 'Designation of the signatory'], 'Cheffe de bureau'),
  field('officer', 'officer.name', ['Nom de l’agent', 'Name of the officer'], 'Jean Morel'),
  field('officer', 'officer.initials', ['Initiales de l’agent', 'Initials of the officer'], 'JM'),
  field('dossier', 'dossier.reference', ['Référence du dossier', 'File number'], 'DOS-2026-014'),
  field('dossier', 'dossier.title', ['Titre du dossier', 'Title of the file'], 'Demande de subvention'),
  field('dossier', 'dossier.summary', ['Résumé du dossier', 'Summary of the file'], 'L’association demande…'),
  field('dossier', 'dossier.sender', ['Expéditeur du dossier', 'Sender of the file'], 'Association des riverains'),
  field(
    'dossier',
    'dossier.receivedOn',
    ['Date de réception du dossier', 'Date of receipt of the file'],
    '3 novembre 2026',
  ),
  field('dossier', 'dossier.dueOn', ['Échéance du dossier', 'Due date of the file'], '3 janvier 2027'),
  field('dossier', 'dossier.assignee', ['Agent chargé du dossier', 'Dealing hand'], 'Jean Morel'),
  field('dossier', 'dossier.pieces', ['Pièces du dossier', 'Papers of the file'], '', [
    numbered,
    item('label', ['Désignation de la pièce', 'Description of the paper'], 'Formulaire signé'),
    item('receivedOn', ['Reçue le', 'Received on'], '5 novembre 2026'),
  ]),
  field('letter', 'letter.number', ['Numéro du courrier', 'Number of the letter'], '2026-0451'),
  field('letter', 'letter.date', ['Date du courrier', 'Date of the letter'], '20 novembre 2026'),
  field('letter', 'letter.subject', ['Objet du courrier', 'Subject of the letter'], 'Demande de subvention'),
  field('letter', 'letter.senderRef', ['Référence de l’expéditeur', 'Sender’s reference'], 'AR/12'),
  field('letter', 'letter.senderDate', ['Date portée par l’expéditeur', 'Sender’s date'], '18 novembre 2026'),
  field('letter', 'letter.correspondent.name', ['Nom du correspondant', 'Name of the correspondent'], 'Mme Durand'),
  field(
    'letter',
    'letter.correspondent.organisation',
    ['Organisme du correspondant', 'Organisation of the correspondent'],
    'Association des riverains',
  ),
  field(
    'letter',
    'letter.correspondent.address',
    ['Adresse du correspondant', 'Address of the correspondent'],
    '12 rue du Port',
  ),
  field('meeting', 'meeting.title', ['Titre de la réunion', 'Title of the meeting'], 'Comité de pilotage'),
  field('meeting', 'meeting.date', ['Date de la réunion', 'Date of the meeting'], '1er décembre 2026'),
  field('meeting', 'meeting.time', ['Heure de la réunion', 'Time of the meeting'], '9:30'),
  field('meeting', 'meeting.place', ['Lieu de la réunion', 'Place of the meeting'], 'Salle B'),
  field(
    'meeting',
    'meeting.minutes',
    ['Texte du compte rendu', 'Text of the minutes'],
    'La séance est ouverte à 9 h 30.',
  ),
  field('meeting', 'meeting.agenda', ['Ordre du jour', 'Agenda'], '', [
    numbered,
    item('title', ['Intitulé du point', 'Title of the item'], 'Bilan du trimestre'),
    item('minutes', ['Durée prévue en minutes', 'Planned minutes'], '20'),
    item('presenter', ['Rapporteur', 'Presenter'], 'Jean Morel'),
    item('notes', ['Échanges', 'Discussion'], 'Le bilan est présenté.'),
    item('decision', ['Décision', 'Decision'], 'Le bilan est adopté.'),
  ]),
  field('meeting', 'meeting.participants', ['Participants', 'Participants'], '', [
    item('name', ['Nom', 'Name'], 'Mme Durand'),
    item('role', ['Qualité', 'Designation'], 'Présidente'),
  ]),
  field('meeting', 'meeting.excused', ['Excusés', 'Excused'], '', [
    item('name', ['Nom', 'Name'], 'M. Petit'),
    item('role', ['Qualité', 'Designation'], 'Trésorier'),
  ]),
  field('meeting', 'meeting.decisions', ['Décisions', 'Decisions'], '', [
    numbered,
    item('title', ['Décision', 'Decision'], 'Transmettre le bilan'),
    item('owner', ['Responsable', 'Owner'], 'Jean Morel'),
    item('dueOn', ['Échéance', 'Due on'], '15 décembre 2026'),
  ]),
  field('deadline', 'deadline.title', ['Prochaine échéance', 'Next deadline'], 'Avis attendu'),
  field(
    'deadline',
    'deadline.dueOn',
    ['Date de la prochaine échéance', 'Date of the next deadline'],
    '5 décembre 2026',
  ),
  field('free', 'recipient.name', ['Destinataire', 'Addressee'], 'Mme Durand'),
  field('free', 'recipient.address', ['Adresse du destinataire', 'Address of the addressee'], '12 rue du Port'),
  field('free', 'subject', ['Objet', 'Subject'], 'Demande de subvention'),
  field('free', 'body', ['Texte', 'Text'], 'J’ai l’honneur de vous informer que…'),
  field('free', 'proposal', ['Proposition de décision', 'Decision proposed'], 'Accorder la subvention'),
  field('free', 'purpose', ['Motif de la transmission', 'Purpose of the transmittal'], 'pour attribution'),
  field('free', 'decision.date', ['Date de la décision implicite', 'Date of the implicit decision'], '4 janvier 2027'),
  field(
    'free',
    'decision.appeal',
    ['Voies et délais de recours', 'Appeal: where and until when'],
    'Tribunal administratif de Lyon, dans les deux mois',
  ),
  field('free', 'reply.expectedOn', ['Date probable de la réponse', 'Probable date of the reply'], '15 décembre 2026'),
];

const byName = new Map(known.map((one) => [one.name, one]));

const inLanguage = ([fr, en]: Bilingual, language: Language): string => (language === 'fr' ? fr : en);

/** The merge fields by source, worded. */
export const mergeFields = (language: Language): MergeField[] =>
  known.map(({ source, name, label, example, items = [] }) => ({
    source,
    name,
    label: inLanguage(label, language),
    example,
    items: items.map((one) => ({ name: one.name, label: inLanguage(one.label, language), example: one.example })),
  }));

/** The label of a field, of a list, or of an item's field (`meeting.agenda.title`); undefined when there is none. */
export const fieldLabel = (name: string, language: Language): string | undefined => {
  const found = byName.get(name);
  if (found) return inLanguage(found.label, language);
  const dot = name.lastIndexOf('.');
  const inner = byName.get(name.slice(0, dot))?.items?.find((one) => one.name === name.slice(dot + 1));
  return inner && inLanguage(inner.label, language);
};

/** The source of a field that is not a list's item. */
export const fieldSource = (name: string): MergeSource | undefined => byName.get(name)?.source;

/** The names of the fields of a list's items; undefined when the name is no list. */
export const itemFields = (name: string): readonly string[] | undefined =>
  byName.get(name)?.items?.map((one) => one.name);

/** Whether the name is a field with one value. */
export const isValueField = (name: string): boolean => byName.has(name) && itemFields(name) === undefined;

/** Whether a list may have nothing in it without anything missing. */
export const mayBeEmpty = (list: string): boolean => list === 'meeting.excused';
