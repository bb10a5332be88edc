import type { documents as french } from '#shared/text/fr/documents.ts';

export const documents: typeof french = {
  missing: 'This document does not exist or is in the bin.',
  letterMissing: 'This letter does not exist.',
  chaseMissing: 'This reminder does not exist or was taken back.',
  noTarget: 'Say which dossier, letter or meeting the document belongs to. Nothing was saved.',
  emptyFile: 'The file is empty. Nothing was saved.',
  graded:
    'A graded letter, or one left in its closed cover, takes no attachment: only its number, marks, date and holder are kept. Nothing was saved.',
  fileMissing:
    'The file of this document is missing from the data folder. Nothing was opened; a backup may still hold it.',
  fileAltered:
    'The file of this document was altered since it was kept. Nothing was opened; a backup may hold it intact.',
  unnamed: 'unnamed',
  notAwaited: 'This paper is no longer awaited. No reminder was recorded.',
  chasedLater: 'A reminder is recorded on the day it was sent or later, not before. Nothing was saved.',
  nextBefore: 'The next reminder would come before this one. Nothing was saved.',
  notEml: 'This .eml file is not a readable message. Nothing was imported.',
  notMsg: 'This .msg file is not a readable Outlook message. Nothing was imported.',
  tooMuchText: 'This message holds more text than a letter can have. Nothing was imported.',
  tooManyEnclosures: (limit) => `This message has more than ${limit} attachments. Nothing was imported.`,
  remarks: {
    bodyCut: 'The text is too long and is taken over in part only; the original file keeps all of it.',
    lineCut: (limit) =>
      `The subject or the sender is cut after ${limit} characters; the original file keeps all of it.`,
    pictures: (n) =>
      n === 1
        ? 'One picture inside the text stays in the original file.'
        : `${n} pictures inside the text stay in the original file.`,
    winmail: (name) =>
      `The attachment ${name} is an Outlook envelope that was not opened: what it holds is not kept piece by piece.`,
    emptyEnclosure: (name) => `The attachment ${name} is empty and is not kept.`,
    noText: 'The text of this message could not be read; the original file holds it.',
  },
};
