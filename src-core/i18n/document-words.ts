import { HOUSE_VARIANTS } from './house-words.ts';
import { type KeyOf, type Translate, translatorsOf } from './index.ts';
import { bindingBrief } from './words/binding-brief.words.ts';
import { bindingNotes, bindingSigns, firstPage, positionNotes } from './words/first-page.words.ts';
import { beslutning, motebok, protokoll, resolution } from './words/house-first-page.words.ts';
import { WORDS } from './words/index.ts';

/** The words of documents, also those that the window does not load. */

export const DOCUMENT_WORDS = {
  ...WORDS,
  bindingBrief,
  bindingNotes,
  bindingSigns,
  firstPage,
  positionNotes,
};

export const DOCUMENT_VARIANTS = {
  beslutning: { ...HOUSE_VARIANTS.beslutning, ...beslutning },
  resolution: { ...HOUSE_VARIANTS.resolution, ...resolution },
  protokoll: { ...HOUSE_VARIANTS.protokoll, ...protokoll },
  møtebok: { ...HOUSE_VARIANTS.møtebok, ...motebok },
};

export type DocumentKey = KeyOf<typeof DOCUMENT_WORDS>;
export type DocumentTranslate = Translate<DocumentKey>;

/** As `translator`. */
export const documentTranslator = translatorsOf(DOCUMENT_WORDS, DOCUMENT_VARIANTS);
