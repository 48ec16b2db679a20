import type { DisplayInfo } from '../protocol/service.ts';
import type { Translate } from './index.ts';

/** «EPSON EB-L (1920 × 1080)». One that says no name has its place in the list. */
export function displayWords(t: Translate, display: DisplayInfo, index: number): string {
  const { width, height } = display;
  const name = display.name || t('bigScreen.unnamed', { number: index + 1 });
  return t('bigScreen.nameAndSize', { name, width, height });
}
