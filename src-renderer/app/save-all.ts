import { saveTexts } from '../ui/collaborative-text.ts';
import { bridge } from './session.ts';

/** Before a window goes, what was typed last is saved, in every field. */

async function saveAll(): Promise<number> {
  // Days and clocks are read when their field is left.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  const left = await saveTexts();
  await bridge.settled();
  return left;
}

bridge.onSaveAll(saveAll);
// A browser tab asks nobody before it goes: what is sent now usually still arrives.
addEventListener('pagehide', () => void saveAll());
