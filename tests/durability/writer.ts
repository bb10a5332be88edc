import { writeSync } from 'node:fs';
import { createService } from '#electron/service/create-service.ts';
import type { Reply } from '#shared/contract/errors.ts';

const [dataDir = '', mode = 'mixed'] = process.argv.slice(2);
const at = '2026-11-23T08:00:00.000Z';

const service = createService(
  { capabilities: { host: 'cli', canPrintPdf: false } },
  { dataDir, clock: { now: () => at, timeZone: 'Europe/Paris' } },
);

const call = async <T>(name: string, input: unknown): Promise<T> => {
  const reply = (await service.dispatch(name, input)) as Reply<T>;
  if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`);
  return reply.value;
};

type Entity = { readonly id: string; readonly revision: number };

/** Says on standard output, before anything else is done, that a write was answered. */
const acknowledge = <T extends Entity>(kind: string, entity: T): T => {
  writeSync(1, `${JSON.stringify({ is: kind, ...entity })}\n`);
  return entity;
};

const dossier = { pillar: 'documentation', receivedOn: '2026-11-02', tags: ['essai'], notes: 'x'.repeat(3000) };

const writeOnce = async (turn: number, previous: string | undefined): Promise<string> => {
  const linkIds = previous === undefined ? [] : [previous];
  const made = acknowledge(
    'dossier',
    await call<Entity>('dossiers.create', { ...dossier, title: `N° ${turn}`, linkIds }),
  );
  const { id } = made;
  const patch = { title: `N° ${turn} corrigé`, priority: 'immediate' };
  const changed = acknowledge('dossier', await call<Entity>('dossiers.update', { id, revision: 1, patch }));
  acknowledge('dossier', await call<Entity>('dossiers.advance', { id, revision: changed.revision, to: 'registered' }));
  const entry = { pillar: 'documentation', day: `20${10 + (turn % 10)}-01-1${turn % 9}`, minutes: 1, dossierId: id };
  acknowledge('time_entry', await call<Entity>('time.add', entry));
  const meeting = { title: `R ${turn}`, startsAt: at, endsAt: '2026-11-23T09:00:00.000Z', dossierIds: [id] };
  acknowledge('meeting', await call<Entity>('meetings.create', meeting));
  return id;
};

if (mode === 'mixed') {
  let previous: string | undefined;
  for (let turn = 1; ; turn += 1) previous = await writeOnce(turn, previous);
}
if (mode === 'timer') {
  const { timer } = await call<{ timer: object }>('time.start', { pillar: 'supervision', note: 'Relecture' });
  writeSync(1, `${JSON.stringify(timer)}\n`);
}
if (mode === 'hold') writeSync(1, 'held\n');
setInterval(() => {}, 1000);
