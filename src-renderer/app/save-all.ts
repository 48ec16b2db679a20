import { saveTexts } from '../ui/collaborative-text.ts';
import { bridge } from './session.ts';

/** Saves what was typed last, in every field, before the window closes. */

async function saveAll(): Promise<number> {
  // Fields for days and clock times read their text when they lose the focus.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  const left = await saveTexts();
  await bridge.settled();
  return left;
}

bridge.onSaveAll(saveAll);
// A browser tab closes without asking. What is sent now usually still arrives.
addEventListener('pagehide', () => void saveAll());
