import { z } from 'zod';
import { Day, GivenDay, GivenTime, Time } from '../model/field-types.ts';

/** The fields of a command, taken from the model's schema of the thing that the command creates or changes. */

/** Days and times in a command must be within the years that Forum can calculate with (D108). */
export function commandFields<F extends z.ZodRawShape>(shape: F): F {
  const fields = Object.entries(shape).map(([name, schema]) => [name, givenOf(schema)]);
  return Object.fromEntries(fields) as F;
}

type ChangesOf<F extends z.ZodRawShape> = {
  [K in keyof F]: F[K] extends z.ZodOptional<infer S>
    ? z.ZodOptional<z.ZodNullable<S>>
    : z.ZodOptional<F[K]>;
};

/** A field that is left out stays as it was. Null clears a field that the model does not require. */
export function changeFields<F extends z.ZodRawShape>(shape: F): ChangesOf<F> {
  const fields = Object.entries(commandFields(shape)).map(([name, schema]) => [
    name,
    z.optional(schema instanceof z.ZodOptional ? z.nullable(schema.unwrap()) : schema),
  ]);
  return Object.fromEntries(fields) as ChangesOf<F>;
}

function givenOf(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema === Day) return GivenDay;
  if (schema === Time) return GivenTime;
  return schema instanceof z.ZodOptional ? z.optional(givenOf(schema.unwrap())) : schema;
}
