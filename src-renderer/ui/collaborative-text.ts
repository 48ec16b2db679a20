import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { caretAfter, mergeTexts } from '../../src-core/text/merge-texts.ts';
import type { SaveResult } from './save-result.ts';

/** Saves a text. `base` is the text that the user started from. The result is the text as it is now saved. */
export type Save = (text: string, base: string) => Promise<SaveResult<{ readonly text: string }>>;

/** Saves a short text as a whole: if two users write in it at once, the last one wins. */
export function savedWhole(save: (text: string) => Promise<SaveResult>): Save {
  return async (text) => {
    const answer = await save(text);
    return answer.ok ? { ok: true, text } : answer;
  };
}

/** Milliseconds before another attempt, after a refusal that may pass: the disk failed, or another program has the forum. */
const RETRY = 2_000;
const MAY_PASS: readonly string[] = ['not-saved', 'read-only'];
/** The phase of the meeting allows no change: a text that stayed in the field would look stored. */
const LOCKED: readonly string[] = ['locked', 'wrong-phase'];

/**
 * What this user types in a text that others may change too. Their changes are merged in. One save runs at a time.
 * It does not know the field, so that tests can run it without one.
 */
export class SharedDraft {
  /** Undefined while the field does not have the focus: then it shows the saved text. */
  private draft: string | undefined;
  save: Save;
  /** The text on the disk, as the service last sent it. */
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

  /** Takes a newer saved text. During a save this waits: the save's result contains the newest text. */
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

  /** `shown` is the field's text before this keystroke. It may lack what others have written since. */
  type(text: string, shown: string, delayMs: number): void {
    this.enter();
    this.draft = mergeTexts(shown, this.value, text);
    unsaved.add(this);
    this.changed();
    clearTimeout(this.timer);
    // No delay: save in the keystroke's own task, because Chromium delays timers until it has painted.
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

  /** Resolves when everything typed is on the disk or was refused. */
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
        // The user has seen why. Do not try again without their knowing.
        else unsaved.delete(this);
        if (LOCKED.includes(answer.code)) this.showSaved();
        return;
      }
      this.draft = mergeTexts(sent, answer.text, this.draft);
      this.base = answer.text;
      // Before the next save, so that the next keystroke goes into the text that includes the others' changes.
      this.changed();
    }
    unsaved.delete(this);
    if (!this.isFocused) this.draft = undefined;
    this.changed();
  }

  private showSaved(): void {
    this.draft = this.isFocused ? this.saved : undefined;
    this.base = this.saved;
    this.changed();
  }
}

/** The texts that contain something not yet saved. */
const unsaved = new Set<SharedDraft>();

/** Saves the text of every field. Returns how many could not be saved. */
export async function saveTexts(): Promise<number> {
  const texts = [...unsaved];
  await Promise.allSettled(texts.map((text) => text.saveNow()));
  return texts.filter((text) => !text.isSaved).length;
}

/** The properties of a field for a shared text. `ref` goes to the input or textarea, to keep its caret in place. */
export function useSharedText(saved: string, save: Save, delayMs: number) {
  const [, render] = useState(0);
  const [text] = useState(() => new SharedDraft(saved, save, () => render((times) => times + 1)));
  text.save = save;
  text.saved = saved;
  useEffect(() => text.see(saved), [text, saved]);

  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  /** The text in the field. */
  const shown = useRef(text.value);
  const { value } = text;
  // Read it now: the caret moves as soon as the field gets another text.
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

/** Undefined without the focus, and in fields for numbers and addresses, whose caret cannot be set. */
function caretOf(input: HTMLInputElement | HTMLTextAreaElement | null) {
  if (!input || input !== document.activeElement) return undefined;
  if (!(input instanceof HTMLTextAreaElement) && !['text', 'search'].includes(input.type)) {
    return undefined;
  }
  return [input.selectionStart ?? 0, input.selectionEnd ?? 0] as const;
}
