import { isDisqualified, matterOf } from '../meeting/impartiality.ts';
import { decisionNumber } from '../meeting/numbers.ts';
import { lastPositionOf } from '../meeting/outcome.ts';
import type { Id } from '../model/field-types.ts';
import type { Forum } from '../model/forum.ts';
import { Interest, type Meeting } from '../model/meeting.ts';
import { refuse } from '../model/refusal.ts';
import { changeFields, commandFields } from './command-fields.ts';
import { assign, meetingCommand, removeWhere, replaceWhere } from './command-types.ts';
import { decisionOf, memberOf, partnerOf, recordingItemOf, representativeOf } from './lookups.ts';
import { NOT_CIRCULATED } from './phase-rules.ts';

/** Who declared an interest in an item, and what the meeting ruled: before, during or after the meeting (D190). */

const { item, decision, partner, representative, at, ground, ruling } = Interest.shape;
const About = { item, decision, partner, representative };
type About = Pick<Interest, keyof typeof About>;

export const impartialityCommands = {
  /** Adds to what is recorded of the same person and matter: a ruling to a declaration. */
  setInterest: meetingCommand('setInterest', {
    when: NOT_CIRCULATED,
    fields: { ...About, ...commandFields({ at }), ...changeFields({ ground, ruling }) },
    apply: (meeting, { do: _, meeting: __, ...command }, { forum }) => {
      assertNamed(forum, meeting, command);
      const { at, ground, ruling, ...about } = command;
      const former = (meeting.interests ?? []).find((each) => isSame(each, about));
      const next: Interest = { ...former, ...about, at };
      assign(next, { ground: ground === '' ? null : ground, ruling });
      meeting.interests ??= [];
      replaceWhere(meeting.interests, next, (each) => isSame(each, about));
      assertTookNoPart(forum, meeting, about.partner, 'ruling');
      return undefined;
    },
  }),

  /** Takes back what was recorded by mistake. */
  removeInterest: meetingCommand('removeInterest', {
    when: NOT_CIRCULATED,
    fields: About,
    apply: (meeting, { do: _, meeting: __, ...about }, { forum }) => {
      assertNamed(forum, meeting, about);
      const others = (meeting.interests ?? []).filter((each) => !isSame(each, about));
      if (others.length === (meeting.interests ?? []).length) {
        refuse('not-eligible', 'partner', 'impartiality.notRecorded', {
          partner: partnerOf(forum, about.partner).name,
        });
      }
      removeWhere(meeting.interests ?? [], (each) => isSame(each, about));
      if (others.length === 0) delete meeting.interests;
      return undefined;
    },
  }),
};

function assertNamed(forum: Forum, meeting: Meeting, about: About): void {
  recordingItemOf(meeting, about.item);
  if (about.decision !== undefined && decisionOf(meeting, about.decision).item !== about.item) {
    refuse('invalid', 'decision', 'impartiality.otherItem');
  }
  memberOf(forum, meeting, about.partner);
  representativeOf(forum, about.representative, about.partner);
}

function isSame(one: About, other: About): boolean {
  return (
    one.item === other.item &&
    one.decision === other.decision &&
    one.partner === other.partner &&
    one.representative === other.representative
  );
}

/** Who has taken a position took part, so no ruling and no attendance can say otherwise (D193). */
export function assertTookNoPart(forum: Forum, meeting: Meeting, id: Id, path: string): void {
  const answered = meeting.decisions.find(
    (each) =>
      !each.withdrawn &&
      lastPositionOf(each, id) !== undefined &&
      isDisqualified(forum, meeting, id, matterOf(each)),
  );
  if (!answered) return;
  const { name } = partnerOf(forum, id);
  refuse('has-dependents', path, 'impartiality.hasPosition', {
    partner: name,
    number: decisionNumber(answered),
  });
}
