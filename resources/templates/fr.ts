import type { BuiltIn } from './built-in.ts';

const head = `@letterhead {section.office}
@letterhead {section.name}
@place {section.city}, le {today}`;

const sign = `@sign {signatory.title}

@sign {signatory.name}`;

const followedBy = 'Affaire suivie par : {officer.name}, {section.phone}, {section.email}';

const service = `Service chargé du dossier : {section.name}
{section.address}
Téléphone : {section.phone}
Courriel : {section.email}`;

/** The templates in French. */
export const frenchTemplates: readonly BuiltIn[] = [
  {
    key: 'note',
    kind: 'note',
    name: 'Note',
    body: `${head}
@reference {dossier.reference}
@to À l’attention de {recipient.name}
# Note
Objet : {subject}

## Rappel des faits
{dossier.summary}

## Règle applicable et précédents
{body}

## Proposition
{proposal}

## Pièces du dossier
{#dossier.pieces}
- {label}
{/dossier.pieces}
@sign {officer.name}`,
  },
  {
    key: 'letter',
    kind: 'letter',
    name: 'Lettre',
    body: `${head}
@reference {dossier.reference}
@to {recipient.name}
@to {recipient.address}
# Objet : {subject}
${followedBy}

Madame, Monsieur,

{body}

Je vous prie d’agréer, Madame, Monsieur, l’expression de ma considération distinguée.
${sign}`,
  },
  {
    key: 'transmittal-slip',
    kind: 'transmittal_slip',
    name: 'Bordereau d’envoi',
    body: `${head}
@reference {dossier.reference}
@to {recipient.name}
@to {recipient.address}
# Bordereau d’envoi
${followedBy}

Objet : {subject}

!N°=1|Désignation des pièces=6|Observations=3
|{#dossier.pieces}{number}|{label}|{purpose}{/dossier.pieces}|

Un double de ce bordereau est conservé au dossier.
${sign}`,
  },
  {
    key: 'convocation',
    kind: 'convocation',
    name: 'Convocation',
    body: `${head}
# Convocation
Madame, Monsieur,

J’ai l’honneur de vous convier à la réunion « {meeting.title} », le {meeting.date} à {meeting.time}, {meeting.place}.

## Ordre du jour
!N°=1|Point=6|Rapporteur=3|Minutes=1
|{#meeting.agenda}{number}|{title}|{presenter}|{minutes}{/meeting.agenda}|

## Participants
{#meeting.participants}
- {name}, {role}
{/meeting.participants}

En cas d’empêchement, je vous remercie d’en informer le service : {section.phone}, {section.email}.
${sign}`,
  },
  {
    key: 'record-of-decisions',
    kind: 'record_of_decisions',
    name: 'Relevé de décisions',
    body: `${head}
# Relevé de décisions
Réunion : {meeting.title}
Tenue le {meeting.date} à {meeting.time}, {meeting.place}

!N°=1|Décision=6|Responsable=3|Échéance=2
|{#meeting.decisions}{number}|{title}|{owner}|{dueOn}{/meeting.decisions}|
${sign}`,
  },
  {
    key: 'summary',
    kind: 'summary',
    name: 'Compte rendu',
    body: `${head}
# Compte rendu
Réunion : {meeting.title}
Tenue le {meeting.date} à {meeting.time}, {meeting.place}

Présents :
{#meeting.participants}
- {name}
{/meeting.participants}
Excusés :
{#meeting.excused}
- {name}
{/meeting.excused}

## Échanges
{#meeting.agenda}
## {number}. {title}
{notes}
{/meeting.agenda}

{meeting.minutes}

## Décisions
!N°=1|Décision=6|Responsable=3|Échéance=2
|{#meeting.decisions}{number}|{title}|{owner}|{dueOn}{/meeting.decisions}|
${sign}`,
  },
  {
    key: 'full-record',
    kind: 'full_record',
    name: 'Procès-verbal',
    body: `${head}
# Procès-verbal
Séance : {meeting.title}
Tenue le {meeting.date} à {meeting.time}, {meeting.place}

## Membres
!Nom=4|Qualité=4
|{#meeting.participants}{name}|{role}{/meeting.participants}|

Excusés :
{#meeting.excused}
- {name}
{/meeting.excused}

## Déroulement de la séance
{#meeting.agenda}
## {number}. {title}
{notes}

Décision : {decision}
{/meeting.agenda}

{meeting.minutes}

Le présent procès-verbal est soumis à l’approbation des membres lors de la prochaine séance.
${sign}`,
  },
  {
    key: 'office-memorandum',
    kind: 'office_memorandum',
    name: 'Note officielle (office memorandum)',
    body: `${head}
@reference {dossier.reference}
# Note officielle
Objet : {subject}

La présente note se rapporte à la communication n° {letter.senderRef} du {letter.senderDate} sur l’objet ci-dessus.

{body}
@sign {signatory.name}
@sign {signatory.title}
@to {recipient.name}
@to {recipient.address}`,
  },
  {
    key: 'do-letter',
    kind: 'do_letter',
    name: 'Lettre personnelle signalée',
    body: `${head}
@reference {dossier.reference}
@to {recipient.name}
@to {recipient.address}
# {subject}
Cher collègue,

{body}

Bien à vous,
@sign {signatory.name}
@sign {signatory.title}`,
  },
  {
    key: 'reminder',
    kind: 'reminder',
    name: 'Relance',
    body: `${head}
@reference {dossier.reference}
@to {recipient.name}
@to {recipient.address}
# Relance : {subject}
Madame, Monsieur,

Sauf erreur, la réponse attendue de vos services sur l’affaire citée en objet, dont l’échéance est fixée au {deadline.dueOn}, ne nous est pas parvenue.

Je vous serais obligé de bien vouloir nous la faire parvenir, ou de nous indiquer la date à laquelle elle peut être attendue.

Si votre réponse a croisé ce courrier, je vous prie de ne pas tenir compte de celui-ci.
${sign}`,
  },
  {
    key: 'acknowledgement-accept',
    kind: 'acknowledgement',
    name: 'Accusé de réception : le silence vaut acceptation',
    body: `${head}
@reference {dossier.reference}
@to {recipient.name}
@to {recipient.address}
# Accusé de réception
Code des relations entre le public et l’administration, articles L. 112-3 et R. 112-5

Votre demande relative à « {subject} » a été reçue le {dossier.receivedOn}.

À défaut d’une décision expresse avant le {decision.date}, votre demande sera réputée acceptée à cette date : elle est susceptible de donner lieu à une décision implicite d’acceptation.

Dans ce cas, une attestation de la décision implicite peut vous être délivrée, sur demande, par le service chargé du dossier (article L. 232-3).

${service}

Dossier suivi par : {officer.name}
${sign}`,
  },
  {
    key: 'acknowledgement-reject',
    kind: 'acknowledgement',
    name: 'Accusé de réception : le silence vaut rejet',
    body: `${head}
@reference {dossier.reference}
@to {recipient.name}
@to {recipient.address}
# Accusé de réception
Code des relations entre le public et l’administration, articles L. 112-3 et R. 112-5

Votre demande relative à « {subject} » a été reçue le {dossier.receivedOn}.

À défaut d’une décision expresse avant le {decision.date}, votre demande sera réputée rejetée à cette date : elle est susceptible de donner lieu à une décision implicite de rejet.

## Voies et délais de recours
{decision.appeal}

${service}

Dossier suivi par : {officer.name}
${sign}`,
  },
  {
    key: 'interim-reply',
    kind: 'interim_reply',
    name: 'Réponse d’attente',
    body: `${head}
@reference {dossier.reference}
@to {recipient.name}
@to {recipient.address}
# Objet : {subject}
Madame, Monsieur,

Votre courrier du {letter.senderDate}, reçu le {letter.date} et enregistré sous le numéro {letter.number}, est en cours d’instruction.

{body}

Une réponse vous sera adressée, selon les prévisions actuelles, le {reply.expectedOn}.

Je vous prie d’agréer, Madame, Monsieur, l’expression de ma considération distinguée.
${sign}`,
  },
];
