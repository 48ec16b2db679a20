import { list } from '../../src-core/i18n/format.ts';
import { itemLabel } from '../../src-core/meeting/number-labels.ts';
import { itemNumber } from '../../src-core/meeting/numbers.ts';
import type { Item, Meeting } from '../../src-core/model/meeting.ts';
import type { Shown } from '../../src-core/projections/screen-view.ts';
import { TimeLeft } from '../features/run/time-left.tsx';
import { useLanguage, useTranslate } from '../ui/language.tsx';

/** The item's title on the big screen. An exempt item shows only its legal ground. */
export function useScreenTitle(): (item: Item) => string {
  const t = useTranslate();
  return (item) => (item.exempt ? t('meeting.exempt', { basis: item.exempt.basis }) : item.title);
}

/** The current item: its title, the time left, and the objective that it serves. */
export function ItemHead(props: {
  readonly meeting: Meeting;
  readonly item: Item;
  readonly objectives: Shown['objectives'];
  readonly disqualified?: Shown['disqualified'];
  /** Nothing else is on the big screen. */
  readonly isLarge?: boolean;
}) {
  const t = useTranslate();
  const titleOf = useScreenTitle();
  const { meeting, item, objectives, disqualified, isLarge } = props;
  return (
    <div className={isLarge ? 'item-head large' : 'item-head'}>
      {isLarge && (
        <p className="meta">
          {itemLabel(itemNumber(meeting, item.id), t)}
          <span>{t(`kinds.${item.kind}`)}</span>
        </p>
      )}
      <h1>{titleOf(item)}</h1>
      <p className="meta">
        <TimeLeft item={item} />
        {item.presenter && (
          <span>
            {t('meeting.presenter')}: {item.presenter}
          </span>
        )}
        {item.chair && <span>{t('impartiality.chairing', { name: item.chair })}</span>}
        <Objectives served={objectives} />
      </p>
      <Disqualified names={disqualified} />
    </div>
  );
}

/** Who takes no part in the item or the decision. */
export function Disqualified({ names = [] }: { readonly names?: Shown['disqualified'] }) {
  const t = useTranslate();
  const language = useLanguage();
  if (names.length === 0) return null;
  return <p>{t('impartiality.out', { names: list(names, language) })}</p>;
}

function Objectives({ served }: { readonly served: Shown['objectives'] }) {
  const t = useTranslate();
  if (served.length === 0) return null;
  return (
    <span>
      {t('meeting.serves')}: {served.map((each) => each.text).join(' · ')}
    </span>
  );
}
