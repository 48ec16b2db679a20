import { timeUsed } from '../../../src-core/meeting/speakers.ts';
import type { ForumItself } from '../../../src-core/model/forum.ts';
import type { Meeting } from '../../../src-core/model/meeting.ts';
import { useNow } from '../../app/time.ts';
import { useTranslate } from '../../ui/language.tsx';
import { shortPartnerName } from '../partners/partner-name.ts';
import { stopwatch } from '../run/time-left.tsx';

/** How long each partner has spoken, in the item and in the meeting. */
export function TimeUsedTable(props: {
  readonly forum: ForumItself;
  readonly meeting: Meeting;
  readonly item: string;
}) {
  const t = useTranslate();
  const now = useNow();
  const { forum, meeting, item } = props;
  const used = timeUsed(meeting, item, now);
  if (used.length === 0) return null;
  return (
    <details className="more">
      <summary>{t('speakers.timeUsed')}</summary>
      <table className="time-used">
        <thead>
          <tr>
            <th scope="col">{t('meeting.partner')}</th>
            <th scope="col">{t('speakers.inItem')}</th>
            <th scope="col">{t('speakers.inMeeting')}</th>
          </tr>
        </thead>
        <tbody>
          {used.map(({ partner, inItem, inMeeting }) => (
            <tr key={partner}>
              <th scope="row">{shortPartnerName(forum, partner)}</th>
              <td>{stopwatch(inItem)}</td>
              <td>{stopwatch(inMeeting)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
