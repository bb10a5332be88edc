import type { Capabilities } from '#shared/contract/capabilities.ts';
import type { Reply } from '#shared/contract/errors.ts';
import type { PushEvent } from '#shared/contract/events.ts';
import type { Clock } from '#shared/kernel/time.ts';

/** What the service needs of the program around it. */
export type Host = {
  readonly capabilities: Capabilities;
  /** Prints a self-contained HTML document as an A4 PDF; absent where there is no engine for it. */
  readonly printPdf?: (html: string) => Promise<Uint8Array>;
};

/** Where and under which clock a service runs. */
export type ServiceOptions = {
  /** Folder of the store, created when missing; `:memory:` for a store that lives as long as the service. */
  readonly dataDir: string;
  /** The clock; the machine's by default. */
  readonly clock?: Clock;
  /** Makes ids; random and time-ordered by default. */
  readonly newId?: () => string;
};

/** A file on its way in or out, named by its ticket. */
export type FileTransfer = { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array };

/** Pivot without a window: what each host puts in front of its callers. */
export type Service = {
  /** Answers one call: a procedure's name and its input, not yet trusted. Never throws. */
  readonly dispatch: (name: string, input: unknown) => Promise<Reply>;
  /** Hears every event until the returned function is called. */
  readonly subscribe: (listener: (event: PushEvent) => void) => () => void;
  /** Takes an uploaded file and answers its ticket; refuses one over 64 MiB with `validation`. */
  readonly receiveFile: (file: FileTransfer) => Reply<{ ticket: string }>;
  /** Gives a produced file once, or undefined when the ticket is unknown or used. */
  readonly takeFile: (ticket: string) => FileTransfer | undefined;
  /** Puts a host's own failure (body too large, not JSON) into the user's words. */
  readonly refuse: (problem: 'not_json' | 'too_large' | 'file_too_large') => Reply;
  /** Stops tasks, writes what is pending and releases the store. */
  readonly close: () => Promise<void>;
};
