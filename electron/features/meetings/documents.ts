import type { Context } from '#electron/service/context.ts';
import type { PivotContract } from '#shared/contract/contract.ts';
import type { Output } from '#shared/contract/procedure.ts';
import type { LocalDate } from '#shared/kernel/time.ts';
import { toLocal } from '#shared/kernel/time.ts';
import { agendaTimes } from '#shared/meetings/agenda.ts';
import type { Participant } from '#shared/meetings/schema.ts';
import type { Block, WrittenDocument } from '#shared/templates/document.ts';
import type { Words } from '#shared/text/words.ts';

type Details = Output<PivotContract['meetings']['get']>;

/** What a document of a meeting is written with. */
export type Desk = {
  readonly words: Words['meetings'];
  readonly language: WrittenDocument['language'];
  readonly sectionName: string;
  readonly today: LocalDate;
  readonly nameOf: (personId: string | null) => string;
};

const locales = { fr: 'fr-FR', en: 'en-GB' } as const;

const longDate = (day: LocalDate, { language }: Desk): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'full', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

const placeOf = ({ room, place }: Details): string =>
  [room?.name ?? '', room?.place ?? '', place].filter((part) => part !== '').join(', ');

const sittingOf = (meeting: Details, desk: Desk): { day: string; time: string } => {
  const start = toLocal(meeting.startsAt, meeting.timeZone);
  const end = toLocal(meeting.endsAt, meeting.timeZone);
  return {
    day: longDate(start.day, desk),
    time: meeting.isAllDay ? '' : desk.words.file.between(start.time, end.time),
  };
};

const heading = (text: string): Block => ({ kind: 'heading', text });
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

const titled = (title: string, blocks: readonly Block[]): Block[] =>
  blocks.length === 0 ? [] : [heading(title), ...blocks];

const table = (columns: readonly (readonly [title: string, width: number])[], rows: string[][]): Block[] =>
  rows.length === 0 ? [] : [{ kind: 'table', columns: columns.map(([title, width]) => ({ title, width })), rows }];

const agendaTable = (meeting: Details, { words: { file } }: Desk): Block[] => {
  const times = agendaTimes(meeting);
  const rows = meeting.agenda.map(({ title, minutes, presenter, papers }, index) => [
    times[index] ? `${times[index].from}–${times[index].to}` : minutes > 0 ? file.minutes(minutes) : String(index + 1),
    title,
    presenter,
    papers.map(({ label }) => label).join('\n'),
  ]);
  return table(
    [
      [file.time, 15],
      [file.item, 45],
      [file.presenter, 18],
      [file.papers, 22],
    ],
    rows,
  );
};

const followUpTable = ({ followUp }: Details, { words: { file }, nameOf }: Desk): Block[] =>
  table(
    [
      [file.decision, 46],
      [file.owner, 20],
      [file.due, 16],
      [file.state, 18],
    ],
    followUp.map(({ title, ownerId, dueOn, doneOn, isLate }) => [
      title,
      nameOf(ownerId),
      dueOn.split('-').reverse().join('/'),
      doneOn !== null ? file.done(doneOn) : isLate ? file.late : file.open,
    ]),
  );

const placeBlocks = (meeting: Details, { words: { file } }: Desk): Block[] => {
  const place = placeOf(meeting);
  return place === '' ? [] : [paragraph(file.labelled(file.place, place))];
};

const factsOf = (meeting: Details, desk: Desk): Block[] => {
  const { file } = desk.words;
  const { day, time } = sittingOf(meeting, desk);
  const when = [day, time].filter((part) => part !== '').join(', ');
  return [paragraph(file.labelled(file.date, when)), ...placeBlocks(meeting, desk)];
};

const headOf = (desk: Desk) => ({
  language: desk.language,
  letterhead: desk.sectionName === '' ? [] : [desk.sectionName],
  placeAndDate: longDate(desk.today, desk),
  reference: '',
});

/** The convocation of a meeting with its agenda. */
export const convocationDocument = (meeting: Details, desk: Desk): WrittenDocument => {
  const { file } = desk.words;
  const { day, time } = sittingOf(meeting, desk);
  const title = meeting.state === 'cancelled' ? file.cancelled(meeting.title) : meeting.title;
  return {
    ...headOf(desk),
    title: `${file.convocation} — ${title}`,
    recipients: meeting.participants.map(({ name, role }) => [name, role].filter((part) => part !== '').join(', ')),
    blocks: [
      paragraph(file.invites(meeting.title, day, time)),
      ...placeBlocks(meeting, desk),
      ...titled(file.followUp, followUpTable(meeting, desk)),
      ...titled(file.agenda, agendaTable(meeting, desk)),
    ],
    signature: [],
  };
};

const attendanceTable = ({ participants }: Details, { words: { file } }: Desk): Block[] => {
  const presence = ({ attendance, representedBy }: Participant): string =>
    [file.attendances[attendance], attendance === 'represented' && representedBy !== '' ? file.by(representedBy) : '']
      .filter((part) => part !== '')
      .join(' ');
  return table(
    [
      [file.name, 40],
      [file.role, 30],
      [file.attendance, 30],
    ],
    participants.map((one) => [one.name, one.role, presence(one)]),
  );
};

const decisionTable = ({ decisions }: Details, { words: { file }, nameOf }: Desk): Block[] =>
  table(
    [
      [file.number, 8],
      [file.decision, 52],
      [file.owner, 22],
      [file.due, 18],
    ],
    decisions.map(({ title, ownerId, dueOn }, index) => [
      String(index + 1),
      title,
      nameOf(ownerId),
      dueOn.split('-').reverse().join('/'),
    ]),
  );

const itemBlocks = (meeting: Details, { words: { file } }: Desk): Block[] => {
  const hasDiscussion = meeting.minutesKind !== 'decisions';
  return meeting.agenda.flatMap(({ title, presenter, notes, decision, votes }, index) => [
    heading(`${index + 1}. ${title}`),
    ...(hasDiscussion && presenter !== '' ? [paragraph(file.labelled(file.presenter, presenter))] : []),
    ...(hasDiscussion && notes.trim() !== '' ? [paragraph(notes)] : []),
    ...(meeting.minutesKind === 'full_record' && votes
      ? [paragraph(file.votes(votes.for, votes.against, votes.abstentions))]
      : []),
    ...(decision.trim() === '' ? [] : [paragraph(file.labelled(file.decision, decision))]),
  ]);
};

const quorumBlocks = ({ quorum, minutesKind }: Details, { words: { file } }: Desk): Block[] => {
  if (quorum === null || minutesKind !== 'full_record') return [];
  const say = quorum.isMet ? file.quorumMet : file.quorumMissed;
  return titled(file.quorum, [paragraph(say(quorum.counted, quorum.members, quorum.required))]);
};

const approvalOf = ({ minutesState, approvedOn, approvedAt }: Details, desk: Desk): string => {
  const { file } = desk.words;
  if (minutesState !== 'approved' || approvedOn === null) return file.draft;
  const day = longDate(approvedOn, desk);
  return approvedAt ? file.approvedAt(day, approvedAt.title) : file.approved(day);
};

/** The record of a meeting: its decisions alone, what was said in short, or all with quorum and votes. */
export const minutesDocument = (meeting: Details, desk: Desk): WrittenDocument => {
  const { kinds, file } = desk.words;
  const { minutesKind, minutesNumber, minutesText } = meeting;
  const isFull = minutesKind === 'full_record';
  const decided = decisionTable(meeting, desk);
  return {
    ...headOf(desk),
    title: `${kinds[minutesKind]} — ${meeting.title}`,
    reference: minutesNumber === null ? '' : `${file.number} ${minutesNumber}`,
    recipients: [],
    blocks: [
      ...factsOf(meeting, desk),
      ...(isFull && meeting.convenedOn !== null ? [paragraph(file.conveneBy(longDate(meeting.convenedOn, desk)))] : []),
      ...titled(file.attendance, attendanceTable(meeting, desk)),
      ...quorumBlocks(meeting, desk),
      ...(minutesKind === 'decisions' ? [] : titled(file.followUp, followUpTable(meeting, desk))),
      ...itemBlocks(meeting, desk),
      ...(minutesKind !== 'decisions' && minutesText.trim() !== '' ? [paragraph(minutesText)] : []),
      ...titled(file.decisions, decided.length > 0 ? decided : [paragraph(file.nothing)]),
      paragraph(approvalOf(meeting, desk)),
    ],
    signature: isFull ? [file.chair, file.secretary] : [],
  };
};

/** The desk at which a call writes its documents. */
export const deskOf = ({ store, words, settings, today }: Context): Desk => {
  const names = new Map(
    store.all<{ id: string; name: string }>('SELECT id, name FROM people').map(({ id, name }) => [id, name]),
  );
  const { language, sectionName } = settings();
  return {
    words: words().meetings,
    language,
    sectionName,
    today: today(),
    nameOf: (personId) => (personId === null ? '' : (names.get(personId) ?? '')),
  };
};
