import type { HouseWords } from '../model/forum.ts';
import type { HouseVariant } from './house-variant.ts';
import { beslutning } from './words/house-beslutning.words.ts';
import { motebok } from './words/house-motebok.words.ts';
import { protokoll } from './words/house-protokoll.words.ts';
import { resolution } from './words/house-resolution.words.ts';

/**
 * The words that a forum may choose, as whole sentences (D182). «Vedtak», “decision” and «referat» are the words of
 * the catalogue itself.
 */
export const HOUSE_VARIANTS: Readonly<Record<string, HouseVariant>> = {
  beslutning,
  resolution,
  protokoll,
  møtebok: motebok,
};

/** The variants that the forum has chosen. The first is of sentences with both words. */
export function variantsOf({ decision, minutes }: HouseWords): readonly string[] {
  return [`${decision}-${minutes}`, decision, minutes].filter((word) => word !== undefined);
}
