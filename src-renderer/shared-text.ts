import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Answer, Outcome, Written } from '../src-core/service.ts';
import { caretAfter, mergeTexts } from '../src-core/text-merge.ts';

/** Puts a text away; `base` is what was there before it was written. Answers the text as it is now. */
export type Save = (text: string, base: string) => Promise<Outcome<Pick<Written, 'text'>>>;

/** For a short text that nobody else is likely to be writing in: the last one to write is heard. */
export function savedWhole(save: (text: string) => Promise<Answer>): Save {
  return async (text) => {
    const answer = await save(text);
    return answer.ok ? { ok: true, text } : answer;
  };
}

/** How long to wait when the disk will not, before it is tried again. */
const RETRY = 2_000;

/**
 * One's own typing in a text that is also elsewhere. What others write meanwhile is merged in, and the caret
 * keeps its place; one save is under way at a time.
 */
export class SharedText {
  /** Undefined while nobody writes here: then the saved text is shown. */
  draft: string | undefined;
  save: Save;
  private base = '';
  private saved: string;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isSaving = false;
  private isFocused = false;
  private readonly changed: () => void;

  constructor(saved: string, save: Save, changed: () => void) {
    this.saved = saved;
    this.save = save;
    this.changed = changed;
  }

  get value(): string {
    return this.draft ?? this.saved;
  }

  /** What is on the disk, told anew. While a save is under way its answer will say it. */
  see(saved: string): void {
    this.saved = saved;
    if (this.draft === undefined || this.isSaving || saved === this.base) return;
    this.draft = mergeTexts(this.base, saved, this.draft);
    this.base = saved;
    this.changed();
  }

  type(text: string, delayMs: number): void {
    if (this.draft === undefined) this.base = this.saved;
    this.draft = text;
    this.isFocused = true;
    this.changed();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), delayMs);
  }

  leave(): void {
    this.isFocused = false;
    void this.flush();
  }

  private async flush(): Promise<void> {
    clearTimeout(this.timer);
    if (this.isSaving || this.draft === undefined) return;
    while (this.draft !== this.base) {
      const sent: string = this.draft;
      this.isSaving = true;
      const answer = await this.save(sent, this.base);
      this.isSaving = false;
      if (!answer.ok) {
        if (answer.code === 'not-saved') this.timer = setTimeout(() => void this.flush(), RETRY);
        return;
      }
      this.draft = mergeTexts(sent, answer.text, this.draft);
      this.base = answer.text;
      this.saved = answer.text;
      // At once, before the next save: what is typed meanwhile must be typed into the text with theirs in it.
      this.changed();
    }
    if (!this.isFocused) this.draft = undefined;
    this.changed();
  }
}

/** The text as a field needs it: `field` goes to the input or textarea, for the sake of its caret. */
export function useSharedText(saved: string, save: Save, delayMs: number) {
  const [, render] = useState(0);
  const [text] = useState(() => new SharedText(saved, save, () => render((times) => times + 1)));
  text.save = save;
  useEffect(() => text.see(saved), [text, saved]);

  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const shown = useRef(text.value);
  const caret = useRef<readonly [number, number]>([0, 0]);
  const { value } = text;
  useLayoutEffect(() => {
    const before = shown.current;
    shown.current = value;
    const input = field.current;
    // Only what others wrote moves the caret; one's own typing has moved it already.
    if (!input || input !== document.activeElement || before === value) return;
    const [from, to] = caret.current;
    const at = (place: number) => caretAfter(before, value, place);
    if (takesCaret(input)) input.setSelectionRange(at(from), at(to));
  }, [value]);

  return {
    ref: field,
    value,
    onChange: ({ target }: { readonly target: HTMLInputElement | HTMLTextAreaElement }) => {
      shown.current = target.value;
      text.type(target.value, delayMs);
    },
    onSelect: ({ target }: { readonly target: EventTarget }) => {
      const input = target as HTMLInputElement;
      if (takesCaret(input)) caret.current = [input.selectionStart ?? 0, input.selectionEnd ?? 0];
    },
    onBlur: () => text.leave(),
  };
}

/** Fields for numbers and addresses have no caret to set. */
function takesCaret(input: HTMLInputElement | HTMLTextAreaElement): boolean {
  return input instanceof HTMLTextAreaElement || ['text', 'search'].includes(input.type);
}
