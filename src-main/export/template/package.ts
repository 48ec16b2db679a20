import { DOMParser, type Document, type Element, XMLSerializer } from '@xmldom/xmldom';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { WordKey, WordValues } from '../../../src-core/language/index.ts';
import { refuse } from '../../../src-core/refusal.ts';
import { CONTENT_TYPES, PACKAGE, RELATIONS } from './names.ts';

/** A Word file as its parts: a zip of XML with relations between the parts. Nothing in it is ever carried out. */

export interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly isExternal: boolean;
}

export function refuseTemplate(words: WordKey, values: WordValues = {}): never {
  refuse('invalid', 'template', words, values);
}

export class WordPackage {
  private readonly parts: Map<string, Uint8Array>;
  private readonly parsed = new Map<string, Document>();

  private constructor(parts: Map<string, Uint8Array>) {
    this.parts = parts;
  }

  static open(bytes: Uint8Array): WordPackage {
    return WordPackage.of(unzipSync(bytes));
  }

  static of(files: Readonly<Record<string, Uint8Array>>): WordPackage {
    const parts = Object.entries(files).map(([name, part]) => [partName(name), part] as const);
    return new WordPackage(new Map(parts));
  }

  names(): readonly string[] {
    return [...this.parts.keys()];
  }

  has(name: string): boolean {
    return this.parts.has(name);
  }

  /** The name, or one like it that no part has. */
  freeName(wanted: string): string {
    let name = wanted;
    for (let number = 2; this.parts.has(name); number += 1) {
      name = wanted.replace(/(?=\.[^.]*$)/, `-${number}`);
    }
    return name;
  }

  bytes(name: string): Uint8Array | undefined {
    return this.parts.get(name);
  }

  /** A part as XML that may be changed; what is changed is written when the file is packed. */
  xml(name: string): Document | undefined {
    const known = this.parsed.get(name);
    if (known) return known;
    const bytes = this.parts.get(name);
    if (!bytes) return undefined;
    const document = parsed(bytes);
    this.parsed.set(name, document);
    return document;
  }

  /** The outermost element of a part that must be there. */
  root(name: string): Element {
    return this.xml(name)?.documentElement ?? refuseTemplate('template.broken');
  }

  put(name: string, content: string | Uint8Array, type: string): void {
    this.parts.set(name, typeof content === 'string' ? strToU8(content) : content);
    this.parsed.delete(name);
    this.setType(name, type);
  }

  setType(name: string, type: string): void {
    const types = this.root('[Content_Types].xml');
    for (const each of elements(types, 'Override')) {
      if (partName(each.getAttribute('PartName') ?? '') === name) types.removeChild(each);
    }
    const override = ownerOf(types).createElementNS(CONTENT_TYPES, 'Override');
    override.setAttribute('PartName', `/${name}`);
    override.setAttribute('ContentType', type);
    types.appendChild(override);
  }

  /** What kind of part it is, by its own name or by its ending. */
  typeOf(name: string): string {
    const types = this.root('[Content_Types].xml');
    const own = elements(types, 'Override').find(
      (each) => partName(each.getAttribute('PartName') ?? '') === name,
    );
    const ending = name.split('.').at(-1)?.toLowerCase();
    const byEnding = elements(types, 'Default').find(
      (each) => each.getAttribute('Extension')?.toLowerCase() === ending,
    );
    return (own ?? byEnding)?.getAttribute('ContentType') ?? '';
  }

  /** What a part refers to; of the package itself for `''`. */
  relations(of: string): readonly Relation[] {
    const root = this.xml(relationsPart(of))?.documentElement;
    if (!root) return [];
    return elements(root, 'Relationship').map((each) => {
      const isExternal = each.getAttribute('TargetMode') === 'External';
      const target = each.getAttribute('Target') ?? '';
      return {
        id: each.getAttribute('Id') ?? '',
        type: each.getAttribute('Type') ?? '',
        target: isExternal ? target : resolved(of, target),
        isExternal,
      };
    });
  }

  /** Makes a part refer to another, or to an address; the answer is under which id. */
  relate(of: string, { type, target, isExternal }: Omit<Relation, 'id'>): string {
    const part = relationsPart(of);
    if (!this.parts.has(part)) {
      this.parts.set(part, strToU8(`<Relationships xmlns="${PACKAGE}"/>`));
    }
    const root = this.root(part);
    const taken = new Set(elements(root, 'Relationship').map((each) => each.getAttribute('Id')));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number += 1;
    const made = ownerOf(root).createElementNS(PACKAGE, 'Relationship');
    made.setAttribute('Id', `rId${number}`);
    made.setAttribute('Type', type);
    made.setAttribute('Target', isExternal ? target : `/${target}`);
    if (isExternal) made.setAttribute('TargetMode', 'External');
    root.appendChild(made);
    return `rId${number}`;
  }

  /** Takes out the relations that the rule points at. */
  unrelate(of: string, isGone: (relation: Relation) => boolean): void {
    const gone = new Set(this.relations(of).flatMap((each) => (isGone(each) ? each.id : [])));
    if (gone.size === 0) return;
    const root = this.root(relationsPart(of));
    for (const each of elements(root, 'Relationship')) {
      if (gone.has(each.getAttribute('Id') ?? '')) root.removeChild(each);
    }
  }

  /** The part that a part refers to in this way, if there is one. */
  related(of: string, kind: string): string | undefined {
    const found = this.relations(of).find(
      ({ type, isExternal }) => !isExternal && type === `${RELATIONS}/${kind}`,
    );
    return found && this.parts.has(found.target) ? found.target : undefined;
  }

  /** The file anew, with the parts that can be reached and no others. */
  pack(): Uint8Array {
    const kept = new Set(['[Content_Types].xml', ...this.reached('')]);
    const types = this.root('[Content_Types].xml');
    for (const each of elements(types, 'Override')) {
      if (!kept.has(partName(each.getAttribute('PartName') ?? ''))) types.removeChild(each);
    }
    const serializer = new XMLSerializer();
    const files = [...kept].map((name): [string, Uint8Array] => {
      const document = this.parsed.get(name);
      const bytes = this.parts.get(name) ?? new Uint8Array();
      if (!document?.documentElement) return [name, bytes];
      return [name, strToU8(HEAD + serializer.serializeToString(document.documentElement))];
    });
    return zipSync(Object.fromEntries(files));
  }

  private reached(from: string, seen = new Set<string>()): Set<string> {
    const part = relationsPart(from);
    if (this.parts.has(part)) seen.add(part);
    for (const { target, isExternal } of this.relations(from)) {
      if (isExternal || seen.has(target) || !this.parts.has(target)) continue;
      seen.add(target);
      this.reached(target, seen);
    }
    return seen;
  }
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The elements of this name right below one, whatever its prefix. */
export function elements(parent: Element, name: string): Element[] {
  return children(parent).filter((each) => each.localName === name);
}

export function children(parent: Element): Element[] {
  return [...parent.childNodes].filter((node): node is Element => node.nodeType === 1);
}

export function ownerOf(element: Element): Document {
  return element.ownerDocument ?? refuseTemplate('template.broken');
}

function parsed(bytes: Uint8Array): Document {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  // A Word file has none; in one that does, entities could grow without end.
  if (text.includes('<!DOCTYPE')) refuseTemplate('template.broken');
  try {
    return new DOMParser({ onError: (level) => level !== 'warning' && broken() }).parseFromString(
      text,
      'text/xml',
    );
  } catch {
    return refuseTemplate('template.broken');
  }
}

function broken(): never {
  throw new Error('not XML');
}

function encodingOf(bytes: Uint8Array): string {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  return startsWith(bytes, [0xfe, 0xff]) ? 'utf-16be' : 'utf-8';
}

export function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function partName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '');
}

function relationsPart(of: string): string {
  const [folder, name] = [of.slice(0, of.lastIndexOf('/') + 1), of.slice(of.lastIndexOf('/') + 1)];
  return `${folder}_rels/${name}.rels`;
}

/** The part that a target means, seen from the part that names it. */
function resolved(of: string, target: string): string {
  const path = target.startsWith('/') ? target : of.slice(0, of.lastIndexOf('/') + 1) + target;
  const steps: string[] = [];
  for (const step of partName(path).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
