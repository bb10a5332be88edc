import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What the user asked of `npm start`. */
export type StartOptions = {
  readonly isDemo: boolean;
  readonly mayUseElectron: boolean;
  readonly mayOpen: boolean;
  readonly port: number;
  readonly dataDir: string | undefined;
};

export type StartRequest =
  | { readonly kind: 'run'; readonly options: StartOptions }
  | { readonly kind: 'help' }
  | { readonly kind: 'unknown_option'; readonly text: string }
  | { readonly kind: 'wrong_port'; readonly text: string };

const parse = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    options: {
      demo: { type: 'boolean', default: false },
      browser: { type: 'boolean', default: false },
      'no-open': { type: 'boolean', default: false },
      port: { type: 'string' },
      data: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  }).values;

const attempt = (args: readonly string[]): ReturnType<typeof parse> | undefined => {
  try {
    return parse(args);
  } catch {
    return undefined;
  }
};

/** The first argument that is not understood together with those before it. */
const firstWrong = (args: readonly string[]): string => {
  const index = args.findIndex(
    (argument, at) => argument.startsWith('-') && !attempt([argument]) && !attempt(args.slice(at, at + 2)),
  );
  return args[index] ?? args.find((argument) => !argument.startsWith('-')) ?? args.join(' ');
};

/** Reads the arguments of `npm start`. */
export const readStartOptions = (args: readonly string[]): StartRequest => {
  const values = attempt(args);
  if (!values || values.data === '') return { kind: 'unknown_option', text: values ? '--data' : firstWrong(args) };
  if (values.help) return { kind: 'help' };
  const port = values.port ?? '0';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) return { kind: 'wrong_port', text: port };
  return {
    kind: 'run',
    options: {
      isDemo: values.demo,
      mayUseElectron: !values.browser && !values['no-open'] && values.port === undefined,
      mayOpen: !values['no-open'],
      port: Number(port),
      dataDir: values.data === undefined ? undefined : resolve(values.data),
    },
  };
};
