import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { ItemKind, MAX_MINUTES } from '../../../src-core/model/meeting.ts';
import { execute } from '../../app/session.ts';
import { FormText } from '../../ui/checked-form.tsx';
import { Choice } from '../../ui/choice.tsx';
import { given, NewForm } from '../../ui/form.tsx';
import { useTranslate } from '../../ui/language.tsx';
import { NumberField } from '../../ui/number-field.tsx';

export function AddItem(props: {
  readonly meeting: string;
  readonly section?: string;
  /** Of the section, or of the agenda. */
  readonly title: string;
}) {
  const t = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const { title, ...where } = props;
  if (!isOpen) {
    return (
      <div>
        <Button variant="tertiary" data-size="sm" onClick={() => setOpen(true)}>
          + {t('prepare.addItem')}
          <span className="visually-hidden"> ({title})</span>
        </Button>
      </div>
    );
  }
  return (
    <div data-size="sm">
      <AddItemForm {...where} />
      <Button type="button" variant="tertiary" onClick={() => setOpen(false)}>
        {t('meeting.close')}
      </Button>
    </div>
  );
}

function AddItemForm(where: { readonly meeting: string; readonly section?: string }) {
  const t = useTranslate();
  return (
    <NewForm
      className="row"
      words={t('meeting.add')}
      onSend={({ text, number }) =>
        execute({
          do: 'addItem',
          ...where,
          title: text('title') ?? '',
          kind: ItemKind.parse(text('kind')),
          ...given({ minutes: number('minutes'), presenter: text('presenter') }),
        })
      }
    >
      <FormText className="grow" name="title" label={t('meeting.itemTitle')} required autoFocus />
      <Choice
        name="kind"
        label={t('meeting.kind')}
        defaultValue="discussion"
        options={ItemKind.options.map((kind) => [kind, t(`kinds.${kind}`)] as const)}
      />
      <NumberField
        name="minutes"
        label={t('meeting.minutesField')}
        min={0}
        max={MAX_MINUTES}
        unit="minutes"
      />
      <FormText name="presenter" label={t('meeting.presenter')} />
    </NewForm>
  );
}
