import { Button } from '@digdir/designsystemet-react';
import type { ComponentProps, ComponentType } from 'react';

/** A button that shows an icon. Its words are its tooltip and what screen readers say. */
export function IconButton(
  props: Omit<ComponentProps<typeof Button>, 'children' | 'icon'> & {
    readonly words: string;
    readonly Icon: ComponentType<{ 'aria-hidden': true }>;
  },
) {
  const { words, Icon, ...rest } = props;
  return (
    <Button type="button" variant="tertiary" {...rest} icon aria-label={words} title={words}>
      <Icon aria-hidden />
    </Button>
  );
}
