import type { DossierState } from '#shared/dossiers/schema.ts';
import type { Pillar } from '#shared/kernel/pillars.ts';
import type { Words } from '#shared/text/words.ts';
import { bodies } from './bodies.ts';
import { budget } from './budget.ts';
import { calendars } from './calendars.ts';
import { circuits } from './circuits.ts';
import { deadlines } from './deadlines.ts';
import { documents } from './documents.ts';
import { mail } from './mail.ts';
import { meetings } from './meetings.ts';
import { processings } from './processings.ts';
import { records } from './records.ts';
import { references } from './references.ts';
import { registers } from './registers.ts';
import { report } from './report.ts';
import { rooms } from './rooms.ts';
import { templates } from './templates.ts';
import { visits } from './visits.ts';
import { watch } from './watch.ts';

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

const pillars: Readonly<Record<Pillar, string>> = {
  documentation: 'Documentation',
  coordination: 'Coordination',
  supervision: 'Supervision',
};

const states: Readonly<Record<DossierState, string>> = {
  received: 'Received',
  registered: 'Registered',
  under_examination: 'Under examination',
  submitted: 'Submitted',
  returned: 'Returned',
  approved: 'Approved',
  signed: 'Signed',
  dispatched: 'Dispatched',
  closed: 'Closed',
  suspended: 'Suspended',
};

const shortDate = (day: string): string => day.split('-').reverse().join('/');

export const en: Words = {
  pillars,
  states,
  drift: (pillar, points) =>
    `${pillars[pillar]}: ${count(Math.abs(points), 'point', 'points')} ${points < 0 ? 'below' : 'above'} target`,
  onTarget: 'Split within target',
  errors: {
    unknownProcedure: (name) => `The procedure “${name}” does not exist. Nothing was changed.`,
    invalid: (fields) => `Input refused: ${fields}. Nothing was saved.`,
    notJson: 'The request is not readable JSON. Nothing was changed.',
    tooLarge: (limit) => `What was sent is over the limit of ${limit}. Nothing was changed.`,
    notFound: {
      person: 'This person does not exist or is in the bin.',
      kind: (code, known) => `The kind of dossier “${code}” does not exist. Known kinds: ${known}.`,
      dossier: 'This dossier does not exist or is in the bin.',
      meeting: 'This meeting does not exist or is in the bin.',
      deadline: 'This deadline does not exist or is in the bin.',
      timeEntry: 'This time entry does not exist or is in the bin.',
      view: 'This view no longer exists.',
      import: 'This import does not exist.',
      profile: 'This import profile does not exist.',
      ticket: 'The uploaded file is no longer available. Upload it again.',
    },
    stale: 'This was changed in the meantime. Nothing was overwritten: reload it, then make your change again.',
    unexpected: (logId) =>
      `An unexpected error occurred. Your saved data is intact. Reference for the administrator: ${logId}.`,
    readOnly:
      'The disk is full or the data folder is read-only. What is saved stays readable; free some space, then try again.',
    cancelled: 'Cancelled. Nothing was changed.',
  },
  fields: {
    required: 'required field',
    date: 'a date written YYYY-MM-DD is expected',
    timeZone: 'unknown time zone',
    sum100: 'the total must be 100',
    period: 'the end comes before the start',
    shorterPeriod: 'ten years at most',
    dueDateOrRule: 'give a date or a rule that computes it',
    recurrence: 'impossible repetition: a working day, a weekday or a day of the month',
    dateFrom1970: 'a date from 1970 is expected',
    unknownKey: (keys) => `unknown field: ${keys}`,
    unreadableText: 'unreadable text',
  },
  people: {
    firstOfficer: { name: 'My name', initials: 'MN' },
    lastOfficer: 'The officer who uses Pivot cannot be put in the bin.',
    activePeriod: 'The end of activity comes before its start.',
  },
  kinds: {
    taken: (code) => `The kind “${code}” exists already.`,
    stepForNobody: 'Each step of a circuit names a person or a role. Nothing was saved.',
  },
  dossiers: {
    destroyed: (reference) =>
      `The contents of dossier ${reference} were destroyed under the visa of the archives: its register line no longer changes.`,
    referenceTaken: (reference) => `The reference ${reference} already belongs to another dossier.`,
    forbiddenMove: (from, to, allowed) =>
      `A dossier that is “${states[from]}” cannot become “${states[to]}”. ${
        allowed.length === 0 ? 'No move is possible.' : `Possible moves: ${allowed.map((s) => states[s]).join(', ')}.`
      }`,
    closingNeedsOrder: 'Closing needs the order of the section’s head: say who gave it and on which date.',
    orderInFuture: 'The closing order cannot bear a future date.',
    suspensionNeedsReason: 'Suspending needs a reason.',
    suspensionNeedsApproval:
      'Suspending needs the approval of the competent authority: say who gave it. Nothing was changed.',
    approvalInFuture: 'The approval to suspend cannot bear a future date. Nothing was changed.',
    notAsleep: 'This dossier is not in the call book: there is no review to make. Nothing was changed.',
    noDeadline: (why) => `The deadline of the kind of dossier was not computed. ${why}`,
    sameCheck: (label) => `The control “${label}” is there twice. Nothing was changed.`,
    checkInFuture: 'A control cannot bear a future date. Nothing was changed.',
    restrictedTitle: 'Restricted dossier',
    nobody: 'Unassigned',
    section: 'Section',
    reviewInPast: 'The next review must come after today.',
    reopenNeedsReason: 'Reopening a closed dossier needs a reason.',
    noMove: 'This dossier has no move to take back.',
    selfLink: 'A dossier cannot be linked to itself.',
    dueBeforeReceived: 'The due date comes before the date of receipt.',
    referenceTooLong: (reference, limit) =>
      `The reference ${reference} is over ${limit} characters. Shorten the template of the kind of dossier.`,
  },
  deadlines,
  time: {
    overlap: (day, start) =>
      `This entry overlaps the one of ${shortDate(day)} at ${start}. Confirm to save it all the same.`,
    dayFull: (day) => `${shortDate(day)} would count more than 24 hours for this person. Nothing was saved.`,
    pastMidnight: 'The entry would go past midnight. Split it over two days.',
    inFuture: 'Time cannot be entered ahead.',
    cappedTimer: 'Length brought down to the 24 hours of the day',
    noTimer: 'No timer is running.',
  },
  imports: {
    notUtf8: 'The file is not UTF-8. Choose the Windows-1252 encoding, then try again. Nothing was imported.',
    utf16: 'The file is UTF-16. Save it as “CSV UTF-8” in the spreadsheet, then try again. Nothing was imported.',
    notText: 'This file is not a text file. Nothing was imported.',
    empty: 'The file is empty. Nothing was imported.',
    headerOnly: 'The file has a header line only. Nothing was imported.',
    unclosedQuote: (line) =>
      `Line ${line} has a quotation mark that is not closed. Correct it in the file, then try again. Nothing was imported.`,
    tooManyRows: (limit) =>
      `The file has more than ${limit.toLocaleString('en')} rows. Split it into several files. Nothing was imported.`,
    tooManyColumns: (limit) => `The file has more than ${limit} columns. Nothing was imported.`,
    unknownColumn: (name) =>
      `The file has no column “${name}”. Review how the columns are matched. Nothing was imported.`,
    notCalendar: 'This file is not a readable iCalendar (.ics) file. Nothing was imported.',
    noEvent: 'This calendar holds no event. Nothing was imported.',
    tooManyEvents: (limit) =>
      `This calendar gives more than ${limit.toLocaleString('en')} meetings. Export a shorter period. Nothing was imported.`,
    tooSlow: (seconds) => `Reading the file took over ${seconds} seconds and was stopped. Nothing was imported.`,
    tooHeavy: 'Reading the file takes too much memory and was stopped. Nothing was imported.',
    stopped: 'The work on the file stopped. Nothing was imported.',
    alreadyUndone: 'This import is already undone.',
    changedSince: (n) =>
      `${count(n, 'imported item was changed', 'imported items were changed')} since, or carry time or a deadline. The import is not undone. Nothing was changed.`,
    untitled: 'Untitled meeting',
    problems: {
      question: 'form of question or house unknown to this register: left empty',
      cells: (found, expected) => `${count(found, 'cell', 'cells')} instead of ${expected}`,
      missing: 'required value missing',
      incompleteReference: 'value missing: the reference cannot be made',
      tooLong: (limit) => `text over ${limit} characters`,
      tooMany: (limit) => `more than ${limit} items`,
      date: (format) => `a date written ${format} is expected`,
      kind: (known) => `unknown kind of dossier. Known kinds: ${known}`,
      person: 'no such person in the section',
      severalPeople: 'several people of the section have these initials or this name',
      priority: 'unknown priority',
      pillar: 'unknown pillar',
      sameInFile: (line) => `same reference and same content as line ${line}: not imported`,
      otherInFile: (line) => `same reference as line ${line}, with other content: not imported, to be checked`,
      known: (reference) => `the reference ${reference} exists already: dossier left as it is`,
      knownMeeting: 'this meeting is already imported: left as it is',
      laterVersion: (version) => `version ${version} of this meeting: updated`,
      sameEvent: 'this meeting occurs twice in the file: the first one is kept',
      closedInFuture: 'the closing date is in the future',
      closedBeforeReceived: 'the closing date comes before the date of receipt',
      receivedFromDue: 'no date of receipt: the due date stands in for it',
      receivedToday: 'no date of receipt: today’s date stands in for it',
      noReference: 'no reference: the dossier is numbered, and a second import would create it again',
      calendarDate: 'unreadable date or time',
      endBeforeStart: 'the end comes before the start',
      tooLongMeeting: (days) => `longer than ${days} days`,
      noEnd: 'no end time: one hour is assumed',
      zone: (name, office) => `unknown time zone “${name}”: the time is read in the office’s zone (${office})`,
      ownZone: (name) => `time zone “${name}” of the file’s own: the times are converted`,
      rule: 'unreadable recurrence rule',
      noOccurrence: 'the recurrence gives no date',
      partOfSeries: (kept, from, to) =>
        `long or endless recurrence: ${count(kept, 'date kept', 'dates kept')}, from ${from} to ${to}; the others are not imported`,
      laterChanges: 'the change of all later dates is applied to this date only',
      agenda: (left) => `agenda too long: ${count(left, 'line left out', 'lines left out')}`,
      notMeetings: (n) =>
        `${count(n, 'calendar item is not a meeting', 'calendar items are not meetings')} (task, note, free time): not imported`,
    },
  },
  demo: {
    notEmpty: 'The demonstration only opens in an empty store. Nothing was changed.',
    notDemo: 'This store is not the demonstration. Nothing was removed.',
  },
  store: {
    newer: (found, known) =>
      `The store was made by a newer version of Pivot (schema ${found}, known here: ${known}). It was not touched. Install the newer version.`,
    damaged: (file) =>
      `The file ${file} is damaged or is not a Pivot store. It was not touched. Restore the last copy from the “backups” folder.`,
    inUse: 'Pivot is already open on this data. Close the other window or choose another folder.',
    cannotOpen: (folder) => `The folder ${folder} cannot be written to. Choose another folder with --data.`,
    notDurable: 'The store refuses the safe write mode (WAL, FULL). It was not used.',
    closed: 'Pivot is closing. What is saved is intact.',
    needsDisk: 'This needs a store on disk.',
  },
  report,
  mail,
  documents,
  circuits,
  references,
  records,
  templates,
  registers,
  calendars,
  budget,
  watch,
  visits,
  processings,
  rooms,
  bodies,
  meetings,
};
