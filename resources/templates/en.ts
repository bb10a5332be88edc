import type { BuiltIn } from './built-in.ts';

const head = `@letterhead {section.office}
@letterhead {section.name}
@place {section.city}, {today}`;

const sign = `@sign {signatory.name}
@sign {signatory.title}`;

const service = `Office in charge of the file: {section.name}
{section.address}
Telephone: {section.phone}
E-mail: {section.email}`;

/** The templates in English. */
export const englishTemplates: readonly BuiltIn[] = [
  {
    key: 'note',
    kind: 'note',
    name: 'Note',
    body: `${head}
@reference {dossier.reference}
@to To: {recipient.name}
# Note
Subject: {subject}

## Facts
{dossier.summary}

## Rule and precedents
{body}

## Proposal
{proposal}

## Papers on the file
{#dossier.pieces}
- {label}
{/dossier.pieces}
@sign {officer.name}`,
  },
  {
    key: 'letter',
    kind: 'letter',
    name: 'Letter',
    body: `${head}
@reference {dossier.reference}
@to {recipient.name}
@to {recipient.address}
# Subject: {subject}
Sir or Madam,

{body}

Yours faithfully,
${sign}`,
  },
  {
    key: 'transmittal-slip',
    kind: 'transmittal_slip',
    name: 'Transmittal slip',
    body: `${head}
@reference {dossier.reference}
@to {recipient.name}
@to {recipient.address}
# Transmittal slip
Subject: {subject}

Dealt with by: {officer.name}, {section.phone}, {section.email}

!No.=1|Papers=6|Remarks=3
|{#dossier.pieces}{number}|{label}|{purpose}{/dossier.pieces}|

A copy of this slip is kept on the file.
${sign}`,
  },
  {
    key: 'convocation',
    kind: 'convocation',
    name: 'Notice of meeting',
    body: `${head}
# Notice of meeting
You are invited to the meeting “{meeting.title}” on {meeting.date} at {meeting.time}, {meeting.place}.

## Agenda
!No.=1|Item=6|Presenter=3|Minutes=1
|{#meeting.agenda}{number}|{title}|{presenter}|{minutes}{/meeting.agenda}|

## Participants
{#meeting.participants}
- {name}, {role}
{/meeting.participants}

If you cannot attend, please tell the section: {section.phone}, {section.email}.
${sign}`,
  },
  {
    key: 'record-of-decisions',
    kind: 'record_of_decisions',
    name: 'Record of decisions',
    body: `${head}
# Record of decisions
Meeting: {meeting.title}
Held on {meeting.date} at {meeting.time}, {meeting.place}

!No.=1|Decision=6|Owner=3|Due on=2
|{#meeting.decisions}{number}|{title}|{owner}|{dueOn}{/meeting.decisions}|
${sign}`,
  },
  {
    key: 'summary',
    kind: 'summary',
    name: 'Minutes in short',
    body: `${head}
# Minutes
Meeting: {meeting.title}
Held on {meeting.date} at {meeting.time}, {meeting.place}

Present:
{#meeting.participants}
- {name}
{/meeting.participants}
Excused:
{#meeting.excused}
- {name}
{/meeting.excused}

## Discussion
{#meeting.agenda}
## {number}. {title}
{notes}
{/meeting.agenda}

{meeting.minutes}

## Decisions
!No.=1|Decision=6|Owner=3|Due on=2
|{#meeting.decisions}{number}|{title}|{owner}|{dueOn}{/meeting.decisions}|
${sign}`,
  },
  {
    key: 'full-record',
    kind: 'full_record',
    name: 'Full record',
    body: `${head}
# Record of proceedings
Sitting: {meeting.title}
Held on {meeting.date} at {meeting.time}, {meeting.place}

## Members
!Name=4|Designation=4
|{#meeting.participants}{name}|{role}{/meeting.participants}|

Excused:
{#meeting.excused}
- {name}
{/meeting.excused}

## Proceedings
{#meeting.agenda}
## {number}. {title}
{notes}

Decision: {decision}
{/meeting.agenda}

{meeting.minutes}

This record is submitted to the members for approval at the next sitting.
${sign}`,
  },
  {
    key: 'office-memorandum',
    kind: 'office_memorandum',
    name: 'Office memorandum',
    body: `${head}
@reference {dossier.reference}
# Office memorandum
Subject: {subject}

The undersigned is directed to refer to communication No. {letter.senderRef} dated {letter.senderDate} on the subject cited above and to say the following.

{body}
${sign}
@to {recipient.name}
@to {recipient.address}`,
  },
  {
    key: 'do-letter',
    kind: 'do_letter',
    name: 'Demi-official letter',
    body: `${head}
@reference D.O. No. {dossier.reference}
@to {recipient.name}
@to {recipient.address}
# {subject}
Dear colleague,

{body}

With regards,
${sign}`,
  },
  {
    key: 'reminder',
    kind: 'reminder',
    name: 'Reminder',
    body: `${head}
@reference {dossier.reference}
@to {recipient.name}
@to {recipient.address}
# Reminder: {subject}
Sir or Madam,

The reply of your office on the subject cited above was due by {deadline.dueOn} and has not been received.

Please send it, or tell us the date by which it may be expected.

If your reply has crossed this reminder, please disregard the latter.
${sign}`,
  },
  {
    key: 'acknowledgement-accept',
    kind: 'acknowledgement',
    name: 'Acknowledgement: silence means acceptance',
    body: `${head}
@reference {dossier.reference}
@to {recipient.name}
@to {recipient.address}
# Acknowledgement of receipt
Code des relations entre le public et l’administration, articles L. 112-3 and R. 112-5

Your request on “{subject}” was received on {dossier.receivedOn}.

Failing an express decision before {decision.date}, your request is deemed accepted on that date: silence gives rise to an implicit acceptance.

The office in charge of the file then issues, on request, a certificate of the implicit decision (article L. 232-3).

${service}

File dealt with by: {officer.name}
${sign}`,
  },
  {
    key: 'acknowledgement-reject',
    kind: 'acknowledgement',
    name: 'Acknowledgement: silence means rejection',
    body: `${head}
@reference {dossier.reference}
@to {recipient.name}
@to {recipient.address}
# Acknowledgement of receipt
Code des relations entre le public et l’administration, articles L. 112-3 and R. 112-5

Your request on “{subject}” was received on {dossier.receivedOn}.

Failing an express decision before {decision.date}, your request is deemed rejected on that date: silence gives rise to an implicit rejection.

## Appeals and their time limits
{decision.appeal}

${service}

File dealt with by: {officer.name}
${sign}`,
  },
  {
    key: 'interim-reply',
    kind: 'interim_reply',
    name: 'Interim reply',
    body: `${head}
@reference {dossier.reference}
@to {recipient.name}
@to {recipient.address}
# Subject: {subject}
Sir or Madam,

Your letter dated {letter.senderDate}, received on {letter.date} and registered as {letter.number}, is under examination.

{body}

A final reply is expected to be sent by {reply.expectedOn}.

Yours faithfully,
${sign}`,
  },
];
