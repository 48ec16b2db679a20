import { createHash } from 'node:crypto';
import { differencesBetween } from '../../src-core/audit-log/record-differences.ts';
import { canonicalJson } from '../../src-core/model/canonical-json.ts';
import { readIfThere } from './atomic-fs.ts';
import type { JournalLine } from './journal-line.ts';
import { formatSnapshot } from './snapshot.ts';
import { decodeText, encodeText } from './stored-text.ts';

/**
 * An approved meeting carries checksums. The line that approved it has that of the content. The file has it too, and
 * that of the whole journal. So a changed byte in either is found.
 */

export interface Seal {
  readonly content: string;
  readonly journal: string;
  /** Of the other two, to tell which of the files was changed. */
  readonly both: string;
}
/** What does not agree. */
export type SealFault =
  | { readonly kind: 'unsealed' | 'seal' | 'layout' | 'journal' }
  | {
      readonly kind: 'content';
      /** By the journal, as far as it can be read; and by the file. */
      readonly recorded: object | undefined;
      readonly found: object;
    };

/** The checksum that an approved meeting carries (D29). */
export function contentDigest(revision: unknown, content: object): string {
  return digestOf(canonicalJson({ ...content, revision }));
}

export async function sealOf(base: string, revision: number, content: object): Promise<Seal> {
  const [own, journal] = [contentDigest(revision, content), await journalDigest(base)];
  return { content: own, journal, both: digestOf(own + journal) };
}

/** `recorded` is what the journal leads to; undefined when it cannot be read. */
export async function sealFaults(
  base: string,
  recorded:
    | { readonly value: object | undefined; readonly line: Pick<JournalLine, 'revision' | 'seal'> }
    | undefined,
  isSealed: (value: object) => boolean,
): Promise<readonly SealFault[]> {
  const faults: SealFault[] = [];
  const own = recorded?.value && contentDigest(recorded.line.revision, recorded.value);
  const line = recorded?.line.seal;
  const bytes = await readIfThere(`${base}.json`);
  const text = bytes && decodeText(bytes);
  const raw = text === undefined ? undefined : thingIn(text);
  if (raw && text !== undefined && isSealed(raw)) {
    const { seal, revision, ...found } = raw;
    if (seal === undefined && line === undefined) return [{ kind: 'unsealed' }];
    const content = contentDigest(revision, found);
    const isOther = recorded?.value && differencesBetween(recorded.value, found).length > 0;
    const isWhole = isSeal(seal) && seal.content === content && content === (line ?? content);
    if (isOther || (!isWhole && content !== line)) {
      faults.push({ kind: 'content', recorded: recorded?.value, found });
    } else if (!isWhole) faults.push({ kind: 'seal' });
    else if (text !== formatSnapshot(raw)) faults.push({ kind: 'layout' });
    if (isSeal(seal) && seal.journal !== (await journalDigest(base))) {
      faults.push({ kind: 'journal' });
    }
  }
  const isToldOf = faults.some(({ kind }) => kind === 'journal');
  if (!isToldOf && (!recorded || (line !== undefined && line !== own))) {
    faults.push({ kind: 'journal' });
  }
  return faults;
}

async function journalDigest(base: string): Promise<string> {
  return digestOf(encodeText((await readIfThere(`${base}.journal`)) ?? Buffer.alloc(0)));
}

function digestOf(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

function isSeal(value: unknown): value is Seal {
  if (typeof value !== 'object' || value === null) return false;
  const { content, journal, both, ...more } = value as Readonly<Record<string, unknown>>;
  return both === digestOf(`${content}${journal}`) && Object.keys(more).length === 0;
}

function thingIn(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return JSON.parse(text) as Readonly<Record<string, unknown>>;
  } catch {
    // That it is damaged was found and reported when it was opened.
    return undefined;
  }
}
