import { Ruling } from '../../../src-core/model/meeting.ts';
import { useTranslate } from '../../ui/language.tsx';

/** The choices of a ruling, with `none` while the meeting has not ruled. */
export function useRulings(): readonly (readonly [Ruling | 'none', string])[] {
  const t = useTranslate();
  return [
    ['none', t('impartiality.noRuling')],
    ...Ruling.options.map((each) => [each, t(`rulings.${each}`)] as const),
  ];
}
