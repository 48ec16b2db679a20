import { Checkbox, Fieldset } from '@digdir/designsystemet-react';
import { membersAt } from '../../../src-core/meeting/membership.ts';
import { execute } from '../../app/session.ts';
import { FaultOf, FormText } from '../../ui/checked-form.tsx';
import { NewForm } from '../../ui/form.tsx';
import { useTranslate } from '../../ui/language.tsx';
import { partnerName } from '../partners/partner-name.ts';
import type { Adding } from './action-points.tsx';

export function NewAgreement(props: Adding) {
  const t = useTranslate();
  const { forum, meeting, item, onDone } = props;
  const able = membersAt(forum, meeting).filter((member) => member.authority !== 'observes');
  return (
    <NewForm
      className="card stack"
      label={t('meeting.agreement')}
      words={t('run.makeAgreement')}
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
      <FormText name="title" label={t('meeting.agreementTitle')} required autoFocus />
      <FormText name="text" multiline rows={3} label={t('meeting.text')} required />
      <Fieldset data-size="sm">
        <Fieldset.Legend>{t('meeting.parties')}</Fieldset.Legend>
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
