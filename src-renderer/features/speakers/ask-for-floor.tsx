import { Textfield } from '@digdir/designsystemet-react';
import { type KeyboardEvent, useState } from 'react';
import { membersAt } from '../../../src-core/meeting/membership.ts';
import { attendanceAt } from '../../../src-core/meeting/presence.ts';
import type { ForumItself, Partner } from '../../../src-core/model/forum.ts';
import { FloorKind, type Meeting } from '../../../src-core/model/meeting.ts';
import { execute } from '../../app/session.ts';
import { timeNow } from '../../app/time.ts';
import { Choice } from '../../ui/choice.tsx';
import { useTranslate } from '../../ui/language.tsx';
import { SendButton } from '../../ui/send-button.tsx';

/** Puts a partner on the list: type some letters of its name and press Enter, or click on the name. */
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
      <FoundPartners found={found} first={first} onAsk={(partner) => ask(partner, kind)} />
      <span role="status" className="visually-hidden">
        {typed.trim() !== '' && (first?.name ?? t('speakers.nobody'))}
      </span>
    </section>
  );
}

/** The partners that the typed letters match. Enter chooses the first. */
function FoundPartners(props: {
  readonly found: readonly Partner[];
  readonly first: Partner | undefined;
  readonly onAsk: (partner: Partner) => Promise<void>;
}) {
  const t = useTranslate();
  const { found, first, onAsk } = props;
  return (
    // The field keeps the focus, so that the list stays open.
    // biome-ignore lint/a11y/noStaticElementInteractions: only keeps the focus where it is
    <div className="names card" onMouseDown={(event) => event.preventDefault()}>
      {found.map((partner) => (
        <SendButton
          key={partner.id}
          variant={partner === first ? 'primary' : 'secondary'}
          title={partner.name}
          onSend={() => onAsk(partner)}
        >
          {partner.shortName ?? partner.name}
        </SendButton>
      ))}
      <span className="muted full-line">{t('speakers.keys')}</span>
    </div>
  );
}

/** The members; those who are present come first. */
function whoMaySpeak(forum: ForumItself, meeting: Meeting): readonly Partner[] {
  const here = new Set(attendanceAt(meeting, timeNow()).map((entry) => entry.partner));
  const members = new Set(membersAt(forum, meeting).map((member) => member.partner));
  return forum.partners
    .filter((partner) => members.has(partner.id))
    .toSorted((a, b) => Number(here.has(b.id)) - Number(here.has(a.id)));
}

/** The partners whose short name, or a word of whose name, starts with what was typed. Short names come first. */
function matching(partners: readonly Partner[], typed: string): readonly Partner[] {
  const letters = typed.trim().toLocaleLowerCase();
  const begins = (text = '') => text.toLocaleLowerCase().startsWith(letters);
  const byShortName = partners.filter((partner) => begins(partner.shortName));
  const byName = partners.filter((partner) => partner.name.split(/\s+/).some(begins));
  return letters === '' ? partners : [...new Set([...byShortName, ...byName])];
}
