import { CRITERIA } from '../../src-core/model/meeting.ts';
import { openForumService } from '../../src-main/forum-session/forum-session.ts';
import { createNewForum } from '../../src-main/forum-session/new-forum.ts';
import { localTime } from '../../src-main/platform/local-time.ts';

/** The sample forum with its coming meeting under way: a decision is being made, and one has a reservation. */

interface Shown {
  readonly forum: {
    readonly partners: readonly { id: string; authority: string; exit?: object }[];
  };
  readonly meetings: readonly { readonly items: readonly { id: string; standing?: string }[] }[];
}

export const MEETING = '2026-1';
const ON_NOW = 'handlingsplan';
/** The items before the current one, and how many minutes ago each started. */
type Earlier = readonly (readonly [item: string, minutesAgo: number])[];
const ONLY_THE_FIRST: Earlier = [['2026-1-agenda', 40]];
const AS_PLANNED: Earlier = [
  ['2026-1-agenda', 117],
  ['2026-1-last-minutes', 112],
  ['strategi', 107],
  ['2026-1-carried', 87],
  ['arbeidskraft', 67],
  ['sjekk', 37],
];
const POSITIONS = ['consents', 'consents', 'reserves', 'consents', 'stands-aside'] as const;

export function sampleForum(folder: string): Promise<void> {
  return createNewForum(folder, {
    name: 'Eksempel',
    language: 'nb',
    template: 'sample',
    author: 'test',
  });
}

export function liveSample(folder: string): Promise<void> {
  return underWay(folder, ONLY_THE_FIRST);
}

/** Every item so far took its planned time: on schedule at 10.57 on the day of the meeting. */
export function sampleOnSchedule(folder: string): Promise<void> {
  return underWay(folder, AS_PLANNED);
}

async function underWay(folder: string, earlier: Earlier): Promise<void> {
  await sampleForum(folder);
  const forum = await openForumService(folder, { author: 'test' });
  const { partners } = ((await forum.show(MEETING)) as Shown).forum;
  const present = partners.filter(({ exit }, index) => !exit && index !== 6);
  const voting = present.filter(({ authority }) => authority !== 'observes');
  const at = (minutes: number) => localTime(new Date(Date.now() + minutes * 60_000));
  const taken = (decision: string, partner: string, position: string) => ({
    do: 'takePosition',
    ...{ decision, partner, position, at: at(-2) },
  });
  const [first, ...others] = earlier.map(([item, minutesAgo]) => ({
    do: 'startItem',
    ...{ item, at: at(-minutesAgo) },
  }));
  if (!first) throw new Error('The meeting needs a first item');
  const commands = [
    { do: 'openMeeting', at: first.at },
    ...present.map(({ id }, index) => ({
      do: 'setAttendance',
      partner: id,
      status: index === 3 ? 'remote' : index === 5 ? 'deputy' : 'present',
    })),
    first,
    {
      do: 'proposeDecision',
      ...{ id: 'first', item: '2026-1-agenda', wording: 'Innkalling og saksliste er godkjent.' },
    },
    { do: 'everybodyConsents', decision: 'first', at: first.at },
    ...others,
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

/** Some scores for each criterion. */
const CHECK = CRITERIA.flatMap((criterion, index) =>
  [3, 4, 5, 2].map((base, turn) => ({
    do: 'assess',
    criterion,
    score: Math.min(5, Math.max(1, base + ((index + turn) % 3) - 1)),
  })),
);
