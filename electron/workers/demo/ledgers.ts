import { budget } from '#electron/features/budget/service.ts';
import { movements } from '#electron/features/movements/service.ts';
import { processings as processingRecords } from '#electron/features/processings/service.ts';
import { records } from '#electron/features/records/service.ts';
import { specialReferences } from '#electron/features/references/repository.ts';
import { rooms as roomRecords } from '#electron/features/rooms/service.ts';
import { visits } from '#electron/features/visits/service.ts';
import { watch } from '#electron/features/watch/service.ts';
import { budgetLines, callers, processings, retention, rooms, watched } from '#resources/demo/ledgers.ts';
import { commitmentInput, paymentInput } from '#shared/budget/schema.ts';
import type { Dossier } from '#shared/dossiers/schema.ts';
import { addDays } from '#shared/kernel/time.ts';
import { movementInput } from '#shared/movements/schema.ts';
import type { Person } from '#shared/people/schema.ts';
import { processingInput } from '#shared/processings/schema.ts';
import { retentionRuleInput } from '#shared/records/schema.ts';
import { type ReferenceKind, referenceInput } from '#shared/references/schema.ts';
import { roomInput } from '#shared/rooms/schema.ts';
import { visitInput } from '#shared/visits/schema.ts';
import { watchInput } from '#shared/watch/schema.ts';
import { atTheDesk } from './at-the-desk.ts';
import { clockOf, type Scene, tracked } from './scene.ts';

const keepRooms = (scene: Scene, officerId: string): void => {
  const desk = atTheDesk(scene, officerId, scene.start, 520);
  for (const room of rooms) {
    const { id } = roomRecords.create(desk, roomInput.parse({ ...room, equipment: [...room.equipment] }));
    scene.store.run('UPDATE meetings SET room_id = @id WHERE place = @name', { id, name: room.name });
  }
};

const keepBudget = (scene: Scene, officerId: string, dossiers: readonly Dossier[]): void => {
  const { dice, today, addWorkingDays } = scene;
  const year = Number(today.slice(0, 4));
  const january = addWorkingDays(`${year}-01-05`, 0);
  const purchases = dossiers.filter(({ kind }) => kind === 'DOS');
  budgetLines.forEach(({ orders, label, codes, authorised, payable }, index) => {
    const line = budget.createLine(atTheDesk(scene, officerId, january, 540), {
      scheme: 'ae_cp',
      year,
      label,
      codes,
      authorised,
      payable,
      revised: null,
      final: null,
      notes: '',
    });
    orders.forEach((order, position) => {
      const on = addWorkingDays(today, -dice.between(30, 55));
      if (Number(on.slice(0, 4)) !== year) return;
      const commitment = budget.createCommitment(
        atTheDesk(scene, officerId, on, 600),
        commitmentInput.parse({
          ...order,
          lineId: line.id,
          number: `EJ-${year}-${String(10 * index + position + 1).padStart(4, '0')}`,
          committedOn: on,
          dossierId: purchases[position]?.id ?? null,
        }),
      );
      const received = addWorkingDays(on, dice.between(8, 18));
      const isPaid = position > 0;
      const amount = Math.round(order.amount * (isPaid ? 1 : 0.4));
      const paidOn = addDays(received, 21);
      budget.createPayment(
        atTheDesk(scene, officerId, today, 560),
        paymentInput.parse({
          commitmentId: commitment.id,
          invoiceNumber: `F${year}-${dice.between(1000, 9999)}`,
          amount,
          receivedOn: received,
          serviceDoneOn: received,
          ...(isPaid && paidOn <= today ? { orderedOn: addDays(received, 14), paidOn } : {}),
        }),
      );
    });
  });
};

const keepWatch = (scene: Scene, officerId: string, people: readonly Person[]): void => {
  const { today, dice } = scene;
  for (const { publishedAgo, inForceIn, ...text } of watched) {
    const on = scene.addWorkingDays(today, -Math.round(publishedAgo / 1.5));
    const desk = atTheDesk(scene, officerId, on, 570);
    const item = watch.create(
      desk,
      watchInput.parse({
        ...text,
        publishedOn: addDays(today, -publishedAgo),
        inForceOn: inForceIn === null ? null : addDays(today, inForceIn),
        ownerId: officerId,
      }),
    );
    for (const { id } of people) {
      if (dice.chance(0.7)) watch.acknowledge(desk, { id: item.id, personId: id, isRead: true });
    }
  }
};

const keepVisits = (scene: Scene, officerId: string, people: readonly Person[]): void => {
  const { dice, today, workdays } = scene;
  const days = workdays.filter((day) => day >= addDays(today, -28) && day < today);
  for (const day of days) {
    const minutes = dice.between(545, 990);
    const caller = dice.pick(callers);
    visits.create(
      atTheDesk(scene, officerId, day, minutes),
      visitInput.parse({ ...caller, day, time: clockOf(minutes), forId: dice.pick(people).id }),
    );
  }
};

const keepMovements = (
  scene: Scene,
  officerId: string,
  dossiers: readonly Dossier[],
  people: readonly Person[],
): void => {
  const { dice, today, addWorkingDays } = scene;
  const away = dossiers.filter(
    ({ state, sensitivity }) => state === 'under_examination' && sensitivity !== 'restricted',
  );
  away.slice(0, 14).forEach(({ id, receivedOn }, index) => {
    const sentOn = receivedOn > addWorkingDays(today, -12) ? receivedOn : addWorkingDays(today, -dice.between(2, 12));
    const desk = atTheDesk(scene, officerId, sentOn, 700);
    const isBack = index % 3 !== 0;
    const back = addWorkingDays(sentOn, dice.between(0, 2));
    const holder = index % 2 === 0 ? { holderName: 'Service juridique' } : { holderId: dice.pick(people).id };
    const made = movements.create(
      desk,
      movementInput.parse({
        dossierId: id,
        ...holder,
        place: 'Bâtiment B',
        sentOn,
        dueBackOn: addWorkingDays(sentOn, 10),
      }),
    );
    if (isBack && back <= today) {
      const after = atTheDesk(scene, officerId, back, 720);
      movements.update(after, { id: made.id, revision: made.revision, patch: { returnedOn: back } });
    }
  });
};

const referenceOf: Readonly<Record<string, ReferenceKind>> = { QE: 'qe', CADA: 'cada' };

const keepReferences = (scene: Scene, dossiers: readonly Dossier[]): void => {
  const { store, tell, dice } = scene;
  for (const dossier of dossiers) {
    const kind = referenceOf[dossier.kind];
    if (kind === undefined) continue;
    const at = dossier.createdAt;
    const number = /n° (\d+)/.exec(dossier.title)?.[1] ?? String(dice.between(1000, 9800));
    const reference = {
      ...tracked(scene, at),
      ...referenceInput.parse({
        dossierId: dossier.id,
        kind,
        number: kind === 'qe' ? number : '',
        author: dossier.sender,
        receivedOn: dossier.receivedOn,
        finalOn: dossier.closedOn,
        ...(kind === 'qe'
          ? { star: 'written', house: /sénat/.test(dossier.sender) ? 'senate' : 'national_assembly' }
          : {}),
      }),
      deadlineId: null,
      importId: null,
    };
    specialReferences.insert(store, reference);
    tell(
      {
        subject: 'special_reference',
        subjectId: reference.id,
        action: 'created',
        after: reference,
        dossierId: dossier.id,
      },
      at,
    );
  }
};

const keepRules = (scene: Scene, officerId: string): void => {
  const desk = atTheDesk(scene, officerId, scene.start, 530);
  for (const rule of retention) records.createRule(desk, retentionRuleInput.parse(rule));
  for (const one of processings) processingRecords.create(desk, processingInput.parse(one));
};

/** The registers that stand beside the dossiers: rooms, budget, watch, calls, movements, special references, retention. */
export const makeLedgers = (
  scene: Scene,
  officerId: string,
  dossiers: readonly Dossier[],
  people: readonly Person[],
): void => {
  keepRooms(scene, officerId);
  keepRules(scene, officerId);
  keepBudget(scene, officerId, dossiers);
  keepWatch(scene, officerId, people);
  keepVisits(scene, officerId, people);
  keepMovements(scene, officerId, dossiers, people);
  keepReferences(scene, dossiers);
};
