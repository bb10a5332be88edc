import type { ErrorCode, Reply } from '#shared/contract/errors.ts';

/** An answer to a web request, before a host writes it out. */
export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | string;
};

const statusOf: Readonly<Record<ErrorCode, number>> = {
  validation: 400,
  not_found: 404,
  conflict: 409,
  rule_violated: 422,
  unavailable: 503,
  internal: 500,
};

/** A reply as JSON, under the status of its code unless another is given. */
export const jsonAnswer = (reply: Reply, status = reply.ok ? 200 : statusOf[reply.error.code]): Answer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  body: JSON.stringify(reply),
});

/** One sentence as plain text. */
export const textAnswer = (
  status: number,
  sentence: string,
  headers: Readonly<Record<string, string>> = {},
): Answer => ({
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', ...headers },
  body: `${sentence}\n`,
});
