import { DOMParser, type Document, type Element, XMLSerializer } from '@xmldom/xmldom';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { WordKey, WordValues } from '../../../src-core/i18n/index.ts';
import { refuse } from '../../../src-core/model/refusal.ts';
import { Package, type Relation, relationsPart } from '../word/open-package.ts';
import { CONTENT_TYPES, PACKAGE } from './word-namespaces.ts';

/** A Word file that is being edited: its parts as XML that may change, and new parts. */

export type { Relation } from '../word/open-package.ts';

export function refuseLetterhead(words: WordKey, values: WordValues = {}): never {
  refuse('invalid', 'template', words, values);
}

export class WordPackage extends Package {
  private readonly parsed = new Map<string, Document>();

  /** Opens a file that this program made. */
  static open(bytes: Uint8Array): WordPackage {
    return new WordPackage(unzipSync(bytes));
  }

  /** The wanted name, or a similar one that no part has. */
  freeName(wanted: string): string {
    let name = wanted;
    for (let number = 2; this.has(name); number += 1) {
      name = wanted.replace(/(?=\.[^.]*$)/, `-${number}`);
    }
    return name;
  }

  /** A part as XML. Packing the file writes the changes to it. */
  xml(name: string): Document | undefined {
    const known = this.parsed.get(name);
    if (known) return known;
    const text = this.text(name);
    if (text === undefined) return undefined;
    const document = parseXmlPart(text);
    this.parsed.set(name, document);
    return document;
  }

  /** The root element of a required part. */
  root(name: string): Element {
    return this.xml(name)?.documentElement ?? refuseLetterhead('letterhead.broken');
  }

  put(name: string, content: string | Uint8Array, type: string): void {
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    this.parts.set(name.toLowerCase(), { name, content: bytes });
    this.parsed.delete(name);
    this.setType(name, type);
  }

  setType(name: string, type: string): void {
    this.contentTypes().own.set(name.toLowerCase(), type);
  }

  /** Makes a part refer to another part or to an address. Returns the id of the reference. */
  relate(
    of: string,
    { type, target, isExternal }: Pick<Relation, 'type' | 'target' | 'isExternal'>,
  ): string {
    const all = this.relationsOf(of);
    const taken = new Set(all.map(({ id }) => id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number += 1;
    const id = `rId${number}`;
    const kind = type.slice(type.lastIndexOf('/') + 1);
    all.push({ id, type, kind, target, given: isExternal ? target : `/${target}`, isExternal });
    this.writeRelations(of);
    return id;
  }

  /** Removes the relations that the rule selects. */
  unrelate(of: string, isGone: (relation: Relation) => boolean): void {
    const all = this.relationsOf(of);
    const left = all.filter((each) => !isGone(each));
    if (left.length === all.length) return;
    all.splice(0, all.length, ...left);
    this.writeRelations(of);
  }

  /** Packs the file again, with the parts that can be reached and no others. */
  pack(): Uint8Array {
    const reached = [...this.reached('')];
    const serializer = new XMLSerializer();
    const files = reached.map((name): [string, Uint8Array] => {
      const document = this.parsed.get(name);
      if (!document?.documentElement) return [name, this.bytes(name) ?? new Uint8Array()];
      return [name, strToU8(HEAD + serializer.serializeToString(document.documentElement))];
    });
    return zipSync({ [TYPES_PART]: strToU8(this.typesOf(reached)), ...Object.fromEntries(files) });
  }

  private typesOf(names: readonly string[]): string {
    const { own, byEnding } = this.contentTypes();
    const defaults = [...byEnding].map(([ending, type]) =>
      tag('Default', { Extension: ending, ContentType: type }),
    );
    const overrides = names.flatMap((name) => {
      const type = own.get(name.toLowerCase());
      return type === undefined ? [] : tag('Override', { PartName: `/${name}`, ContentType: type });
    });
    return `${HEAD}<Types xmlns="${CONTENT_TYPES}">${[...defaults, ...overrides].join('')}</Types>`;
  }

  private writeRelations(of: string): void {
    const all = this.relationsOf(of).map(({ id, type, given, isExternal }) => {
      const mode: Record<string, string> = isExternal ? { TargetMode: 'External' } : {};
      return tag('Relationship', { Id: id, Type: type, Target: given, ...mode });
    });
    const name = relationsPart(of);
    const xml = `${HEAD}<Relationships xmlns="${PACKAGE}">${all.join('')}</Relationships>`;
    this.parts.set(name.toLowerCase(), { name, content: strToU8(xml) });
  }

  private reached(from: string, seen = new Set<string>()): Set<string> {
    const relations = this.parts.get(relationsPart(from).toLowerCase());
    if (relations) seen.add(relations.name);
    for (const { target, isExternal } of this.relations(from)) {
      const part = isExternal ? undefined : this.parts.get(target.toLowerCase());
      if (!part || seen.has(part.name)) continue;
      seen.add(part.name);
      this.reached(part.name, seen);
    }
    return seen;
  }
}

const TYPES_PART = '[Content_Types].xml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function tag(name: string, attributes: Readonly<Record<string, string>>): string {
  const all = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escapeAttribute(value)}"`,
  );
  return `<${name}${all.join('')}/>`;
}

function escapeAttribute(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (sign) => `&#${sign.codePointAt(0)};`);
}

/** The child elements of this name, whatever their prefix. */
export function elements(parent: Element, name: string): Element[] {
  return children(parent).filter((each) => each.localName === name);
}

export function children(parent: Element): Element[] {
  return [...parent.childNodes].filter((node): node is Element => node.nodeType === 1);
}

export function ownerOf(element: Element): Document {
  return element.ownerDocument ?? refuseLetterhead('letterhead.broken');
}

function parseXmlPart(text: string): Document {
  // A Word file has none. In a file with one, entities could expand without end.
  if (text.includes('<!DOCTYPE')) refuseLetterhead('letterhead.broken');
  try {
    return new DOMParser({
      onError: (level) => level !== 'warning' && failParsing(),
    }).parseFromString(text, 'text/xml');
  } catch {
    return refuseLetterhead('letterhead.broken');
  }
}

function failParsing(): never {
  throw new Error('not XML');
}
