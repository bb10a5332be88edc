import { z } from 'zod';

/** What a procedure may do: a query reads, a command writes in one transaction, a task works in the background. */
export type ProcedureKind = 'query' | 'command' | 'task';

/** One procedure: its kind, one line that says what it does, and the shapes it takes and answers. */
export type Procedure<
  K extends ProcedureKind = ProcedureKind,
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> = { readonly kind: K; readonly summary: string; readonly input: I; readonly output: O };

/** Declares a synchronous, read-only procedure. */
export const query = <I extends z.ZodType, O extends z.ZodType>(
  summary: string,
  input: I,
  output: O,
): Procedure<'query', I, O> => ({ kind: 'query', summary, input, output });

/** Declares a synchronous procedure that runs in one IMMEDIATE transaction. */
export const command = <I extends z.ZodType, O extends z.ZodType>(
  summary: string,
  input: I,
  output: O,
): Procedure<'command', I, O> => ({ kind: 'command', summary, input, output });

/** Declares an asynchronous procedure that reports progress under `taskId` and can be cancelled. */
export const task = <S extends z.ZodRawShape, O extends z.ZodType>(
  summary: string,
  input: z.ZodObject<S>,
  output: O,
) => ({
  kind: 'task' as const,
  summary,
  input: input.extend({ taskId: z.string().min(1).max(40).optional() }),
  output,
});

/** A feature's procedures by name. */
export type FeatureContract = { readonly [procedure: string]: Procedure };

/** All features by name. */
export type Contract = { readonly [feature: string]: FeatureContract };

/** What a caller passes to a procedure. */
export type Input<P extends Procedure> = z.input<P['input']>;

/** What a handler receives: the input after validation and defaults. */
export type Parsed<P extends Procedure> = z.output<P['input']>;

/** What a procedure answers. */
export type Output<P extends Procedure> = z.output<P['output']>;

/** The functions that answer a feature's procedures, given the context of a call. */
export type Handlers<C extends FeatureContract, CallContext, TaskContext> = {
  readonly [P in keyof C]: C[P]['kind'] extends 'task'
    ? (context: TaskContext, input: Parsed<C[P]>) => Promise<Output<C[P]>>
    : (context: CallContext, input: Parsed<C[P]>) => Output<C[P]>;
};

type Arguments<I> = Record<never, never> extends I ? [input?: I] : [input: I];

/** The same contract as seen by a caller: each procedure is an asynchronous function. */
export type Client<C extends Contract> = {
  readonly [F in keyof C]: {
    readonly [P in keyof C[F]]: (...args: Arguments<Input<C[F][P]>>) => Promise<Output<C[F][P]>>;
  };
};
