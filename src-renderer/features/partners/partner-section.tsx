import { Heading, Link, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { numberedDecision } from '../../../src-core/meeting/number-labels.ts';
import { href } from '../../app/routes.ts';
import { useTranslate } from '../../ui/language.tsx';

/** A section of a partner's page, with its heading and list. */

export function PartnerSection(props: {
  readonly title: string;
  readonly nothing?: string;
  readonly children: readonly ReactNode[];
  readonly after?: ReactNode;
}) {
  const { title, nothing, children, after } = props;
  return (
    <section className="card" aria-label={title}>
      <Heading level={2} data-size="sm">
        {title}
      </Heading>
      {children.length === 0 ? (
        <Paragraph className="muted">{nothing}</Paragraph>
      ) : (
        <ul className="plain">{children}</ul>
      )}
      {after}
    </section>
  );
}

export function NumberLink(props: {
  readonly of: 'decision' | 'agreement';
  readonly number: string;
  readonly meeting: string;
  readonly item: string;
}) {
  const t = useTranslate();
  const { of, number, meeting, item } = props;
  return (
    <Link href={href({ view: 'run', meeting, item })} className="number">
      {of === 'decision' ? numberedDecision(number, t) : t('minutes.agreement', { number })}
    </Link>
  );
}
