/** Counts the pages of a PDF that Chromium made: each page is an uncompressed object. */
export function pagesInPdf(pdf: Uint8Array): number {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  return text.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? Number.POSITIVE_INFINITY;
}
