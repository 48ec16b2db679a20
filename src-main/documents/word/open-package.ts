import { elementsOf, parseXml, type XmlElement } from './parse-xml.ts';
import { unzipParts, ZipTooLarge } from './unzip.ts';

/**
 * Opens a Word file: a zip of parts that refer to one another. Everything that reads one reads it here. It
 * writes no part anywhere and runs nothing.
 */

export type ZipFault =
  /** Larger than the limits, packed or unpacked. */
  | 'too-large'
  | 'unpacks-too-large'
  /** Locked with a password, or in Word's format from before 2007. */
  | 'encrypted'
  | 'old-format'
  | 'not-word'
  | 'broken';

/** The file cannot be read. The caller reports it in its own words. */
export class BadPackage extends Error {
  readonly fault: ZipFault;

  constructor(fault: ZipFault) {
    super(fault);
    this.fault = fault;
  }
}

export interface Bounds {
  /** In bytes. */
  readonly packed: number;
  readonly unpacked: number;
  readonly parts: number;
  /** Leaves out pictures and everything else that is not text. */
  readonly isTextOnly?: boolean;
}

/** Throws BadPackage. */
export function partsIn(bytes: Uint8Array, bounds: Bounds): Record<string, Uint8Array> {
  if (bytes.length > bounds.packed) throw new BadPackage('too-large');
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    // Word stores an encrypted file in the container of its old format, under this name.
    const isEncrypted = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
    throw new BadPackage(isEncrypted ? 'encrypted' : 'old-format');
  }
  if (!startsWith(bytes, [0x50, 0x4b])) throw new BadPackage('not-word');
  const isText = (name: string) => /\.(xml|rels)$/i.test(name);
  const isWanted = bounds.isTextOnly ? { isWanted: isText } : {};
  try {
    return unzipParts(bytes, { most: bounds.unpacked, entries: bounds.parts, ...isWanted });
  } catch (error) {
    throw new BadPackage(error instanceof ZipTooLarge ? 'unpacks-too-large' : 'broken');
  }
}

export interface Relation {
  readonly id: string;
  readonly type: string;
  /** The last word of the relation's type: `styles`, `header`, `hyperlink`. */
  readonly kind: string;
  /** The target as written, and the part that it names, or the address. */
  readonly given: string;
  readonly target: string;
  readonly isExternal: boolean;
}

interface Part {
  readonly name: string;
  readonly content: Uint8Array;
}
interface Types {
  /** By the names of parts, and by file endings; in lower case. */
  readonly own: Map<string, string>;
  readonly byEnding: Map<string, string>;
}

/** The parts by their names, in any case. If two have the same name, the last counts, as in Word. */
export class Package {
  protected readonly parts = new Map<string, Part>();
  private readonly read = new Map<string, Relation[]>();
  private types: Types | undefined;

  constructor(files: Readonly<Record<string, Uint8Array>>) {
    for (const [path, content] of Object.entries(files)) {
      const name = partName(path);
      this.parts.set(name.toLowerCase(), { name, content });
    }
  }

  names(): readonly string[] {
    return [...this.parts.values()].map(({ name }) => name);
  }

  has(name: string): boolean {
    return this.parts.has(name.toLowerCase());
  }

  bytes(name: string): Uint8Array | undefined {
    return this.parts.get(name.toLowerCase())?.content;
  }

  text(name: string): string | undefined {
    const bytes = this.bytes(name);
    return bytes && new TextDecoder(encodingOf(bytes)).decode(bytes);
  }

  /** Reads a part. Throws BadPackage if it is not XML. */
  tree(name: string): XmlElement | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    try {
      return parseXml(text);
    } catch {
      throw new BadPackage('broken');
    }
  }

  /** The relations of a part; with `''`, of the package itself. */
  relations(of: string): readonly Relation[] {
    return this.relationsOf(of);
  }

  /** The part with this kind of relation to a part, if any. */
  related(of: string, kind: string): string | undefined {
    const found = this.relations(of).find((each) => !each.isExternal && each.kind === kind);
    return found && this.has(found.target) ? found.target : undefined;
  }

  /** The content type of a part, by its own name or by its ending. */
  typeOf(name: string): string {
    const { own, byEnding } = this.contentTypes();
    const ending = name.split('.').at(-1)?.toLowerCase() ?? '';
    return own.get(name.toLowerCase()) ?? byEnding.get(ending) ?? '';
  }

  /** Whether it contains macros, or controls that run code. */
  hasCode(): boolean {
    const runs = /vbaProject|vbaData|activeX|macroEnabled/i;
    const names = this.names().filter((name) => !name.endsWith('.rels'));
    return names.some((name) => runs.test(name) || runs.test(this.typeOf(name)));
  }

  protected relationsOf(of: string): Relation[] {
    const key = of.toLowerCase();
    const known = this.read.get(key);
    if (known) return known;
    const root = this.tree(relationsPart(of));
    const found = (root ? elementsOf(root) : []).map(({ attributes }): Relation => {
      const { Id: id = '', Type: type = '', Target: given = '', TargetMode } = attributes;
      const isExternal = TargetMode === 'External';
      const target = isExternal ? given : resolvePath(of, given);
      return { id, type, kind: type.slice(type.lastIndexOf('/') + 1), given, target, isExternal };
    });
    this.read.set(key, found);
    return found;
  }

  protected contentTypes(): Types {
    if (this.types) return this.types;
    const root = this.tree('[Content_Types].xml');
    const [own, byEnding] = [new Map<string, string>(), new Map<string, string>()];
    for (const { attributes } of root ? elementsOf(root) : []) {
      const { PartName: part, Extension: ending, ContentType: type = '' } = attributes;
      if (part !== undefined) own.set(partName(part).toLowerCase(), type);
      else if (ending !== undefined) byEnding.set(ending.toLowerCase(), type);
    }
    this.types = { own, byEnding };
    return this.types;
  }
}

function partName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '');
}

export function relationsPart(of: string): string {
  const [folder, name] = [of.slice(0, of.lastIndexOf('/') + 1), of.slice(of.lastIndexOf('/') + 1)];
  return `${folder}_rels/${name}.rels`;
}

/** The part that a target names, relative to the part that refers to it. */
function resolvePath(of: string, target: string): string {
  const path = target.startsWith('/') ? target : of.slice(0, of.lastIndexOf('/') + 1) + target;
  const steps: string[] = [];
  for (const step of partName(path).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function encodingOf(bytes: Uint8Array): string {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  return startsWith(bytes, [0xfe, 0xff]) ? 'utf-16be' : 'utf-8';
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
