import { TrashIcon } from '@navikt/aksel-icons';
import { whoIs } from '../../../src-core/meeting/impartiality.ts';
import { decisionLabel } from '../../../src-core/meeting/number-labels.ts';
import type { ForumItself } from '../../../src-core/model/forum.ts';
import type { Interest, Meeting } from '../../../src-core/model/meeting.ts';
import { execute } from '../../app/session.ts';
import { timeNow } from '../../app/time.ts';
import { Choice } from '../../ui/choice.tsx';
import { DraftField } from '../../ui/form.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useTranslate } from '../../ui/language.tsx';
import { partnerName } from '../partners/partner-name.ts';
import { useRulings } from './use-rulings.ts';

/** What is recorded of one person: the ruling is chosen here once the meeting has made it. */
export function InterestLine(props: {
  readonly forum: ForumItself;
  readonly meeting: Meeting;
  readonly interest: Interest;
}) {
  const t = useTranslate();
  const rulings = useRulings();
  const { forum, meeting, interest } = props;
  const { at: _, ground, ruling, ...about } = interest;
  const decision = meeting.decisions.find(({ id }) => id === interest.decision);
  const name = whoIs({ forum, nameOf: (id) => partnerName(forum, id) }, interest);
  const change = (changes: object) =>
    execute({ do: 'setInterest', meeting: meeting.id, ...about, ...changes, at: timeNow() });
  return (
    <li className="line">
      <strong className="grow">
        {name}
        {decision && `, ${decisionLabel(meeting, decision, t)}`}
      </strong>
      <IconButton
        data-size="sm"
        words={t('impartiality.remove', { name })}
        Icon={TrashIcon}
        onClick={() => void execute({ do: 'removeInterest', meeting: meeting.id, ...about })}
      />
      <div className="pair full-line">
        <Choice
          label={t('impartiality.rulingOn', { name })}
          value={ruling ?? 'none'}
          options={rulings}
          onChoose={(chosen) => void change({ ruling: chosen === 'none' ? null : chosen })}
        />
        <DraftField
          label={t('impartiality.groundOf', { name })}
          value={ground}
          onSave={(typed) => change({ ground: typed || null })}
        />
      </div>
    </li>
  );
}
