import { sectionsOffered, sectionTitle } from '../../../src-core/meeting/agenda-sections.ts';
import { itemTitle } from '../../../src-core/meeting/number-labels.ts';
import { itemNumber } from '../../../src-core/meeting/numbers.ts';
import type { Forum } from '../../../src-core/model/forum.ts';
import type { Item, Meeting } from '../../../src-core/model/meeting.ts';
import { execute } from '../../app/session.ts';
import { Choice } from '../../ui/choice.tsx';
import { useTranslate } from '../../ui/language.tsx';

/** In which section the item is, and of which item it is a part. */
export function ItemPlace(props: {
  readonly forum: Pick<Forum, 'sections'>;
  readonly meeting: Meeting;
  readonly item: Item;
  readonly onChange: (changes: object) => ReturnType<typeof execute>;
}) {
  const t = useTranslate();
  const { forum, meeting, item, onChange } = props;
  const offered = sectionsOffered(meeting, forum);
  const isPart = item.parent !== undefined;
  // What was removed from the forum stays a choice for the items that have it.
  const sections = [
    ...new Set([...offered, ...(item.section === undefined ? [] : [item.section])]),
  ];
  const parents = possibleParents(meeting, item);
  return (
    <div className="row">
      {sections.length > 0 && !isPart && (
        <Choice
          label={t('prepare.section')}
          value={item.section ?? NONE}
          options={[
            [NONE, t('prepare.noSection')],
            ...sections.map((each) => [each, sectionTitle(each, forum, t)] as const),
          ]}
          onChoose={(section) =>
            void execute({
              do: 'moveItem',
              meeting: meeting.id,
              item: item.id,
              section: section === NONE ? null : section,
            })
          }
        />
      )}
      {(isPart || parents.length > 0) && (
        <Choice
          label={t('meeting.partOf')}
          value={item.parent ?? NONE}
          options={[
            [NONE, t('meeting.noParent')],
            ...parents.map(
              (each) => [each.id, itemTitle(itemNumber(meeting, each.id), each.title, t)] as const,
            ),
          ]}
          onChoose={(parent) => void onChange({ parent: parent === NONE ? null : parent })}
        />
      )}
    </div>
  );
}

/** No id of a section or an item is empty. */
const NONE = '';

/** Whose part it may become. What has a number, or parts of its own, stays an item (D164). */
function possibleParents({ items }: Meeting, item: Item): readonly Item[] {
  const hasParts = items.some(({ parent }) => parent === item.id);
  if (item.number || hasParts || item.kind === 'break') return [];
  return items.filter(
    ({ id, parent, kind }) => id !== item.id && parent === undefined && kind !== 'break',
  );
}
