import { insert as insertLetter, keepSerial } from '#electron/features/mail/repository.ts';
import { correspondents } from '#resources/demo/names.ts';
import type { Correspondent } from '#shared/correspondents/schema.ts';
import type { Dossier } from '#shared/dossiers/schema.ts';
import { daysBetween, type LocalDate, toLocal } from '#shared/kernel/time.ts';
import { numberOf } from '#shared/mail/numbering.ts';
import type { Letter, LetterKind } from '#shared/mail/schema.ts';
import type { Person } from '#shared/people/schema.ts';
import { settings } from '#shared/settings/schema.ts';
import { type Scene, tracked } from './scene.ts';

const kindOf: Readonly<Record<string, LetterKind>> = {
  COUR: 'letter',
  QE: 'question',
  CADA: 'document_request',
  CRPA: 'request',
  RECL: 'grievance',
};

const acknowledged: readonly LetterKind[] = ['document_request', 'request', 'grievance'];

const arrivalChannels = [
  { value: 'post', weight: 45 },
  { value: 'email', weight: 40 },
  { value: 'registered', weight: 8 },
  { value: 'hand', weight: 4 },
  { value: 'portal', weight: 3 },
] as const;

const blank = {
  isCoverOnly: false,
  isEmpty: false,
  outerMarking: '',
  senderRef: '',
  senderDate: null,
  language: 'fr',
  region: '',
  security: 'ordinary',
  urgency: 'ordinary',
  enclosuresExpected: null,
  enclosuresReceived: null,
  missingEnclosures: [],
  service: '',
  markedTo: null,
  withOffice: '',
  withOfficeSince: null,
  needsAck: false,
  ackDueOn: null,
  interimDueOn: null,
  replyDueOn: null,
  clocks: { ack: null, interim: null, reply: null },
  request: null,
  acknowledgedOn: null,
  interimOn: null,
  repliedOn: null,
  replyId: null,
  inReplyTo: null,
  replyKind: null,
  disposalKind: null,
  disposedOn: null,
  disposalOrder: null,
  signatory: '',
  authorId: null,
  trackingNumber: '',
  trackingEvents: [],
  cancelledOn: null,
  cancelReason: '',
  notes: '',
} satisfies Partial<Letter>;

/** A letter before it has its number. */
type Unnumbered = Omit<Letter, 'number' | 'series' | 'year' | 'serial'>;

const directory = (scene: Scene): Map<string, Correspondent> => {
  const { store, tell, start } = scene;
  const kinds = { members: 'elected', bodies: 'administration', public: 'citizen' } as const;
  const made = new Map<string, Correspondent>();
  for (const group of ['members', 'bodies', 'public'] as const) {
    for (const name of correspondents[group]) {
      const at = scene.at(start, 500);
      const isOrganisation = /^(Association|Société)/.test(name);
      const one: Correspondent = {
        ...tracked(scene, at),
        name,
        kind: isOrganisation ? 'organisation' : kinds[group],
        organisation: '',
        email: '',
        phone: '',
        address: '',
        region: '',
        notes: '',
        mergedInto: null,
      };
      store.run(
        `INSERT INTO correspondents (id, revision, created_at, updated_at, name, kind, organisation, email, phone,
           address, region, notes)
         VALUES (@id, 1, @at, @at, @name, @kind, '', '', '', '', '', '')`,
        { id: one.id, at, name, kind: one.kind },
      );
      tell({ subject: 'correspondent', subjectId: one.id, action: 'created', after: one }, at);
      made.set(name, one);
    }
  }
  return made;
};

/** The day on which a dossier's answer left, as its journal tells; null while it has not. */
const dispatchDays = ({ told, timeZone }: Scene): Map<string, LocalDate> => {
  const days = new Map<string, LocalDate>();
  for (const { change, at } of told) {
    const after = change.after as { state?: string } | null | undefined;
    if (change.subject === 'dossier' && change.action === 'moved' && after?.state === 'dispatched') {
      days.set(change.subjectId, toLocal(at, timeZone).day);
    }
  }
  return days;
};

const disposal = (dossier: Dossier, isReplied: boolean): Partial<Letter> =>
  dossier.closedOn === null || dossier.closingOrder === null
    ? {}
    : {
        disposalKind: isReplied ? 'replied' : 'filed',
        disposedOn: dossier.closedOn,
        disposalOrder: dossier.closingOrder,
      };

const acknowledgement = (scene: Scene, kind: LetterKind, dossier: Dossier): Partial<Letter> => {
  const { dice, today } = scene;
  if (!acknowledged.includes(kind)) return {};
  const on = scene.addWorkingDays(dossier.receivedOn, dice.between(1, 4));
  const isSent = on < today && (dossier.closedOn !== null || daysBetween(dossier.receivedOn, today) > 6);
  return { needsAck: true, acknowledgedOn: isSent ? on : null };
};

const arrivalOf = (scene: Scene, dossier: Dossier, sender: Correspondent, repliedOn: LocalDate | null): Unnumbered => {
  const { dice } = scene;
  const kind = kindOf[dossier.kind] ?? 'letter';
  const missing = dossier.pieces.filter(({ receivedOn }) => receivedOn === null).map(({ label }) => label);
  return {
    ...blank,
    ...tracked(scene, scene.at(dossier.receivedOn, dice.between(490, 600))),
    direction: 'in',
    stampedOn: dossier.receivedOn,
    channel: dice.weighted(arrivalChannels).value,
    correspondentId: sender.id,
    correspondentName: sender.name,
    senderDate: scene.addWorkingDays(dossier.receivedOn, -dice.between(1, 4)),
    subject: dossier.title,
    kind,
    security: dossier.sensitivity === 'restricted' ? 'restricted' : 'ordinary',
    urgency: dossier.priority,
    ...(missing.length > 0
      ? {
          enclosuresExpected: dossier.pieces.length,
          enclosuresReceived: dossier.pieces.length - missing.length,
          missingEnclosures: missing,
        }
      : {}),
    markedTo: dossier.assigneeId,
    dossierId: dossier.id,
    replyDueOn: dossier.dueOn,
    repliedOn,
    ...acknowledgement(scene, kind, dossier),
    ...disposal(dossier, repliedOn !== null),
  };
};

const answerTo = (scene: Scene, arrival: Unnumbered, on: LocalDate, head: Person): Unnumbered => ({
  ...blank,
  ...tracked(scene, scene.at(on, scene.dice.between(900, 1020))),
  direction: 'out',
  stampedOn: on,
  channel: arrival.channel === 'email' || arrival.channel === 'portal' ? 'email' : 'post',
  correspondentId: arrival.correspondentId,
  correspondentName: arrival.correspondentName,
  subject: `Réponse : ${arrival.subject}`.slice(0, 500),
  kind: 'letter',
  security: arrival.security,
  dossierId: arrival.dossierId,
  inReplyTo: arrival.id,
  replyKind: 'final',
  signatory: head.name,
  authorId: arrival.markedTo,
});

/** Keeps the letters of one register in the order of their stamps, numbered without a gap in each year. */
const keep = (scene: Scene, letters: readonly Unnumbered[], initials: ReadonlyMap<string, string>): void => {
  const { mailInTemplate, mailOutTemplate } = settings.parse({});
  const last = new Map<number, number>();
  for (const letter of letters.toSorted((a, b) => a.stampedOn.localeCompare(b.stampedOn))) {
    const year = Number(letter.stampedOn.slice(0, 4));
    const serial = (last.get(year) ?? 0) + 1;
    last.set(year, serial);
    const template = letter.direction === 'in' ? mailInTemplate : mailOutTemplate;
    const named = { year, serial, series: '', initials: initials.get(letter.authorId ?? '') ?? '', section: 'SAG' };
    const whole: Letter = { ...letter, series: '', year, serial, number: numberOf(template, { ...named, series: '' }) };
    insertLetter(scene.store, { ...whole, replyId: null });
    keepSerial(scene.store, whole);
    const { id: subjectId, dossierId } = whole;
    scene.tell({ subject: 'letter', subjectId, action: 'created', after: whole, dossierId }, whole.createdAt);
  }
};

/** The letters behind the dossiers that came from outside, and the answers that left. */
export const makeMail = (scene: Scene, dossiers: readonly Dossier[], people: readonly Person[], head: Person): void => {
  const senders = directory(scene);
  const dispatched = dispatchDays(scene);
  const pairs = dossiers.flatMap((dossier) => {
    const sender = senders.get(dossier.sender);
    if (kindOf[dossier.kind] === undefined || !sender) return [];
    const on = dispatched.get(dossier.id) ?? null;
    const arrival = arrivalOf(scene, dossier, sender, on);
    return [{ arrival, answer: on === null ? null : answerTo(scene, arrival, on, head) }];
  });
  const initials = new Map(people.map((person) => [person.id, person.initials]));
  keep(
    scene,
    pairs.map(({ arrival }) => arrival),
    initials,
  );
  keep(
    scene,
    pairs.flatMap(({ answer }) => answer ?? []),
    initials,
  );
  for (const { arrival, answer } of pairs) {
    if (answer)
      scene.store.run('UPDATE mail SET reply_id = @reply WHERE id = @id', { reply: answer.id, id: arrival.id });
  }
};
