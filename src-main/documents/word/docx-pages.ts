import { type PatchedTemplate, patchDocument } from 'docx';

/** The pages of a Word file as Word lays them out, with the letterhead that it stands on. */

/** Works out on which page each heading is. The tables for it are large: read when needed. */
async function pageNumbers() {
  const { estimatePageNumbersWith } = await import('docx/layout');
  return estimatePageNumbersWith({ guess: true });
}

/** With the number of the page that each heading is on, in the table of contents. */
export async function withPageNumbers(docx: Uint8Array): Promise<Uint8Array> {
  return patchDocument({
    outputType: 'uint8array',
    data: docx,
    patches: {},
    pageNumbers: await pageNumbers(),
  });
}

/** How many they are; a little too many rather than too few, for programs and printers differ. */
export async function pagesIn(docx: Uint8Array): Promise<number> {
  const estimate = await pageNumbers();
  let pages = Number.POSITIVE_INFINITY;
  await patchDocument({
    outputType: 'uint8array',
    data: docx,
    patches: {},
    pageNumbers: (template) => {
      for (const part of template.parts.values()) lowerFoot(part);
      const found = estimate(template);
      pages = found.pageCount ?? pages;
      return found;
    },
  });
  return pages;
}

type Part = PatchedTemplate['parts'] extends ReadonlyMap<string, infer T> ? T : never;

/** Two lines, in twentieths of a point. */
const TO_SPARE = 500;

function lowerFoot({ name, attributes, elements }: Part): void {
  const foot = attributes?.['w:bottom'];
  if (name === 'w:pgMar' && attributes && foot !== undefined) {
    attributes['w:bottom'] = String(Number(foot) + TO_SPARE);
  }
  for (const each of elements ?? []) lowerFoot(each);
}
