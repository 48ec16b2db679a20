import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { type Item, ItemKind, MAX_MINUTES } from '../../../src-core/model/meeting.ts';
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
  /** The items that the new one may be a part of. */
  readonly parents: readonly Item[];
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

function AddItemForm(props: {
  readonly meeting: string;
  readonly section?: string;
  readonly parents: readonly Item[];
}) {
  const { parents, ...where } = props;
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
          ...given({
            minutes: number('minutes'),
            presenter: text('presenter'),
            parent: text('parent'),
          }),
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
      {parents.length > 0 && (
        <Choice
          name="parent"
          label={t('meeting.partOf')}
          options={[
            ['', t('meeting.noParent')],
            ...parents.map(({ id, title }) => [id, title] as const),
          ]}
        />
      )}
    </NewForm>
  );
}
