import { writeJournal } from '#electron/store/journal.ts';
import { openStore } from '#electron/store/open.ts';
import { readSettings } from '#electron/store/settings.ts';
import { isUnwritable } from '#electron/store/store.ts';
import { contract } from '#shared/contract/contract.ts';
import { AppError, type Reply } from '#shared/contract/errors.ts';
import type { PushEvent } from '#shared/contract/events.ts';
import type { Procedure } from '#shared/contract/procedure.ts';
import type { JournalSubject } from '#shared/journal/schema.ts';
import { today } from '#shared/kernel/time.ts';
import { type Words, wordsOf } from '#shared/text/words.ts';
import type { Ask, Context, TaskContext } from './context.ts';
import { createFiles } from './files.ts';
import { handlers } from './handlers.ts';
import { newId as randomId } from './ids.ts';
import { createLog } from './log.ts';
import { createQueue } from './queue.ts';
import { startScheduler } from './scheduler.ts';
import { seedStore } from './seed.ts';
import type { Host, Service, ServiceOptions } from './service.ts';
import { parse } from './validation.ts';

/** The feature whose screens show a subject. */
const featureOf: Readonly<Record<JournalSubject, string>> = {
  person: 'people',
  kind: 'kinds',
  dossier: 'dossiers',
  meeting: 'meetings',
  deadline: 'deadlines',
  time_entry: 'time',
  setting: 'settings',
  view: 'views',
  import: 'imports',
  calendar: 'calendars',
  preset: 'calendars',
  letter: 'mail',
  correspondent: 'correspondents',
  document: 'documents',
  draft: 'circuits',
  delegation: 'circuits',
  movement: 'movements',
  special_reference: 'references',
  retention_rule: 'records',
  slip: 'records',
  budget_line: 'budget',
  commitment: 'budget',
  payment: 'budget',
  watch_item: 'watch',
  visit: 'visits',
  processing: 'processings',
  room: 'rooms',
  body: 'bodies',
  template: 'templates',
};

const fileLimit = 64 * 1024 * 1024;

const systemZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

const systemClock = () => ({ now: () => new Date().toISOString() });

type Refusal = Extract<Reply, { readonly ok: false }>;

type AnyHandler = (context: Context | TaskContext, input: unknown) => unknown;

const lookUp = (name: string): { procedure: Procedure; handler: AnyHandler | undefined } | undefined => {
  const [feature = '', verb = '', ...rest] = name.split('.');
  const features: Readonly<Record<string, Readonly<Record<string, Procedure>>>> = contract;
  if (rest.length > 0 || !Object.hasOwn(features, feature)) return undefined;
  const group = features[feature];
  const procedure = group && Object.hasOwn(group, verb) ? group[verb] : undefined;
  if (!procedure) return undefined;
  const all: Readonly<Record<string, Readonly<Record<string, unknown>>>> = handlers;
  return { procedure, handler: all[feature]?.[verb] as AnyHandler | undefined };
};

/** Opens a store and answers calls on it. Throws `unavailable` when the store cannot be opened, and leaves it as it is. */
export const createService = (host: Host, options: ServiceOptions): Service => {
  const store = openStore(options.dataDir);
  const clock = options.clock ?? systemClock();
  const newId = options.newId ?? randomId;
  const log = createLog(options.dataDir);
  const listeners = new Set<(event: PushEvent) => void>();
  const emit = (event: PushEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const pending = new Set<string>();
  const flush = (): void => {
    if (pending.size === 0) return;
    const features = [...pending];
    pending.clear();
    emit({ name: 'changed', payload: { features } });
  };
  const zone = (): string => options.clock?.timeZone ?? readSettings(store).timeZone;
  const context: Context = {
    store,
    host,
    newId,
    now: clock.now,
    timeZone: zone,
    today: () => today({ now: clock.now, timeZone: zone() }),
    officerId: () => store.first<{ id: string }>('SELECT id FROM people WHERE is_officer = 1')?.id ?? '',
    settings: () => readSettings(store),
    words: () => wordsOf(readSettings(store).language),
    record: (change) => {
      if (writeJournal(store, change, context.officerId(), clock.now())) pending.add(featureOf[change.subject]);
    },
    announce: (features) => {
      for (const feature of features) pending.add(feature);
    },
  };
  try {
    store.immediate(() => seedStore(context, options.clock?.timeZone ?? systemZone()));
  } catch (error) {
    store.close();
    throw isUnwritable(error) ? new AppError('unavailable', (w) => w.store.cannotOpen(store.folder)) : error;
  }
  pending.clear();

  const queue = createQueue();
  const files = createFiles(newId, () => Date.parse(clock.now()));
  const running = new Map<string, AbortController>();

  const wordsWhateverHappens = (): Words => {
    try {
      return context.words();
    } catch {
      return wordsOf('fr');
    }
  };

  const refusal = (error: unknown, procedure: string): Refusal => {
    const words = wordsWhateverHappens();
    if (error instanceof AppError) {
      const fields =
        error.fields && Object.fromEntries(Object.entries(error.fields).map(([key, say]) => [key, say(words)]));
      return { ok: false, error: { code: error.code, message: error.sentence(words), ...(fields ? { fields } : {}) } };
    }
    if (isUnwritable(error)) return { ok: false, error: { code: 'unavailable', message: words.errors.readOnly } };
    const logId = randomId().slice(0, 10);
    log(logId, clock.now(), procedure, error);
    return { ok: false, error: { code: 'internal', message: words.errors.unexpected(logId) } };
  };

  const ask = ((feature: string, query: string, input: unknown): unknown => {
    const name = `${feature}.${query}`;
    const found = lookUp(name);
    if (found?.procedure.kind !== 'query' || !found.handler)
      throw new AppError('not_found', (w) => w.errors.unknownProcedure(name));
    return found.handler(context, parse(found.procedure.input, input, context.settings().language));
  }) as Ask;

  const runTask = async (handler: AnyHandler, input: { readonly taskId?: string }): Promise<unknown> => {
    const taskId = input.taskId ?? newId();
    const controller = new AbortController();
    running.set(taskId, controller);
    const taskContext: TaskContext = {
      ...context,
      files,
      signal: controller.signal,
      ask,
      progress: (done, total) => emit({ name: 'progress', payload: { taskId, done, total } }),
      exclusively: queue.exclusively,
      announce: (features) => emit({ name: 'changed', payload: { features: [...features] } }),
    };
    try {
      return await handler(taskContext, input);
    } finally {
      running.delete(taskId);
    }
  };

  const cancel = (taskId: string): { isCancelled: boolean } => {
    const controller = running.get(taskId);
    controller?.abort();
    return { isCancelled: controller !== undefined };
  };

  let isClosed = false;

  const answer = async (name: string, input: unknown): Promise<unknown> => {
    if (isClosed) throw new AppError('unavailable', (w) => w.store.closed);
    const found = lookUp(name);
    if (!found) throw new AppError('not_found', (w) => w.errors.unknownProcedure(name.slice(0, 100)));
    const { procedure, handler } = found;
    const parsed = parse(procedure.input, input ?? {}, context.settings().language);
    if (!handler) return cancel((parsed as { taskId: string }).taskId);
    switch (procedure.kind) {
      case 'query':
        return handler(context, parsed);
      case 'task':
        return runTask(handler, parsed as { taskId?: string });
      case 'command':
        return queue.inTurn(() => {
          try {
            return store.immediate(() => handler(context, parsed));
          } catch (error) {
            pending.clear();
            throw error;
          }
        });
    }
  };

  const scheduler = startScheduler(context, emit, () => listeners.size > 0);

  return {
    dispatch: async (name, input) => {
      try {
        const value = await answer(name, input);
        flush();
        return { ok: true, value };
      } catch (error) {
        return refusal(error, name);
      }
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    receiveFile: (file) =>
      file.bytes.byteLength > fileLimit
        ? refusal(new AppError('validation', (w) => w.errors.tooLarge('64 Mio')), 'files')
        : { ok: true, value: { ticket: files.receive(file) } },
    takeFile: files.take,
    refuse: (problem) =>
      refusal(
        new AppError('validation', (w) =>
          problem === 'not_json' ? w.errors.notJson : w.errors.tooLarge(problem === 'too_large' ? '1 Mio' : '64 Mio'),
        ),
        'rpc',
      ),
    close: async () => {
      isClosed = true;
      scheduler.stop();
      for (const controller of running.values()) controller.abort();
      await queue.exclusively(async () => {});
      store.close();
    },
  };
};
