import { xmlText } from '../xml-text.ts';

/**
 * Writes the XML of an archive message, element by element. Empty elements are left out, because the schemas
 * require content. The prefix `m:` marks what the standard's metadata catalogue defines.
 */

export type ArchiveXml = string;

export function text(name: string, value: string | number | undefined): ArchiveXml {
  const content = value === undefined ? '' : escapeText(String(value));
  return content.trim() === '' ? '' : `<${name}>${content}</${name}>\n`;
}

/** An element that the schema requires, even if its text is empty. */
export function neededText(name: string, value: string): ArchiveXml {
  return text(name, value) || `<${name}>–</${name}>\n`;
}

export function group(name: string, ...children: readonly ArchiveXml[]): ArchiveXml {
  const content = children.join('');
  return content === '' ? '' : `<${name}>\n${content}</${name}>\n`;
}

/** The same, as one of several types that the schema allows for it. */
export function groupOf(
  name: string,
  kind: string,
  ...children: readonly ArchiveXml[]
): ArchiveXml {
  return `<${name} xsi:type="${kind}">\n${children.join('')}</${name}>\n`;
}

/** A value of one of the standard's code lists, with its meaning there. */
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
      // An XML reader would turn it into a line break.
      .replaceAll('\r', '&#13;')
  );
}
