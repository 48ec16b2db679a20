import { Checkbox, Fieldset } from '@digdir/designsystemet-react';
import { membersAt } from '../../../src-core/meeting/membership.ts';
import type { ForumItself } from '../../../src-core/model/forum.ts';
import type { Item, Meeting } from '../../../src-core/model/meeting.ts';
import { execute, useTranslate } from '../../app/session.ts';
import { FaultOf, FormText } from '../../ui/checked-form.tsx';
import { partnerName } from '../../ui/choice.tsx';
import { NewForm } from '../../ui/form.tsx';

export function NewAgreement(props: {
  readonly forum: ForumItself;
  readonly meeting: Meeting;
  readonly item: Item;
  readonly onDone: () => void;
}) {
  const t = useTranslate();
  const { forum, meeting, item, onDone } = props;
  const able = membersAt(forum, meeting).filter((member) => member.authority !== 'observes');
  return (
    <NewForm
      className="card stack"
      label={t('room.agreement')}
      words={t('room.makeAgreement')}
      onDone={onDone}
      onSend={({ text, all }) =>
        execute({
          do: 'makeAgreement',
          meeting: meeting.id,
          item: item.id,
          title: text('title') ?? '',
          text: text('text') ?? '',
          parties: all('parties'),
        })
      }
    >
      <FormText name="title" label={t('room.agreementTitle')} required autoFocus />
      <FormText name="text" multiline rows={3} label={t('room.text')} required />
      <Fieldset data-size="sm">
        <Fieldset.Legend>{t('room.parties')}</Fieldset.Legend>
        {able.map(({ partner }) => (
          <Checkbox
            key={partner}
            name="parties"
            value={partner}
            label={partnerName(forum, partner)}
          />
        ))}
        <FaultOf name="parties" />
      </Fieldset>
    </NewForm>
  );
}
