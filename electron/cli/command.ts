import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

type Target = 'dossiers' | 'meetings' | 'mail';

/** What the user asked of the command line. */
export type Command =
  | { readonly kind: 'procedures' }
  | { readonly kind: 'call'; readonly procedure: string; readonly json: string | undefined }
  | {
      readonly kind: 'import';
      readonly file: string;
      readonly target: Target;
      readonly mappingFile: string | undefined;
      readonly isDryRun: boolean;
    }
  | {
      readonly kind: 'export';
      readonly list: string;
      readonly out: string;
      readonly span: Readonly<Record<string, string>>;
      readonly format: string | undefined;
    };

export type Request =
  | (Command & { readonly dataDir: string | undefined })
  | { readonly kind: 'help' }
  | { readonly kind: 'unknown'; readonly text: string };

const exported = ['dossiers', 'meetings', 'deadlines', 'time', 'people', 'dashboard'];

const parse = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      data: { type: 'string' },
      as: { type: 'string' },
      mapping: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      from: { type: 'string' },
      to: { type: 'string' },
      person: { type: 'string' },
      format: { type: 'string' },
      out: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });

type Values = ReturnType<typeof parse>['values'];

const targets: readonly string[] = ['dossiers', 'meetings', 'mail'] satisfies readonly Target[];

const isTarget = (text: string | undefined): text is Target => text !== undefined && targets.includes(text);

const importCommand = (values: Values, file: string | undefined): Command | undefined =>
  file === undefined || !isTarget(values.as)
    ? undefined
    : { kind: 'import', file, target: values.as, mappingFile: values.mapping, isDryRun: values['dry-run'] };

const exportCommand = (values: Values, list: string | undefined): Command | undefined => {
  const { out, from, to, person, format } = values;
  if (list === undefined || !exported.includes(list) || !out) return undefined;
  const span = { ...(from ? { from } : {}), ...(to ? { to } : {}), ...(person ? { personId: person } : {}) };
  return { kind: 'export', list, out, span, format };
};

const commandOf = (values: Values, [name, first, second, ...rest]: readonly string[]): Command | undefined => {
  if (rest.length > 0) return undefined;
  if (name === 'procedures' && first === undefined) return { kind: 'procedures' };
  if (name === 'call' && first !== undefined) return { kind: 'call', procedure: first, json: second };
  if (second !== undefined) return undefined;
  if (name === 'import') return importCommand(values, first);
  return name === 'export' ? exportCommand(values, first) : undefined;
};

/** Reads the arguments of the command line. */
export const readCommand = (args: readonly string[]): Request => {
  const unknown: Request = { kind: 'unknown', text: args.join(' ').slice(0, 200) };
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch {
    return unknown;
  }
  const { values, positionals } = parsed;
  if (values.help || args.length === 0) return { kind: 'help' };
  const command = commandOf(values, positionals);
  return command ? { ...command, dataDir: values.data === undefined ? undefined : resolve(values.data) } : unknown;
};
