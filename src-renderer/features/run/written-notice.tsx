import { Alert, Link } from '@digdir/designsystemet-react';
import { dayOf } from '../../../src-core/model/field-types.ts';
import type { Forum } from '../../../src-core/model/forum.ts';
import type { Meeting } from '../../../src-core/model/meeting.ts';
import { knownResults } from '../../../src-core/projections/decision-results-cache.ts';
import {
  writtenProceduresOf,
  writtenProceduresOn,
} from '../../../src-core/projections/written-procedure.ts';
import { href } from '../../app/routes.ts';
import { timeNow } from '../../app/time.ts';
import { useTranslate } from '../../ui/language.tsx';

/** A notice after the meeting that some of its decisions get written answers, with a link to them. */
export function WrittenNotice(props: { readonly forum: Forum; readonly meeting: Meeting }) {
  const t = useTranslate();
  const { forum, meeting } = props;
  const written = writtenProceduresOf(meeting, knownResults(forum, meeting));
  const { open } = writtenProceduresOn([{ written }], dayOf(timeNow()));
  if (open.length === 0) return null;
  return (
    <Alert data-color="info">
      {t('writtenProcedure.inMeeting', { count: open.length })}{' '}
      <Link href={href({ view: 'forum', tab: 'written' })}>{t('writtenProcedure.title')}</Link>
    </Alert>
  );
}
