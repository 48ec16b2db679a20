import { type PatchedTemplate, patchDocument } from 'docx';

/** Calculates the pages of a Word file as Word lays them out, including its letterhead. */

/** Calculates the page of each heading. Its tables are large, so they are loaded when needed. */
async function pageNumbers() {
  const { estimatePageNumbersWith } = await import('docx/layout');
  return estimatePageNumbersWith({ guess: true });
}

/** Adds the page number of each heading to the table of contents. */
export async function withPageNumbers(docx: Uint8Array): Promise<Uint8Array> {
  return patchDocument({
    outputType: 'uint8array',
    data: docx,
    patches: {},
    pageNumbers: await pageNumbers(),
  });
}

/** The number of pages, rather too many than too few: programs and printers differ. */
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

/** Two lines of reserve, in twentieths of a point. */
const TO_SPARE = 500;

function lowerFoot({ name, attributes, elements }: Part): void {
  const foot = attributes?.['w:bottom'];
  if (name === 'w:pgMar' && attributes && foot !== undefined) {
    attributes['w:bottom'] = String(Number(foot) + TO_SPARE);
  }
  for (const each of elements ?? []) lowerFoot(each);
}
