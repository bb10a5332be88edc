import { expect, test } from 'vitest';
import { type RegisterId, registerIds } from '#shared/registers/schema.ts';
import { openTestService } from '#tests/helpers/service.ts';

const balance =
  'periodFrom periodTo dealingHand broughtForward received returned takenOver toDeal disposed putAsleep handedOver pending under7 from7to15 from15to30 over30 inCallBook reasons';
const request = 'number author receivedOn subject dueOn contributors validatedOn answeredOn followUp';
const assurances = 'session questionNumber date assurance givenBy action dueOn extension implementedOn laidOn';

/** What the manuals and practice have each register hold, by the keys of its columns. */
const held: Readonly<Record<RegisterId, string>> = {
  arrivals: 'number arrivedOn letterDate sender reference subject markedService replyDue followUp filing',
  departures: 'number date recipient subject signatory dossier channel receipt',
  'dispatch-slip': 'recipient pieceCount designation observations',
  dak: 'crNumber date from refAndDate registeredCategory markedTo remarks',
  'dak-invoice': 'section crNumber from subject acknowledgement date',
  'section-diary': 'diaryNumber date refAndDate from subject dealingHand fileNumber disposal',
  'hand-diary': 'dealingHand diaryNumber receivedOn subject fileNumber submittedOn disposedOn',
  files: 'head fileNumber subject openedOn closedOn category reviewYear fate',
  movements: 'fileNumber subject part toWhom sentOn returnedOn remarks',
  'signature-book': 'fileNumber piece author visas signatory urgency draftState returnedOn',
  'suspense-diary': 'bringUpOn fileNumber subject awaitedFrom reminderNumber result',
  'call-book': 'serial fileNumber subject ground approvedBy enteredOn nextReviewOn revivedOn',
  'parliament-questions':
    'number house questionKind author publishedOn subject dueOn contributors validatedOn answeredOn',
  'document-requests': request,
  appeals: request,
  'members-letters': 'diaryNumber nameAndHouse letterAndDate subject ackOn interimOn finalOn levelHolding days',
  'assurances-lok-sabha': assurances,
  'assurances-rajya-sabha': assurances,
  'questions-notice':
    'number questionKind houseAndCover member subject sittingOn stages replyApprovedOn supplementaries',
  rti: 'registrationNumber date applicant subject transfer fee dueOn repliedOn exemption appeal',
  'weekly-arrears': balance,
  'monthly-balance': balance,
  'monthly-pending': 'fileNumber subject receivedOn daysPending stage reason levelHolding since withOffice',
  deadlines: 'dossier subject basis startsOn dueOn nature ackSent status',
  'reports-incoming': 'frequency report authority dueOn receivedOn',
  'reports-outgoing': 'frequency report authority dueOn sentOn',
  'hindi-return': 'line inHindi inOther total hindiShare',
  inspection: 'point finding count observations',
  registers: 'serial name order responsible',
  decisions: 'number meetingOn meeting decision owner dueOn status doneOn',
  minutes: 'number meetingOn meeting minutesKind present excused decisionCount minutesState approvedOn',
  appropriations: 'head aeOpened aeCommitted aeAvailable cpOpened cpPaid cpAvailable toPay aeRate cpRate',
  'payment-times': 'invoice vendor amount receivedOn serviceDoneOn suspension paymentOrder paidOn dueOn days interest',
  liabilities: 'head sanction sanctionedOn vendor committed paid outstanding',
  expenditure: 'head grant spentBefore spentInPeriod spentToDate grantLeft rate',
  'elimination-slip':
    'slip object typology extremeDates retention serviceRemarks archivesRemarks linearCentimetres signature visa',
  'transfer-slip': 'slip article description extremeDates retentionOver communicability linearCentimetres',
  processings: 'purpose legalBasis categories recipients transfers duration measures reviewedOn',
  'team-load': 'member open overdue disposed averageDays absence documentation coordination supervision targets',
};

test.each(registerIds)('the columns of %s', async (register) => {
  const { pivot } = openTestService();
  const { columns } = await pivot.registers.rows({ register, from: '2026-11-01', to: '2026-11-30' });
  expect(columns.map(({ key }) => key)).toEqual(held[register].split(' '));
});

test('what is not sourced says so', async () => {
  const { pivot } = openTestService();
  const { items } = await pivot.registers.list({ all: true });
  for (const { id, confidence } of items) {
    const { note } = await pivot.registers.rows({ register: id, from: '2026-11-01', to: '2026-11-30' });
    expect([id, note.toLowerCase().includes('présentation à confirmer')]).toEqual([
      id,
      confidence === 'layout' || confidence === 'recalled',
    ]);
  }
});
