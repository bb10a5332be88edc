import { documentFile } from '#electron/features/templates/service.ts';
import type { TaskContext } from '#electron/service/context.ts';
import type { PivotContract } from '#shared/contract/contract.ts';
import type { Output } from '#shared/contract/procedure.ts';
import type { WrittenDocument } from '#shared/templates/document.ts';
import { convocationDocument, deskOf, minutesDocument } from './documents.ts';
import { invitationText } from './invitation.ts';
import { sittingDay } from './notice.ts';

type Contract = PivotContract['meetings'];
type Details = Output<Contract['get']>;
type File = Output<Contract['ics']>;
type Format = 'pdf' | 'docx';

const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

const nameOf = (what: string, meeting: Details, ending: string): string =>
  `pivot-${what}-${sittingDay(meeting)}.${ending}`;

const offered = async (
  context: TaskContext,
  what: string,
  meeting: Details,
  written: WrittenDocument,
  format: Format,
): Promise<File> => {
  const fileName = nameOf(what, meeting, format);
  const bytes = await documentFile(context, written, format);
  return { ticket: context.files.offer({ name: fileName, mediaType: mediaTypes[format], bytes }), fileName };
};

/** The invitation as a file that calendars take. */
export const invitationFile = (context: TaskContext, meeting: Details): File => {
  const fileName = nameOf(context.words().meetings.file.names.convocation, meeting, 'ics');
  const organizer = context.settings().sectionName || context.words().people.firstOfficer.name;
  const place = meeting.room?.name ?? meeting.place;
  const text = invitationText(meeting, { organizer, now: context.now(), place });
  const bytes = Buffer.from(text, 'utf8');
  return {
    ticket: context.files.offer({ name: fileName, mediaType: 'text/calendar; charset=utf-8', bytes }),
    fileName,
  };
};

/** The convocation with the agenda as a file. */
export const convocationFile = (context: TaskContext, meeting: Details, format: Format): Promise<File> =>
  offered(
    context,
    context.words().meetings.file.names.convocation,
    meeting,
    convocationDocument(meeting, deskOf(context)),
    format,
  );

/** The record as a file. */
export const minutesFile = (context: TaskContext, meeting: Details, format: Format): Promise<File> =>
  offered(
    context,
    context.words().meetings.file.names[meeting.minutesKind],
    meeting,
    minutesDocument(meeting, deskOf(context)),
    format,
  );
