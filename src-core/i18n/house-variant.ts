import type { Triple } from './define-words.ts';
import type { WORDS } from './words/index.ts';

/** Other words for some keys of the catalogue. A key that is not here has the words of the catalogue. */
export type HouseVariant = {
  readonly [Area in keyof typeof WORDS]?: {
    readonly [Key in keyof (typeof WORDS)[Area]]?: Triple;
  };
};
