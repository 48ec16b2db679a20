import { Alert, Link } from '@digdir/designsystemet-react';
import { knownResults } from '../../src-core/follow-up/results.ts';
import { writtenOf, writtenOn } from '../../src-core/follow-up/written.ts';
import type { Forum } from '../../src-core/forum/schema.ts';
import type { Meeting } from '../../src-core/meeting/schema.ts';
import { dayOf } from '../../src-core/primitives.ts';
import { href } from '../routes.ts';
import { timeNow, useTranslate } from '../session.ts';

/** After the meeting: that some of its decisions are answered in writing, and where. */
export function WrittenNotice(props: { readonly forum: Forum; readonly meeting: Meeting }) {
  const t = useTranslate();
  const { forum, meeting } = props;
  const written = writtenOf(meeting, knownResults(forum, meeting));
  const { open } = writtenOn([{ written }], dayOf(timeNow()));
  if (open.length === 0) return null;
  return (
    <Alert data-color="info">
      {t('written.inMeeting', { count: open.length })}{' '}
      <Link href={href({ view: 'forum', tab: 'written' })}>{t('written.title')}</Link>
    </Alert>
  );
}
