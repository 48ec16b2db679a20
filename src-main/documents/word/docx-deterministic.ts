import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { Time } from '../../../src-core/model/field-types.ts';
import { zip } from '../zip.ts';

/**
 * Makes the bytes of a Word file depend on its content alone. The library continues its counters from the
 * previous document, chooses random names, and writes the time.
 */
export function normalizeDocx(docx: Uint8Array, made: Time): Uint8Array {
  const parts = unzipSync(docx);
  const names = new Map<string, number>();
  const settledParts = Object.keys(parts)
    .sort(byOrder)
    .map((path) => {
      const content = parts[path] ?? new Uint8Array();
      if (!/\.(xml|rels)$/.test(path)) return [path, content] as const;
      const xml = withStableIds(strFromU8(content), names);
      return [path, strToU8(path === 'docProps/core.xml' ? withTime(xml, made) : xml)] as const;
    });
  return zip(Object.fromEntries(settledParts), ZIP_TIME);
}

/** The first time that a zip can contain, in any time zone. */
export const ZIP_TIME = new Date(1980, 0, 1);

/** Sorts the parts that define names before those that only use them. */
function byOrder(a: string, b: string): number {
  const place = (path: string) =>
    ['[Content_Types].xml', '_rels/.rels', 'word/document.xml'].indexOf(path);
  const [first, second] = [place(a), place(b)].map((each) => (each < 0 ? 3 : each));
  return (first ?? 0) - (second ?? 0) || (a < b ? -1 : 1);
}

/** Attributes with values that the library counts or chooses at random: the text before and after the value. */
const COUNTED: readonly (readonly [kind: string, RegExp])[] = [
  ['picture', /(<(?:wp:docPr|pic:cNvPr)\b[^>]*? id=")(\d+)(")/g],
  ['relation', /((?:r:id|r:embed|Id)="rId)([a-z0-9_-]{10,})(")/g],
];

function withStableIds(xml: string, names: Map<string, number>): string {
  return COUNTED.reduce(
    (text, [kind, pattern]) =>
      text.replace(pattern, (_, before: string, id: string, after: string) => {
        const key = `${kind} ${id}`;
        const name = names.get(key) ?? names.size + 1;
        names.set(key, name);
        return `${before}${kind === 'relation' ? 's' : ''}${name}${after}`;
      }),
    xml,
  );
}

function withTime(xml: string, made: Time): string {
  const time = new Date(made).toISOString();
  return xml.replace(
    /(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/g,
    (_, opening: string) => opening + time,
  );
}
