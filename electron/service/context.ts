import type { Change } from '#electron/store/journal.ts';
import type { Store } from '#electron/store/store.ts';
import type { PivotContract } from '#shared/contract/contract.ts';
import type { FeatureContract, Handlers, Input, Output, Procedure } from '#shared/contract/procedure.ts';
import type { Instant, LocalDate } from '#shared/kernel/time.ts';
import type { Settings } from '#shared/settings/schema.ts';
import type { Words } from '#shared/text/words.ts';
import type { FileTransfer, Host } from './service.ts';

/** What a handler works with during one call. */
export type Context = {
  readonly store: Store;
  readonly now: () => Instant;
  readonly today: () => LocalDate;
  readonly timeZone: () => string;
  readonly newId: () => string;
  /** The person who uses this Pivot, the actor of each change. */
  readonly officerId: () => string;
  readonly settings: () => Settings;
  readonly words: () => Words;
  readonly host: Host;
  /** Writes a line of the journal and announces the change once the transaction is committed. */
  readonly record: (change: Change) => void;
  /** Announces changes of these features that are not recorded one by one; a command's once it is committed. */
  readonly announce: (features: readonly string[]) => void;
};

type QueryOf<C> = { [P in keyof C]: C[P] extends Procedure<'query'> ? P : never }[keyof C];

/** Asks a feature's query as a caller would: `ask('dossiers', 'list', { isOpen: true })`. */
export type Ask = <F extends keyof PivotContract, P extends QueryOf<PivotContract[F]>>(
  feature: F,
  query: P,
  input: Input<PivotContract[F][P] & Procedure>,
) => Output<PivotContract[F][P] & Procedure>;

/** What a task has besides: files by ticket, progress, the wish to cancel, and exclusive writing. */
export type TaskContext = Context & {
  readonly files: {
    /** A file that was received, kept for the next use; throws `not_found` when it is gone. */
    readonly peek: (ticket: string) => FileTransfer;
    readonly discard: (ticket: string) => void;
    /** Keeps a produced file until it is fetched, and answers its ticket. */
    readonly offer: (file: FileTransfer) => string;
  };
  /** Tells how far the task is. `total` 0 means unknown. */
  readonly progress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
  readonly ask: Ask;
  /** Runs work of a worker while no command writes; commands wait until it ends. */
  readonly exclusively: <T>(work: () => Promise<T>) => Promise<T>;
};

/** The functions that answer a feature's procedures. */
export type FeatureHandlers<C extends FeatureContract> = Handlers<C, Context, TaskContext>;
