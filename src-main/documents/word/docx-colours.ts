/** The colours of a Word document, as RRGGBB. */

export const INK = '1B2430';
export const SOFT = '52606D';
export const BRAND = '00385C';
export const LINE = 'C9D2DA';
export const TINT = 'F2F5F7';
/** Looks like TINT. Word draws paragraphs of different border colours as two boxes, not one. */
export const OTHER_TINT = 'F2F5F8';
