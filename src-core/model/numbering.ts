import { z } from 'zod';
import { Id } from './field-types.ts';
import { ItemKind } from './item-kind.ts';

/** How a forum numbers its items, decisions and agreements, and the highest numbers that it has given. */

export const RESTARTS = ['year', 'meeting', 'never'] as const;
export const Restart = z.enum(RESTARTS);
export type Restart = z.infer<typeof Restart>;

/** Such as `Sak {n}/{yyyy}`. number-patterns.ts says what a pattern may contain. */
export const Pattern = z.string().trim().min(1).max(40);

export const MAX_NUMBER = 999_999;

export const SeriesRule = z.strictObject({
  pattern: Pattern,
  /** When the series begins with 1 again. */
  restart: Restart,
  /** The number that the series goes on with. It is used once, and then disappears. */
  next: z.int().min(1).max(MAX_NUMBER).optional(),
});
export type SeriesRule = z.infer<typeof SeriesRule>;

/** Papers for information have their own series in many forums. A break has no number. */
export const NUMBERED_KINDS = ItemKind.exclude(['break']).options;

export const Numbering = z.strictObject({
  items: SeriesRule.extend({
    /** Kinds of items that have a series of their own. */
    byKind: z.partialRecord(z.enum(NUMBERED_KINDS), SeriesRule).optional(),
  }),
  /** Counted within the item. */
  decisions: z.strictObject({ pattern: Pattern }).optional(),
  agreements: SeriesRule.optional(),
});
export type Numbering = z.infer<typeof Numbering>;

/** `items`, `agreements`, or a kind of item that has a series of its own. */
export type Series = 'items' | 'agreements' | (typeof NUMBERED_KINDS)[number];

/** A number as people see it. It is stored as it was given, so another pattern does not change it. */
export const GivenNumber = z.strictObject({
  text: z.string(),
  n: z.int().positive(),
  year: z.int(),
  series: z.string(),
  /** Within what `n` is used once in its series. */
  restart: Restart,
});
export type GivenNumber = z.infer<typeof GivenNumber>;

/** The highest number of each series. */
const Highest = z.record(z.string(), z.int().min(0));
export type Highest = z.infer<typeof Highest>;

/** It only grows, except when a convening that nobody has built on is undone. */
export const NumberRegister = z.strictObject({
  /** Every meeting that was ever made, with the highest numbers given in it. */
  meetings: z.record(Id, Highest),
  /** The highest numbers given in each year. */
  years: z.record(z.string().regex(/^\d{1,4}$/), Highest),
  /** The highest number of each look, so that no text is given twice (number-looks.ts). */
  looks: z.record(z.string(), Highest).optional(),
  /** The meetings of which a document with numbers was made before their minutes were approved. */
  documented: z.array(Id),
  /** By meeting: the highest version of its notice that was there when a document was made of it. */
  notices: z.record(Id, z.int().positive()).optional(),
});
export type NumberRegister = z.infer<typeof NumberRegister>;

export const EMPTY_REGISTER: NumberRegister = {
  ...{ meetings: {}, years: {}, looks: {}, documented: [] },
};
