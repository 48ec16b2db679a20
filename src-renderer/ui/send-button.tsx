import { Button } from '@digdir/designsystemet-react';
import { type ComponentProps, type MouseEvent, useRef } from 'react';

/**
 * A button that records something. A double-click sends once, also when the first click has put the button of
 * another row under the pointer.
 */
export function SendButton(
  props: Omit<ComponentProps<typeof Button>, 'onClick'> & {
    readonly onSend: () => Promise<unknown>;
  },
) {
  const { onSend, ...rest } = props;
  const sending = useRef(false);
  async function press({ detail }: MouseEvent): Promise<void> {
    if (detail > 1 || sending.current) return;
    sending.current = true;
    await onSend().finally(() => {
      sending.current = false;
    });
  }
  return <Button {...rest} onClick={(event) => void press(event)} />;
}
