import type { KeyboardEvent } from 'react';

/** A key for each action on the suggestion that has the focus. */
const BUTTONS: Readonly<Record<string, string>> = { t: 'take', l: 'leave', b: 'deal', o: 'reopen' };

export function useListKeys() {
  return (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof Element))
      return;
    const card = event.target.closest<HTMLElement>('.suggestion');
    if (!card) return;
    const cards = [...event.currentTarget.querySelectorAll<HTMLElement>('.suggestion')];
    const at = cards.indexOf(card);
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    const act = BUTTONS[event.key.toLowerCase()];
    const button = act && card.querySelector<HTMLButtonElement>(`button[data-act="${act}"]`);
    if (step !== undefined) cards[at + step]?.focus();
    else if (button && !button.disabled) button.click();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}
