import type { z } from 'zod';
import type { Role } from './roles.ts';

/** What the table of calls says about one call. `R` is the type of the answer. */
export interface CallSpec<A extends readonly z.ZodType[], R> {
  readonly roles: readonly Role[];
  readonly args: A;
  /** A window that lost its connection sends the call again; it must not be carried out twice. */
  readonly once?: true;
  /** The call may save what a user typed, so the window stays open until it is answered. */
  readonly saves?: true;
  /** A refusal is an answer with `ok: false`, even if the arguments are wrong. */
  readonly refusal?: 'answered';
  /** Only for the type. */
  readonly result?: R;
}

/** `answers<Answer>()({…})`: TypeScript infers the arguments if the result type is given separately. */
export function answers<R>() {
  return <const A extends readonly z.ZodType[]>(spec: CallSpec<A, R>): CallSpec<A, R> => spec;
}

// biome-ignore lint/suspicious/noExplicitAny: a bound for inference; every call has its own types
export type AnyCall = CallSpec<any, any>;

type Outputs<A extends readonly z.ZodType[]> = {
  -readonly [K in keyof A]: z.output<A[K]>;
};

/** As parameters: arguments at the end that may be left out are optional. */
type Parameters<A extends readonly z.ZodType[]> = A extends readonly [
  ...infer First extends readonly z.ZodType[],
  infer Last extends z.ZodType,
]
  ? undefined extends z.output<Last>
    ? unknown extends z.output<Last>
      ? Outputs<A>
      : [...Parameters<First>, z.output<Last>?]
    : Outputs<A>
  : [];

type Result<C extends AnyCall> = C extends CallSpec<readonly z.ZodType[], infer R> ? R : never;

export type CallFunction<C extends AnyCall> = (
  ...args: Parameters<C['args']>
) => Promise<Result<C>>;

/** The functions of the calls in a table. */
export type Calls<T extends Readonly<Record<string, AnyCall>>> = {
  [M in keyof T]: CallFunction<T[M]>;
};

/** The same by name, for dynamic lookups, whose types TypeScript cannot follow. */
export type FunctionsByName = Readonly<
  Record<string, (...args: readonly unknown[]) => Promise<unknown>>
>;
