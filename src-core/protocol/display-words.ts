import type { Translate } from '../i18n/index.ts';
import type { DisplayInfo } from './service.ts';

/** «EPSON EB-L (1920 × 1080)». A display without a name shows its place in the list. */
export function displayWords(t: Translate, display: DisplayInfo, index: number): string {
  const { width, height } = display;
  const name = display.name || t('bigScreen.unnamed', { number: index + 1 });
  return t('bigScreen.nameAndSize', { name, width, height });
}
