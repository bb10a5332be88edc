import { i18n } from '#renderer/text/index.ts';

const own: Readonly<Record<string, string>> = {
  correspondent: 'mail.fields.correspondent',
  correspondentId: 'mail.fields.correspondent',
  correspondentName: 'mail.fields.correspondent',
  dossierId: 'mail.fields.dossier',
  request: 'mail.request.title',
  acknowledgedOn: 'mail.replyKinds.acknowledgement',
  interimOn: 'mail.replyKinds.interim',
  repliedOn: 'mail.replyKinds.final',
  disposedOn: 'mail.fields.disposal',
  trackingEvents: 'mail.tracking.title',
  cancelledOn: 'mail.states.cancelled',
  ackDueOn: 'mail.clocks.ack',
  interimDueOn: 'mail.clocks.interim',
  withOffice: 'mail.fields.withOffice',
};

const fields = (): Readonly<Record<string, string>> => i18n.t('mail.fields', { returnObjects: true });

/** A field of a letter in words. */
export const fieldWord = (name: string): string => {
  const key = own[name];
  if (key !== undefined) return String(i18n.t(key as 'mail.fields.dossier'));
  return fields()[name] ?? i18n.t('mail.history.other');
};

const untold = new Set(['clocks', 'replyId', 'disposalKind', 'disposalOrder', 'cancelReason', 'withOfficeSince']);

/** The fields that a change touched, in words, each once. */
export const changedFields = (after: object): string => {
  const names = Object.keys(after).filter((name) => !untold.has(name));
  return [...new Set(names.map((name) => fieldWord(name).toLocaleLowerCase()))].join(', ');
};
