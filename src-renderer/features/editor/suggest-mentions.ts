import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { OTHERS } from './apply-remote.ts';
import { findMentions, type Mention, type Mentions, type Sign } from './mentions.ts';

/** Suggestions while the user types `@` or `#` and letters: which there are, and the keys that choose among them. */

interface Typed {
  /** From the sign to the caret. */
  readonly from: number;
  readonly to: number;
  readonly sign: Sign;
  readonly letters: string;
}
export interface Suggesting extends Typed {
  readonly found: readonly Mention[];
  readonly active: number;
}
interface State {
  readonly suggesting?: Suggesting;
  /** The place of a sign that the user has pressed Escape at: it is not a mention. */
  readonly dismissed?: number;
}

const key = new PluginKey<State>('suggest');
export const LIST = 'editor-suggestions';
export const optionId = (index: number) => `${LIST}-${index}`;

export function suggestingIn(state: EditorState): Suggesting | undefined {
  return key.getState(state)?.suggesting;
}

/** `mentions` is called each time, because the forum may change while the user writes. */
export function suggest(mentions: () => Mentions): Extension {
  return Extension.create({
    name: 'suggest',
    // While the list is open it gets Enter, Tab and the arrows before the text does.
    priority: 1_000,
    addProseMirrorPlugins: () => [
      new Plugin<State>({
        key,
        state: {
          init: () => ({}),
          apply: (transaction, before, _, state) => next(transaction, before, state, mentions()),
        },
        props: {
          handleKeyDown,
          handleDOMEvents: {
            blur: (view) => view.dispatch(view.state.tr.setMeta(key, { leave: true })),
          },
          attributes: (state): Record<string, string> => {
            const suggesting = suggestingIn(state);
            if (!suggesting) return { 'aria-autocomplete': 'list' };
            return {
              'aria-autocomplete': 'list',
              'aria-controls': LIST,
              'aria-activedescendant': optionId(suggesting.active),
            };
          },
        },
      }),
    ],
  });
}

/** What a key does to the list: selects another suggestion, marks the sign as no mention, or closes the list. */
interface Asked {
  readonly active?: number;
  readonly dismiss?: true;
  readonly leave?: true;
}

function next(
  transaction: Transaction,
  before: State,
  state: EditorState,
  mentions: Mentions,
): State {
  const typed = typedAt(state);
  const asked: Asked = transaction.getMeta(key) ?? {};
  if (!typed || asked.leave) return {};
  const placeOf = (place: number | undefined) =>
    place === undefined ? undefined : transaction.mapping.map(place);
  const dismissed = asked.dismiss ? typed.from : placeOf(before.dismissed);
  if (dismissed === typed.from) return { dismissed };
  const isOpen = placeOf(before.suggesting?.from) === typed.from;
  const isTyping = transaction.docChanged && !transaction.getMeta(OTHERS);
  if (!isOpen && !isTyping) return {};
  const found = findMentions(mentions[typed.sign], typed.letters);
  if (found.length === 0) return {};
  const isSame = isOpen && before.suggesting?.letters === typed.letters;
  const active = asked.active ?? (isSame ? (before.suggesting?.active ?? 0) : 0);
  return { suggesting: { ...typed, found, active: Math.min(active, found.length - 1) } };
}

const MENTION = /(?:^|[\s(«"/])([@#])([\p{L}\p{N}/.-]*)$/u;

function typedAt({ selection }: EditorState): Typed | undefined {
  const { $from, empty } = selection;
  if (!empty || !$from.parent.isTextblock) return undefined;
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\n');
  const [, sign, letters = ''] = MENTION.exec(before) ?? [];
  if (sign !== '@' && sign !== '#') return undefined;
  return { from: $from.pos - letters.length - 1, to: $from.pos, sign, letters };
}

function handleKeyDown(view: EditorView, event: KeyboardEvent): boolean {
  const suggesting = suggestingIn(view.state);
  if (!suggesting || view.composing || event.ctrlKey || event.metaKey || event.altKey) return false;
  const { active, found } = suggesting;
  const ask = (meta: Asked) => {
    view.dispatch(view.state.tr.setMeta(key, meta));
    return true;
  };
  switch (event.key) {
    case 'ArrowDown':
      return ask({ active: (active + 1) % found.length });
    case 'ArrowUp':
      return ask({ active: (active + found.length - 1) % found.length });
    case 'Enter':
    case 'Tab':
      return !event.shiftKey && putIn(view, active);
    case 'Escape':
      // Escape closes the list. It must not also leave the text.
      event.stopPropagation();
      return ask({ dismiss: true });
    default:
      return false;
  }
}

export function putIn(view: EditorView, index: number): boolean {
  const suggesting = suggestingIn(view.state);
  const mention = suggesting?.found[index];
  if (!mention) return false;
  view.dispatch(view.state.tr.insertText(mention.name, suggesting.from, suggesting.to));
  return true;
}
