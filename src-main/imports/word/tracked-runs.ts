import type { ChangedBy, ReturnedRun } from '../../../src-core/imports/review/reviewed-document.ts';
import {
  childOf,
  elementsOf,
  textIn,
  valOf,
  type XmlElement,
} from '../../documents/word/parse-xml.ts';

/** Runs of text: their words, whether they are strong or emphasised, and who changed them. */

export type TrackedMark = Pick<ReturnedRun, 'inserted' | 'deleted'>;

/** Longer than any name, and too long for a list. */
const MAX_NAME_LENGTH = 200;

export function changedBy({ attributes }: XmlElement): ChangedBy {
  const given = (attributes['w:author'] ?? '').trim().slice(0, MAX_NAME_LENGTH);
  // LibreOffice's name for a user without a name.
  const author = given === 'Unknown Author' ? '' : given;
  const at = attributes['w:date'] ?? '';
  return {
    ...(author === '' ? {} : { author }),
    ...(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(at) ? { at: at.slice(0, 40) } : {}),
  };
}

/** The change that an element marks for everything inside it; undefined if it marks none. */
export function trackedChangeOf(element: XmlElement): TrackedMark | undefined {
  switch (element.name) {
    case 'w:ins':
    case 'w:moveTo':
      return { inserted: changedBy(element) };
    case 'w:del':
    case 'w:moveFrom':
      return { deleted: changedBy(element) };
    default:
      return undefined;
  }
}

/** Changes marked in properties: of the end of a paragraph, or of a run. */
export function changesIn(properties: XmlElement | undefined): TrackedMark {
  const changed: TrackedMark = {};
  for (const each of properties ? elementsOf(properties) : []) {
    Object.assign(changed, trackedChangeOf(each));
  }
  return changed;
}

export function formatOf(run: XmlElement): Pick<ReturnedRun, 'strong' | 'emphasis'> {
  const properties = childOf(run, 'w:rPr');
  const style = (valOf(childOf(properties, 'w:rStyle')) ?? '').toLowerCase();
  return {
    ...(isOn(childOf(properties, 'w:b')) || /^(strong|sterk)/.test(style) ? { strong: true } : {}),
    ...(isOn(childOf(properties, 'w:i')) || /^(emphasis|utheving)/.test(style)
      ? { emphasis: true }
      : {}),
  };
}

function isOn(property: XmlElement | undefined): boolean {
  if (!property) return false;
  const value = valOf(property);
  return value === undefined || !['0', 'false', 'off', 'none'].includes(value);
}

/** The words of a piece of a run; empty if it is not text. */
export function runWords(piece: XmlElement): string {
  switch (piece.name) {
    case 'w:t':
    case 'w:delText':
      return textIn(piece);
    case 'w:tab':
      return '\t';
    case 'w:br':
      return piece.attributes['w:type'] === undefined ? '\n' : '';
    case 'w:cr':
      return '\n';
    case 'w:noBreakHyphen':
      return '\u2011';
    default:
      return '';
  }
}
