import { xmlText } from '../xml-text.ts';

/**
 * The archive message's XML, element by element. What is empty is left out, for the schemas want content.
 * `m:` is before what the standard's catalogue of metadata defines.
 */

export type ArchiveXml = string;

export function text(name: string, value: string | number | undefined): ArchiveXml {
  const content = value === undefined ? '' : escapeText(String(value));
  return content.trim() === '' ? '' : `<${name}>${content}</${name}>\n`;
}

/** An element that must be there, whatever is left of its text. */
export function neededText(name: string, value: string): ArchiveXml {
  return text(name, value) || `<${name}>–</${name}>\n`;
}

export function group(name: string, ...children: readonly ArchiveXml[]): ArchiveXml {
  const content = children.join('');
  return content === '' ? '' : `<${name}>\n${content}</${name}>\n`;
}

/** The same, as one of the kinds that the schema has of it. */
export function groupOf(
  name: string,
  kind: string,
  ...children: readonly ArchiveXml[]
): ArchiveXml {
  return `<${name} xsi:type="${kind}">\n${children.join('')}</${name}>\n`;
}

/** A value of one of the standard's code lists, with what it says there. */
export type Code = readonly [code: string, meaning: string];

export function code(name: string, [value, meaning]: Code): ArchiveXml {
  return group(name, text('m:kode', value), text('m:beskrivelse', meaning));
}

function escapeText(value: string): string {
  return (
    xmlText(value)
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      // A reader would make a line break of it.
      .replaceAll('\r', '&#13;')
  );
}
