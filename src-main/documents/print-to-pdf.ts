import { pagesInPdf } from './printing/count-pages.ts';
import type { Print } from './printing/print-by-chromium.ts';
import { fitOnePage, type OnePage } from './word/fit-one-page.ts';

/** Prints a web page. If the document must fit on one page, reduces its size until it fits. */
export async function printToPdf(
  page: (scale: number) => Promise<string> | string,
  { onOnePage: isOnOnePage }: { readonly onOnePage?: true },
  print: Print,
): Promise<OnePage> {
  const make = async (scale: number) => print(await page(scale));
  return isOnOnePage ? fitOnePage(make, pagesInPdf) : { content: await make(1) };
}
