import { textRuleOf } from '../../src-core/commands/index.ts';
import type { Meeting } from '../../src-core/model/meeting.ts';
import { mergeTexts } from '../../src-core/text/merge-texts.ts';

interface Writing {
  readonly command: unknown;
  readonly text: string;
}

/**
 * Merges what others wrote since `base` into the text of a command. A command without a shared text, or for
 * something that does not exist, stays as it is: `execute` refuses it.
 */
export function mergeTextCommand(
  command: unknown,
  base: string,
  meeting: Meeting | undefined,
): Writing {
  if (typeof command !== 'object' || command === null) return { command, text: '' };
  const given = command as Readonly<Record<string, unknown>>;
  const shared = textRuleOf(String(given.do))?.shared;
  const mine = shared && given[shared.field];
  if (!shared || typeof mine !== 'string') return { command, text: '' };
  const now = meeting && shared.now(meeting, given[shared.of]);
  const text = now === undefined ? mine : mergeTexts(base, now, mine);
  return { command: { ...given, [shared.field]: text }, text };
}
