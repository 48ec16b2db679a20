import { Alert, Button, Paragraph } from '@digdir/designsystemet-react';
import { list } from '../../../src-core/i18n/format.ts';
import type { DecisionResult } from '../../../src-core/meeting/outcome.ts';
import type { ForumItself } from '../../../src-core/model/forum.ts';
import { execute } from '../../app/session.ts';
import { timeNow } from '../../app/time.ts';
import { useLanguage, useTranslate } from '../../ui/language.tsx';
import { shortPartnerName } from '../partners/partner-name.ts';

/** Who answered an earlier wording, and the button with which they all stand by it. */
export function EarlierWording(props: {
  readonly forum: ForumItself;
  readonly meeting: string;
  readonly decision: string;
  readonly result: DecisionResult;
  /** When they said so: by default now. */
  readonly at?: () => string;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { forum, meeting, decision, result, at = timeNow } = props;
  if (result.toEarlier.length === 0) return null;
  const names = result.toEarlier.map((id) => shortPartnerName(forum, id));
  return (
    <Alert data-color="warning" data-size="sm">
      <div className="row middle">
        <Paragraph className="grow" role="status">
          {t('standingBy.changed', { partners: list(names, language) })}
        </Paragraph>
        <Button
          variant="secondary"
          onClick={() => void execute({ do: 'confirmPositions', meeting, decision, at: at() })}
        >
          {t('standingBy.confirm')}
        </Button>
      </div>
    </Alert>
  );
}
