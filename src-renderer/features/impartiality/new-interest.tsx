import type { Translate } from '../../../src-core/i18n/index.ts';
import { membersAt } from '../../../src-core/meeting/membership.ts';
import { decisionLabel } from '../../../src-core/meeting/number-labels.ts';
import type { ForumItself } from '../../../src-core/model/forum.ts';
import { type Item, type Meeting, Ruling } from '../../../src-core/model/meeting.ts';
import { execute } from '../../app/session.ts';
import { timeNow } from '../../app/time.ts';
import { FormText } from '../../ui/checked-form.tsx';
import { Choice } from '../../ui/choice.tsx';
import { given, NewForm } from '../../ui/form.tsx';
import { useTranslate } from '../../ui/language.tsx';
import { partnerName } from '../partners/partner-name.ts';
import { useRulings } from './use-rulings.ts';

interface ItemInMeeting {
  readonly forum: ForumItself;
  readonly meeting: Meeting;
  readonly item: Item;
}

/** Records who declared an interest, why, and the ruling if there is one already. */
export function NewInterest(props: ItemInMeeting) {
  const t = useTranslate();
  const rulings = useRulings();
  const { meeting, item } = props;
  const decisions = meeting.decisions.filter((each) => each.item === item.id && !each.withdrawn);
  return (
    <NewForm
      label={t('impartiality.record')}
      words={t('impartiality.record')}
      onSend={({ text }) => {
        const [partner = '', representative] = (text('person') ?? '').split(' ');
        return execute({
          do: 'setInterest',
          meeting: meeting.id,
          item: item.id,
          partner,
          ...given({
            representative,
            decision: text('decision'),
            ground: text('ground'),
            ruling: Ruling.options.find((each) => each === text('ruling')),
          }),
          at: timeNow(),
        });
      }}
    >
      <div className="pair">
        <Choice name="person" label={t('impartiality.person')} options={peopleIn(props, t)} />
        <Choice name="ruling" label={t('impartiality.ruling')} options={rulings} />
      </div>
      <FormText name="ground" label={t('impartiality.ground')} />
      {decisions.length > 1 && (
        <Choice
          name="decision"
          label={t('impartiality.matter')}
          options={[
            ['', t('impartiality.wholeItem')] as const,
            ...decisions.map((each) => [each.id, decisionLabel(meeting, each, t)] as const),
          ]}
        />
      )}
    </NewForm>
  );
}

/** Each partner, and after it those who represent it. The value has the ids of both. */
function peopleIn({ forum, meeting }: ItemInMeeting, t: Translate) {
  return membersAt(forum, meeting).flatMap(({ partner }) => {
    const name = partnerName(forum, partner);
    const people = forum.representatives.filter((each) => each.partner === partner);
    const whole = people.length === 0 ? name : t('impartiality.wholePartner', { partner: name });
    return [
      ...people.map((each) => [`${partner} ${each.id}`, `${each.name} (${name})`] as const),
      [partner, whole] as const,
    ];
  });
}
