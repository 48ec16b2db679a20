import { type KeyOf, type Translate, translatorsOf } from '../../../src-core/i18n/index.ts';
import { COMMAND_LINE } from '../../../src-core/i18n/words/command-line.words.ts';

/** The words of help and of usage errors, by language. */

export type UsageKey = KeyOf<typeof COMMAND_LINE>;
export type UsageWords = Translate<UsageKey>;

export const usageWords = translatorsOf(COMMAND_LINE);
