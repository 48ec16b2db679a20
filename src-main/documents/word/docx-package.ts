import { FileChild } from 'docx';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { RELATIONS } from '../letterhead/word-namespaces.ts';
import { zip } from '../zip.ts';
import type { BodyPart } from './docx-blocks.ts';
import type { DocxIds } from './docx-ids.ts';
import { numberingPart } from './docx-numbering.ts';
import { element, joinXml, type WordXml } from './word-xml.ts';

/** The file that the library makes (styles, header and footer, properties), with our text inserted. */

/** A placeholder for the library, which marks where text is inserted. */
class Stretch extends FileChild {
  constructor() {
    super('forum:stretch');
  }
}
const STRETCH = '<forum:stretch/>';

/** Adjacent texts form one stretch. */
export function stretchesOf(parts: readonly BodyPart[]): {
  children: FileChild[];
  texts: string[];
} {
  const children: FileChild[] = [];
  const texts: string[] = [];
  for (const part of parts) {
    if (typeof part !== 'string') children.push(part);
    else if (children.at(-1) instanceof Stretch) texts.push(`${texts.pop()}${part}`);
    else {
      children.push(new Stretch());
      texts.push(part);
    }
  }
  return { children, texts };
}

export function fillShell(
  shell: Uint8Array,
  texts: readonly string[],
  ledger: DocxIds,
): Uint8Array {
  const parts = unzipSync(shell);
  const change = (path: string, to: (xml: string) => string) => {
    parts[path] = strToU8(to(strFromU8(parts[path] ?? new Uint8Array())));
  };
  change('word/document.xml', (xml) =>
    xml.split(STRETCH).reduce((before, after, index) => before + texts[index - 1] + after),
  );
  change('word/numbering.xml', () => numberingPart(ledger.allLists));
  change('word/_rels/document.xml.rels', (xml) =>
    // By a function: in a text, `$&` would stand for what is replaced.
    xml.replace('</Relationships>', (end) => linksOf(ledger) + end),
  );
  return zip(parts);
}

function linksOf({ allLinks }: DocxIds): WordXml {
  const links = [...allLinks].map(([address, id]) =>
    element('Relationship', {
      Id: id,
      Type: `${RELATIONS}/hyperlink`,
      Target: address,
      TargetMode: 'External',
    }),
  );
  return joinXml(links);
}
