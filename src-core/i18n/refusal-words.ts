import type { HouseVariant } from './house-variant.ts';
import { HOUSE_VARIANTS } from './house-words.ts';
import { translatorsOf } from './index.ts';
import { beslutningMotebok } from './words/house-beslutning-motebok.words.ts';
import { beslutningProtokoll } from './words/house-beslutning-protokoll.words.ts';
import { beslutningRefusals } from './words/house-beslutning-refusals.words.ts';
import { motebokRefusals } from './words/house-motebok-refusals.words.ts';
import { protokollRefusals } from './words/house-protokoll-refusals.words.ts';
import { resolutionRefusals } from './words/house-resolution-refusals.words.ts';
import { WORDS } from './words/index.ts';

/** Also with the refusals in the words of the house, which the window does not load. */
export const ALL_VARIANTS: Readonly<Record<string, HouseVariant>> = {
  beslutning: merged('beslutning', beslutningRefusals),
  resolution: merged('resolution', resolutionRefusals),
  protokoll: merged('protokoll', protokollRefusals),
  møtebok: merged('møtebok', motebokRefusals),
  'beslutning-protokoll': beslutningProtokoll,
  'beslutning-møtebok': beslutningMotebok,
};

function merged(word: string, more: HouseVariant): HouseVariant {
  const own: HouseVariant = HOUSE_VARIANTS[word] ?? {};
  return { ...own, ...more, refusals: { ...own.refusals, ...more.refusals } };
}

/** As `translator`, for what commands refuse. */
export const refusalTranslator = translatorsOf(WORDS, ALL_VARIANTS);
