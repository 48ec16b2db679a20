import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { RefusalCode } from '../../src-core/model/refusal.ts';
import type { Answer, Outcome, SavedText } from '../../src-core/protocol/service.ts';
import { caretAfter, mergeTexts } from '../../src-core/text/merge-texts.ts';

/** Puts a text away; `base` is what was there before it was written. Answers the text as it is now. */
export type Save = (text: string, base: string) => Promise<Outcome<Pick<SavedText, 'text'>>>;

/** For a short text that nobody else is likely to be writing in: the last one to write is heard. */
export function savedWhole(save: (text: string) => Promise<Answer>): Save {
  return async (text) => {
    const answer = await save(text);
    return answer.ok ? { ok: true, text } : answer;
  };
}

/** How long to wait when the disk will not, or another has the forum, before it is tried again. */
const RETRY = 2_000;
const MAY_PASS: readonly RefusalCode[] = ['not-saved', 'read-only'];

/**
 * One's own typing in a text that is also elsewhere. What others write meanwhile is merged in; one save is
 * under way at a time. Knows nothing of fields, so that it can be tried without any.
 */
export class SharedText {
  /** Undefined while nobody is in the field: then the saved text is shown. */
  private draft: string | undefined;
  save: Save;
  /** What is on the disk, as last told. */
  saved: string;
  private base = '';
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isSaving = false;
  private saving: Promise<void> = Promise.resolve();
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

  enter(): void {
    this.isFocused = true;
    if (this.draft !== undefined) return;
    this.draft = this.saved;
    this.base = this.saved;
  }

  /** `shown` is what the field had before this was typed: what others wrote may not be in it yet. */
  type(text: string, shown: string, delayMs: number): void {
    this.enter();
    this.draft = mergeTexts(shown, this.value, text);
    unsaved.add(this);
    this.changed();
    clearTimeout(this.timer);
    // Without a wait, in the keystroke's own task: Chromium puts timers off until it is painted.
    if (delayMs === 0) void this.saveNow();
    else this.timer = setTimeout(() => void this.saveNow(), delayMs);
  }

  leave(): void {
    this.isFocused = false;
    void this.saveNow();
  }

  get isSaved(): boolean {
    return this.draft === undefined || this.draft === this.base;
  }

  /** Resolves when all that was typed is on the disk, or was refused. */
  saveNow(): Promise<void> {
    clearTimeout(this.timer);
    if (!this.isSaving) this.saving = this.saveDraft();
    return this.saving;
  }

  private async saveDraft(): Promise<void> {
    if (this.draft === undefined) return;
    while (this.draft !== this.base) {
      const sent: string = this.draft;
      this.isSaving = true;
      let answer: Awaited<ReturnType<Save>>;
      try {
        answer = await this.save(sent, this.base);
      } finally {
        this.isSaving = false;
      }
      if (!answer.ok) {
        if (MAY_PASS.includes(answer.code))
          this.timer = setTimeout(() => void this.saveNow(), RETRY);
        // The person has been told why; it is not tried again behind their back.
        else unsaved.delete(this);
        return;
      }
      this.draft = mergeTexts(sent, answer.text, this.draft);
      this.base = answer.text;
      // At once, before the next save: what is typed meanwhile is typed into the text with theirs in it.
      this.changed();
    }
    unsaved.delete(this);
    if (!this.isFocused) this.draft = undefined;
    this.changed();
  }
}

/** The texts in which something was typed that is yet to be saved. */
const unsaved = new Set<SharedText>();

/** Saves what was typed last, in every field. Answers how many texts are not on the disk even so. */
export async function saveTexts(): Promise<number> {
  const texts = [...unsaved];
  await Promise.allSettled(texts.map((text) => text.saveNow()));
  return texts.filter((text) => !text.isSaved).length;
}

/** The text as a field needs it: `ref` goes to the input or textarea, for the sake of its caret. */
export function useSharedText(saved: string, save: Save, delayMs: number) {
  const [, render] = useState(0);
  const [text] = useState(() => new SharedText(saved, save, () => render((times) => times + 1)));
  text.save = save;
  text.saved = saved;
  useEffect(() => text.see(saved), [text, saved]);

  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  /** What stands in the field. */
  const shown = useRef(text.value);
  const { value } = text;
  // Read now: as soon as another text is put into the field, the caret is gone from its place.
  const caret = caretOf(field.current);
  useLayoutEffect(() => {
    const before = shown.current;
    shown.current = value;
    if (before === value || !caret) return;
    const [from, to] = caret;
    const at = (place: number) => caretAfter(before, value, place);
    field.current?.setSelectionRange(at(from), at(to));
  });

  return {
    ref: field,
    value,
    onFocus: () => text.enter(),
    onChange: ({ target }: { readonly target: HTMLInputElement | HTMLTextAreaElement }) => {
      const before = shown.current;
      shown.current = target.value;
      text.type(target.value, before, delayMs);
    },
    onBlur: () => text.leave(),
  };
}

/** Undefined when one is elsewhere, and in fields for numbers and addresses, which have no caret to set. */
function caretOf(input: HTMLInputElement | HTMLTextAreaElement | null) {
  if (!input || input !== document.activeElement) return undefined;
  if (!(input instanceof HTMLTextAreaElement) && !['text', 'search'].includes(input.type)) {
    return undefined;
  }
  return [input.selectionStart ?? 0, input.selectionEnd ?? 0] as const;
}
