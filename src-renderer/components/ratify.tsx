import { Button } from '@digdir/designsystemet-react';
import { type Forum, RatificationOutcome } from '../../src-core/forum/schema.ts';
import { type Day, dayOf } from '../../src-core/primitives.ts';
import { execute, timeNow, useTranslate } from '../session.ts';
import { shortPartnerName } from './fields.tsx';

type Of = { readonly decision: string } | { readonly agreement: string };

/** What a partner's principal answered: today, unless told otherwise. */
export function RatifyButtons(props: {
  readonly meeting: string;
  readonly of: Of;
  readonly partner: string;
  readonly name: string;
  readonly on?: Day;
  readonly onAnswer?: () => void;
  readonly isReached?: boolean;
}) {
  const t = useTranslate();
  const { meeting, of, partner, name, on = dayOf(timeNow()), onAnswer, isReached = true } = props;
  function answer(outcome: RatificationOutcome) {
    void execute({ do: 'ratify', meeting, ...of, partner, outcome, on });
    onAnswer?.();
  }
  return (
    <span className="row" data-size="sm">
      {RatificationOutcome.options.map((outcome) => (
        <Button
          key={outcome}
          variant={outcome === 'ratified' ? 'primary' : 'secondary'}
          tabIndex={isReached ? 0 : -1}
          aria-label={`${t(`obligationStatus.${outcome}`)}: ${name}`}
          onClick={() => answer(outcome)}
        >
          {t(`obligationStatus.${outcome}`)}
        </Button>
      ))}
    </span>
  );
}

/** Those whose principal has yet to answer, each with the answer to note. */
export function Awaiting(props: {
  readonly forum: Forum;
  readonly meeting: string;
  readonly of: Of;
  readonly partners: readonly string[];
}) {
  const t = useTranslate();
  const { forum, meeting, of, partners } = props;
  if (partners.length === 0) return null;
  return (
    <details className="more">
      <summary>{t('room.awaiting', { count: partners.length })}</summary>
      <ul className="plain">
        {partners.map((partner) => (
          <li key={partner} className="line">
            <span className="grow">{shortPartnerName(forum, partner)}</span>
            <RatifyButtons
              meeting={meeting}
              of={of}
              partner={partner}
              name={shortPartnerName(forum, partner)}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
