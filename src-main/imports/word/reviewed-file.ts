import type { WordKey } from '../../../src-core/i18n/index.ts';
import { LARGEST_DOCUMENT } from '../../../src-core/imports/review/review-limits.ts';
import { refuse } from '../../../src-core/model/refusal.ts';
import { BadPackage, type Fault, Package, partsIn } from './open-package.ts';
import type { XmlElement } from './parse-xml.ts';

/** The Word file that came back: its text, and what that points to. */

const BOUNDS = {
  packed: LARGEST_DOCUMENT,
  unpacked: 48 * 1024 * 1024,
  parts: 5_000,
  isTextOnly: true,
};

export interface ReturnedWord {
  readonly document: XmlElement;
  /** The part that the document points to: `comments`, `numbering` … */
  part(kind: string): XmlElement | undefined;
  /** Where a link in the document leads. */
  linkOf(id: string): string | undefined;
}

export function openWord(bytes: Uint8Array): ReturnedWord {
  const file = sound(() => new Package(partsIn(bytes, BOUNDS)));
  const main = sound(() => file.related('', 'officeDocument')) ?? 'word/document.xml';
  const document = sound(() => file.tree(main));
  if (document?.name !== 'w:document') refuse('invalid', 'file', 'returned.notWord');
  const relations = sound(() => file.relations(main));
  return {
    document,
    part: (kind) => {
      const target = file.related(main, kind);
      return target === undefined ? undefined : sound(() => file.tree(target));
    },
    linkOf: (id) => relations.find((each) => each.id === id && each.kind === 'hyperlink')?.given,
  };
}

const WORDS: Readonly<Record<Fault, WordKey>> = {
  'too-large': 'returned.tooLarge',
  'unpacks-too-large': 'returned.broken',
  encrypted: 'returned.locked',
  'old-format': 'returned.locked',
  'not-word': 'returned.notWord',
  broken: 'returned.broken',
};

/** Whatever is wrong in it, a person can do nothing but save it anew. */
function sound<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    const fault = error instanceof BadPackage ? error.fault : 'broken';
    refuse('invalid', 'file', WORDS[fault], { limit: LARGEST_DOCUMENT / 1024 / 1024 });
  }
}
