/** The pages of a PDF that Chromium made: each is an object of its own that is not packed. */
export function pagesInPdf(pdf: Uint8Array): number {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  return text.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? Number.POSITIVE_INFINITY;
}
