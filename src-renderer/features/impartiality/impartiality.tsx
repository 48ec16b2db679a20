import { AGENDA_OPEN, NOT_CIRCULATED, whyLocked } from '../../../src-core/commands/phase-rules.ts';
import { interestsIn } from '../../../src-core/meeting/impartiality.ts';
import type { Item, Meeting } from '../../../src-core/model/meeting.ts';
import { execute } from '../../app/session.ts';
import { useMeeting } from '../../app/use-meeting.ts';
import { DraftField } from '../../ui/form.tsx';
import { useTranslate } from '../../ui/language.tsx';
import { LockedFields } from '../../ui/locked-fields.tsx';
import { InterestLine } from './interest-line.tsx';
import { NewInterest } from './new-interest.tsx';

/** Who declared an interest in an item, how the meeting ruled, and who chairs the item instead (D190, D196). */
export function Impartiality({
  meeting,
  item,
}: {
  readonly meeting: Meeting;
  readonly item: Item;
}) {
  const t = useTranslate();
  const forum = useMeeting(meeting.id)?.forum;
  if (!forum) return null;
  const interests = interestsIn(meeting, item.id);
  const isEmpty = interests.length === 0 && !item.chair;
  const mayRecord = whyLocked(meeting, NOT_CIRCULATED) === undefined;
  return (
    <details className="more" open={!isEmpty}>
      <summary>{t('impartiality.title')}</summary>
      <div className="stack" data-size="sm">
        <LockedFields why={whyLocked(meeting, NOT_CIRCULATED)}>
          {interests.length > 0 && (
            <ul className="plain">
              {interests.map((each) => (
                <InterestLine key={keyOf(each)} forum={forum} meeting={meeting} interest={each} />
              ))}
            </ul>
          )}
          {mayRecord && <NewInterest forum={forum} meeting={meeting} item={item} />}
        </LockedFields>
        <LockedFields why={whyLocked(meeting, AGENDA_OPEN)}>
          <DraftField
            label={t('impartiality.chair')}
            value={item.chair}
            onSave={(chair) =>
              execute({
                do: 'changeItem',
                meeting: meeting.id,
                item: item.id,
                chair: chair || null,
              })
            }
          />
        </LockedFields>
      </div>
    </details>
  );
}

function keyOf({
  partner,
  representative = '',
  decision = '',
}: ReturnType<typeof interestsIn>[number]) {
  return [partner, representative, decision].join('/');
}
