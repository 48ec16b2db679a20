import type { WordKey } from '../../../src-core/i18n/index.ts';
import { MAX_DOCUMENT_BYTES } from '../../../src-core/imports/review/review-limits.ts';
import { refuse } from '../../../src-core/model/refusal.ts';
import { BadPackage, Package, partsIn, type ZipFault } from '../../documents/word/open-package.ts';
import type { XmlElement } from '../../documents/word/parse-xml.ts';

/** The reviewed Word file: its text, and the parts that it refers to. */

const BOUNDS = {
  packed: MAX_DOCUMENT_BYTES,
  unpacked: 48 * 1024 * 1024,
  parts: 5_000,
  isTextOnly: true,
};

export interface ReturnedWord {
  readonly document: XmlElement;
  /** The part that the document refers to: `comments`, `numbering` … */
  part(kind: string): XmlElement | undefined;
  /** The target of a link in the document. */
  linkOf(id: string): string | undefined;
}

export function openWord(bytes: Uint8Array): ReturnedWord {
  const file = refuseIfBroken(() => new Package(partsIn(bytes, BOUNDS)));
  const main = refuseIfBroken(() => file.related('', 'officeDocument')) ?? 'word/document.xml';
  const document = refuseIfBroken(() => file.tree(main));
  if (document?.name !== 'w:document') refuse('invalid', 'file', 'reviewedMinutes.notWord');
  const relations = refuseIfBroken(() => file.relations(main));
  return {
    document,
    part: (kind) => {
      const target = file.related(main, kind);
      return target === undefined ? undefined : refuseIfBroken(() => file.tree(target));
    },
    linkOf: (id) => relations.find((each) => each.id === id && each.kind === 'hyperlink')?.given,
  };
}

const WORDS: Readonly<Record<ZipFault, WordKey>> = {
  'too-large': 'reviewedMinutes.tooLarge',
  'unpacks-too-large': 'reviewedMinutes.broken',
  encrypted: 'reviewedMinutes.locked',
  'old-format': 'reviewedMinutes.locked',
  'not-word': 'reviewedMinutes.notWord',
  broken: 'reviewedMinutes.broken',
};

/** Whatever is wrong in the file, the user can only save it again. */
function refuseIfBroken<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    const fault = error instanceof BadPackage ? error.fault : 'broken';
    refuse('invalid', 'file', WORDS[fault], { limit: MAX_DOCUMENT_BYTES / 1024 / 1024 });
  }
}
