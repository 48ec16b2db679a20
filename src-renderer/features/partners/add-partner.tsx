import { Heading } from '@digdir/designsystemet-react';
import { dayOf } from '../../../src-core/model/field-types.ts';
import { Authority } from '../../../src-core/model/forum.ts';
import { execute } from '../../app/session.ts';
import { timeNow } from '../../app/time.ts';
import { FormText } from '../../ui/checked-form.tsx';
import { Choice } from '../../ui/choice.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { given, NewForm } from '../../ui/form.tsx';
import { useTranslate } from '../../ui/language.tsx';

export function AddPartner() {
  const t = useTranslate();
  return (
    <NewForm
      className="card stack"
      words={t('shell.add')}
      onSend={({ text }) =>
        execute({
          do: 'addPartner',
          name: text('name') ?? '',
          role: text('role') ?? '',
          authority: Authority.parse(text('authority')),
          ...given({ shortName: text('shortName'), principal: text('principal') }),
          joined: text('joined') ?? dayOf(timeNow()),
        })
      }
    >
      <Heading level={2} data-size="sm">
        {t('shell.addPartner')}
      </Heading>
      <FormText name="name" label={t('shell.partnerName')} required />
      <FormText name="shortName" label={t('shell.shortName')} />
      <FormText name="role" label={t('shell.role')} required />
      <Choice
        name="authority"
        label={t('shell.authority')}
        defaultValue="decides"
        options={Authority.options.map((each) => [each, t(`authorities.${each}`)] as const)}
      />
      <FormText name="principal" label={t('shell.principal')} />
      <DayField name="joined" label={t('shell.joined')} value={dayOf(timeNow())} />
    </NewForm>
  );
}
