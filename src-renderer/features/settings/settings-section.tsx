import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';

/** A part of the settings: its title, what it is for, and its fields. */
export function SettingsSection(props: {
  readonly title: string;
  readonly help?: string;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const { title, help, className = 'stack tight', children } = props;
  return (
    <section className={className}>
      <Heading level={3} data-size="xs">
        {title}
      </Heading>
      {help !== undefined && (
        <Paragraph data-size="sm" className="muted">
          {help}
        </Paragraph>
      )}
      {children}
    </section>
  );
}
