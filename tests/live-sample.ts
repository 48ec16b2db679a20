import { CRITERIA } from '../src-core/model/meeting.ts';
import { openForumService } from '../src-main/forum-session/forum-session.ts';
import { createNewForum } from '../src-main/forum-session/new-forum.ts';

/** The sample forum with its coming meeting under way: a decision is being made, and one has a reservation. */

interface Shown {
  readonly forum: {
    readonly partners: readonly { id: string; authority: string; exit?: object }[];
  };
  readonly meetings: readonly { readonly items: readonly { id: string; standing?: string }[] }[];
}

export const MEETING = '2026-1';
const ON_NOW = 'handlingsplan';
const POSITIONS = ['consents', 'consents', 'reserves', 'consents', 'stands-aside'] as const;

export function sampleForum(folder: string): Promise<void> {
  return createNewForum(folder, {
    name: 'Eksempel',
    language: 'nb',
    template: 'sample',
    author: 'test',
  });
}

export async function liveSample(folder: string): Promise<void> {
  await sampleForum(folder);
  const forum = await openForumService(folder, { author: 'test' });
  const { partners } = ((await forum.show(MEETING)) as Shown).forum;
  const present = partners.filter(({ exit }, index) => !exit && index !== 6);
  const voting = present.filter(({ authority }) => authority !== 'observes');
  const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
  const taken = (decision: string, partner: string, position: string) => ({
    do: 'takePosition',
    ...{ decision, partner, position, at: at(-2) },
  });
  const commands = [
    { do: 'openMeeting', at: at(-40) },
    ...present.map(({ id }, index) => ({
      do: 'setAttendance',
      partner: id,
      status: index === 3 ? 'remote' : index === 5 ? 'deputy' : 'present',
    })),
    { do: 'startItem', item: '2026-1-agenda', at: at(-40) },
    {
      do: 'proposeDecision',
      ...{ id: 'first', item: '2026-1-agenda', wording: 'Innkalling og saksliste er godkjent.' },
    },
    { do: 'everybodyConsents', decision: 'first', at: at(-38) },
    { do: 'startItem', item: ON_NOW, at: at(-12) },
    {
      do: 'setNotes',
      item: ON_NOW,
      text: 'Fylkeskommunen la fram forslaget.\n\n- Enighet om de tre innsatsområdene\n- Spørsmål om **finansiering** etter 2028',
    },
    {
      do: 'proposeDecision',
      id: 'plan',
      item: ON_NOW,
      wording:
        'Forumet vedtar tre innsatsområder for handlingsplanen 2027–2030. Hvert tiltak får en eier og en avtale.',
    },
    ...voting.map(({ id }, index) => taken('plan', id, POSITIONS[index] ?? 'consents')),
    { do: 'askForFloor', item: ON_NOW, partner: voting[1]?.id, at: at(-4) },
    { do: 'askForFloor', item: ON_NOW, partner: voting[4]?.id, kind: 'reply', at: at(-3) },
    ...CHECK.map((answer, index) => ({ partner: voting[index % voting.length]?.id, ...answer })),
  ];
  for (const command of commands) {
    const answer = await forum.service.execute({ meeting: MEETING, ...command });
    if (!answer.ok) throw new Error(`${JSON.stringify(command)}: ${answer.message}`);
  }
  await forum.close();
}

/** Some answers to each criterion. */
const CHECK = CRITERIA.flatMap((criterion, index) =>
  [3, 4, 5, 2].map((base, turn) => ({
    do: 'assess',
    criterion,
    score: Math.min(5, Math.max(1, base + ((index + turn) % 3) - 1)),
  })),
);
