import type { Words } from '#shared/text/words.ts';

/** The six ways a call can fail. */
export const errorCodes = ['validation', 'not_found', 'conflict', 'rule_violated', 'unavailable', 'internal'] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** An error as it crosses to the caller: one sentence in the user's language, and a sentence for each wrong field. */
export type WireError = {
  readonly code: ErrorCode;
  readonly message: string;
  readonly fields?: Readonly<Record<string, string>>;
};

/** The answer of a call on any transport. */
export type Reply<T = unknown> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: WireError };

/** A sentence that is put into words once the user's language is known. */
export type Sentence = (words: Words) => string;

/** A failure the user can understand; any other error becomes `internal` with a log id. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly sentence: Sentence;
  readonly fields: Readonly<Record<string, Sentence>> | undefined;

  constructor(code: ErrorCode, sentence: Sentence, fields?: Readonly<Record<string, Sentence>>) {
    super(code);
    this.name = 'AppError';
    this.code = code;
    this.sentence = sentence;
    this.fields = fields;
  }
}
