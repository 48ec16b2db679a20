import { refuse } from '../../src-core/refusal.ts';
import { LARGEST_DOCUMENT } from '../../src-core/round-trip/limits.ts';
import { unzipped } from './unzipped.ts';
import { elementsOf, parseXml, type XmlElement } from './xml.ts';

/** A Word file: a zip of parts that point to one another. Nothing of it is written anywhere, or carried out. */

const LARGEST_UNPACKED = 48 * 1024 * 1024;
const MOST_ENTRIES = 5_000;

export interface WordPackage {
  readonly document: XmlElement;
  /** The part that the document points to: `comments`, `numbering` … */
  part(kind: string): XmlElement | undefined;
  /** Where a link in the document leads. */
  linkOf(id: string): string | undefined;
}

export function openWord(bytes: Uint8Array): WordPackage {
  if (bytes.length > LARGEST_DOCUMENT) {
    refuse('invalid', 'file', 'returned.tooLarge', { limit: LARGEST_DOCUMENT / 1024 / 1024 });
  }
  // An old .doc, or a document that is locked with a password.
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) refuse('invalid', 'file', 'returned.locked');
  if (!startsWith(bytes, [0x50, 0x4b])) refuse('invalid', 'file', 'returned.notWord');
  return packageIn(sound(() => partsIn(bytes)));
}

/** Whatever is wrong in it, a person can do nothing but save it anew. */
function sound<T>(read: () => T): T {
  try {
    return read();
  } catch {
    refuse('invalid', 'file', 'returned.broken');
  }
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((each, index) => bytes[index] === each);
}

function packageIn(parts: ReadonlyMap<string, string>): WordPackage {
  const read = (name: string): XmlElement | undefined => {
    const part = parts.get(name.toLowerCase());
    return part === undefined ? undefined : sound(() => parseXml(part));
  };
  const root = relationsIn(read('_rels/.rels'), '').find(({ kind }) => kind === 'officeDocument');
  const name = root?.target ?? 'word/document.xml';
  const document = read(name);
  if (document?.name !== 'w:document') refuse('invalid', 'file', 'returned.notWord');
  const folder = name.slice(0, name.lastIndexOf('/') + 1);
  const relations = relationsIn(read(`${folder}_rels/${name.slice(folder.length)}.rels`), folder);
  return {
    document,
    part: (kind) => {
      const target = relations.find((each) => each.kind === kind)?.target;
      return target === undefined ? undefined : read(target);
    },
    linkOf: (id) => relations.find((each) => each.id === id && each.kind === 'hyperlink')?.given,
  };
}

interface Relation {
  readonly id: string;
  readonly kind: string;
  readonly given: string;
  readonly target: string;
}

function relationsIn(relations: XmlElement | undefined, folder: string): readonly Relation[] {
  return (relations ? elementsOf(relations) : []).map(({ attributes }) => {
    const { Id: id = '', Type: type = '', Target: given = '' } = attributes;
    const kind = type.slice(type.lastIndexOf('/') + 1);
    return { id, kind, given, target: given.startsWith('/') ? given.slice(1) : folder + given };
  });
}

/** Only what is text, by its name in small letters; of two with one name the last, as Word has it. */
function partsIn(bytes: Uint8Array): ReadonlyMap<string, string> {
  const isWanted = (name: string) => /\.(xml|rels)$/i.test(name);
  const files = unzipped(bytes, { most: LARGEST_UNPACKED, entries: MOST_ENTRIES, isWanted });
  const decoder = new TextDecoder();
  return new Map(
    Object.entries(files).map(([name, content]) => [
      name.toLowerCase().replace(/^\//, ''),
      decoder.decode(content),
    ]),
  );
}
