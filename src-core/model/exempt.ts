import { z } from 'zod';
import { LongText, ShortText } from './field-types.ts';

/** Withheld from the public, with the legal basis (`offl. § 14`). */
export const Exempt = z.strictObject({ basis: ShortText, reason: LongText.optional() });
export type Exempt = z.infer<typeof Exempt>;
