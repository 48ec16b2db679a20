import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { Item, Meeting } from '../../../src-core/model/meeting.ts';
import { execute } from '../../app/session.ts';
import { FormText } from '../../ui/checked-form.tsx';
import { given, NewForm } from '../../ui/form.tsx';
import { useTranslate } from '../../ui/language.tsx';

/** Takes the item off the agenda: it stays on it as withdrawn, with its number (D165). Undo brings it back. */
export function WithdrawItem({
  meeting,
  item,
}: {
  readonly meeting: Meeting;
  readonly item: Item;
}) {
  const t = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const withdraw = (reason: string | undefined) =>
    execute({ do: 'withdrawItem', meeting: meeting.id, item: item.id, ...given({ reason }) });
  const words = t(item.withdrawn ? 'prepare.changeReason' : 'prepare.withdraw');
  if (!isOpen) {
    return (
      <div>
        <Button type="button" variant="tertiary" onClick={() => setOpen(true)}>
          {words}
        </Button>
      </div>
    );
  }
  return (
    <NewForm
      className="row"
      label={words}
      words={words}
      onDone={() => setOpen(false)}
      onSend={({ text }) => withdraw(text('reason'))}
    >
      <FormText
        className="grow"
        name="reason"
        label={t('prepare.withdrawReason')}
        defaultValue={item.withdrawn?.reason}
        autoFocus
      />
    </NewForm>
  );
}
