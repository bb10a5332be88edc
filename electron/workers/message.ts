import type { ErrorCode } from '#shared/contract/errors.ts';
import type { Instant, LocalDate } from '#shared/kernel/time.ts';
import type { Language } from '#shared/settings/schema.ts';
import type { Words } from '#shared/text/words.ts';

/** What a worker is started with. */
export type Assignment = {
  readonly job: string;
  readonly input: unknown;
  /** Its first number becomes 1 when the job is to give up, or 2 once the job keeps its work and cannot. */
  readonly stop: Int32Array;
  readonly folder: string;
  readonly language: Language;
  readonly now: Instant;
  readonly today: LocalDate;
  readonly timeZone: string;
  readonly officerId: string;
};

/** What a worker says. */
export type Message =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly value: unknown }
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly message: string }
  | { readonly kind: 'failed'; readonly cause: string };

/** What a job works with. */
export type Desk = Pick<Assignment, 'folder' | 'language' | 'now' | 'today' | 'timeZone' | 'officerId'> & {
  readonly words: Words;
  /** Tells how far the job is, and throws when it was cancelled. */
  readonly progress: (done: number, total: number) => void;
  /** Called right before the work is committed: throws when the job was cancelled, and no cancellation counts after. */
  readonly settle: () => void;
};
