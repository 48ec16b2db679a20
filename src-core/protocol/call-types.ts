import type { z } from 'zod';
import type { Role } from './roles.ts';

/** What the table of calls says of one call. `R` is what it answers. */
export interface CallSpec<A extends readonly z.ZodType[], R> {
  readonly roles: readonly Role[];
  readonly args: A;
  /** A window that lost contact sends it again; it must not be carried out twice. */
  readonly once?: true;
  /** It may save what a person typed: a window is not left before it is answered. */
  readonly saves?: true;
  /** A refusal comes as an answer with `ok: false`, also where the arguments are wrong. */
  readonly refusal?: 'answered';
  /** For the type alone. */
  readonly result?: R;
}

/** `answers<Answer>()({…})`: TypeScript infers the arguments when the result stands apart. */
export function answers<R>() {
  return <const A extends readonly z.ZodType[]>(spec: CallSpec<A, R>): CallSpec<A, R> => spec;
}

// biome-ignore lint/suspicious/noExplicitAny: a bound for inference; every call has its own types
export type AnyCall = CallSpec<any, any>;

type Outputs<A extends readonly z.ZodType[]> = {
  -readonly [K in keyof A]: z.output<A[K]>;
};

/** As parameters: those that may be left out at the end are optional. */
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
