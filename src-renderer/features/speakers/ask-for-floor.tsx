import { Button, Textfield } from '@digdir/designsystemet-react';
import { type KeyboardEvent, useState } from 'react';
import { membersAt } from '../../../src-core/meeting/membership.ts';
import { attendanceAt } from '../../../src-core/meeting/presence.ts';
import type { ForumItself, Partner } from '../../../src-core/model/forum.ts';
import { FloorKind, type Meeting } from '../../../src-core/model/meeting.ts';
import { execute } from '../../app/session.ts';
import { timeNow } from '../../app/time.ts';
import { Choice } from '../../ui/choice.tsx';
import { useTranslate } from '../../ui/language.tsx';

/** Some letters of the name and Enter, or a click on it: the partner is on the list. */
export function AskForFloor(props: {
  readonly forum: ForumItself;
  readonly meeting: Meeting;
  readonly item: string;
}) {
  const t = useTranslate();
  const { forum, meeting, item } = props;
  const [typed, type] = useState('');
  const [kind, choose] = useState<FloorKind>('speech');
  const found = matching(whoMaySpeak(forum, meeting), typed);
  const first = typed.trim() === '' ? undefined : found[0];

  async function ask(partner: Partner, as: FloorKind) {
    const about = { meeting: meeting.id, item, partner: partner.id, kind: as };
    const answer = await execute({ do: 'askForFloor', ...about, at: timeNow() });
    if (!answer.ok) return;
    type('');
    choose('speech');
  }
  function onKey(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !first) return;
    event.preventDefault();
    void ask(first, event.shiftKey ? 'reply' : event.ctrlKey || event.metaKey ? 'order' : kind);
  }
  return (
    <section className="row asking" aria-label={t('speakers.ask')}>
      <Textfield
        className="grow"
        label={t('speakers.who')}
        value={typed}
        autoComplete="off"
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKey}
        onFocus={(event) => event.target.select()}
      />
      <Choice<FloorKind>
        label={<span className="visually-hidden">{t('speakers.kind')}</span>}
        value={kind}
        onChoose={choose}
        options={FloorKind.options.map((each) => [each, t(`floorKinds.${each}`)] as const)}
      />
      {/* The field keeps the focus, so that what is chosen from stays. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only keeps the focus where it is */}
      <div className="names card" onMouseDown={(event) => event.preventDefault()}>
        {found.map((partner) => (
          <Button
            key={partner.id}
            variant={partner === first ? 'primary' : 'secondary'}
            title={partner.name}
            onClick={() => void ask(partner, kind)}
          >
            {partner.shortName ?? partner.name}
          </Button>
        ))}
        <span className="muted full-line">{t('speakers.keys')}</span>
      </div>
      <span role="status" className="visually-hidden">
        {typed.trim() !== '' && (first?.name ?? t('speakers.nobody'))}
      </span>
    </section>
  );
}

/** The members, those who are here first. */
function whoMaySpeak(forum: ForumItself, meeting: Meeting): readonly Partner[] {
  const here = new Set(attendanceAt(meeting, timeNow()).map((entry) => entry.partner));
  const members = new Set(membersAt(forum, meeting).map((member) => member.partner));
  return forum.partners
    .filter((partner) => members.has(partner.id))
    .toSorted((a, b) => Number(here.has(b.id)) - Number(here.has(a.id)));
}

/** Those with a short name, or a word of the name, that begins like this; the short names first. */
function matching(partners: readonly Partner[], typed: string): readonly Partner[] {
  const letters = typed.trim().toLocaleLowerCase();
  const begins = (text = '') => text.toLocaleLowerCase().startsWith(letters);
  const byShortName = partners.filter((partner) => begins(partner.shortName));
  const byName = partners.filter((partner) => partner.name.split(/\s+/).some(begins));
  return letters === '' ? partners : [...new Set([...byShortName, ...byName])];
}
