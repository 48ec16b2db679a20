import type { Meeting } from '../../src-core/model/meeting.ts';
import { mergeTexts } from '../../src-core/text/merge-texts.ts';

/** The texts that several may be writing in at once: where the command has it, and what stands there. */
const TEXTS = {
  setNotes: {
    field: 'text',
    of: 'item',
    now: (meeting: Meeting, id: unknown) => meeting.items.find((each) => each.id === id)?.notes,
  },
  changeDecision: {
    field: 'wording',
    of: 'decision',
    now: (meeting: Meeting, id: unknown) =>
      meeting.decisions.find((each) => each.id === id)?.wording,
  },
  changeAgreement: {
    field: 'text',
    of: 'agreement',
    now: (meeting: Meeting, id: unknown) => meeting.agreements.find((each) => each.id === id)?.text,
  },
} as const;

interface Writing {
  readonly command: unknown;
  readonly text: string;
}

/**
 * The command with what others wrote since `base` merged into its text. One that is no such command, or
 * names nothing that is there, is left as it is, for `execute` to refuse.
 */
export function mergeTextCommand(
  command: unknown,
  base: string,
  meeting: Meeting | undefined,
): Writing {
  if (typeof command !== 'object' || command === null) return { command, text: '' };
  const given = command as Readonly<Record<string, unknown>>;
  const name = String(given.do);
  const place = Object.hasOwn(TEXTS, name) ? TEXTS[name as keyof typeof TEXTS] : undefined;
  const mine = place && given[place.field];
  if (!place || typeof mine !== 'string') return { command, text: '' };
  const now = meeting && place.now(meeting, given[place.of]);
  const text = now === undefined ? mine : mergeTexts(base, now, mine);
  return { command: { ...given, [place.field]: text }, text };
}
