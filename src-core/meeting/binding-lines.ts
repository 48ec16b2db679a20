import { dayInText, list } from '../i18n/format.ts';
import { translator } from '../i18n/index.ts';
import { getOwn, type Id } from '../model/field-types.ts';
import type { Language } from '../model/forum.ts';
import type { PartnerBinding } from './bound-partners.ts';

export interface BindingLine {
  /** `Bundne fra 20. oktober 2026`. */
  readonly how: string;
  /** Their names. */
  readonly partners: string;
}

/** Who is bound from which day, who on what, and who is not, a line for each. */
export function bindingLines(
  partners: readonly {
    readonly id: Id;
    readonly name: string;
    readonly shortName?: string | undefined;
  }[],
  bindings: Readonly<Record<Id, PartnerBinding>>,
  language: Language,
): readonly BindingLine[] {
  const t = translator(language);
  const wordsFor = ({ state, since, reason }: PartnerBinding): string => {
    switch (state) {
      case 'bound':
        return t('boundHow.from', { day: dayInText(since ?? '', language) });
      case 'bound-on-ratification':
        return t('boundHow.onRatification');
      case 'bound-on-condition':
        return t(reason === 'others' ? 'boundHow.withOthers' : 'boundHow.onCondition');
      case 'not-bound':
        return t('boundHow.not');
    }
  };
  const known = partners.flatMap(({ id, name, shortName }) => {
    const binding = getOwn(bindings, id);
    return binding ? [{ name: shortName ?? name, binding, how: wordsFor(binding) }] : [];
  });
  const rank = ({ binding: { state, since = '' } }: (typeof known)[number]) =>
    `${ORDER.indexOf(state)} ${since}`;
  const ordered = known.toSorted((one, other) =>
    rank(one) < rank(other) ? -1 : rank(one) > rank(other) ? 1 : 0,
  );
  return [...Map.groupBy(ordered, ({ how }) => how)].map(([how, those]) => ({
    how,
    partners: list(
      those.map(({ name }) => name),
      language,
    ),
  }));
}

const ORDER: readonly PartnerBinding['state'][] = [
  'bound',
  'bound-on-ratification',
  'bound-on-condition',
  'not-bound',
];
