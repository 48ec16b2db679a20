import { dialog } from 'electron';
import { toRefusalAsync } from '../../../src-core/commands/index.ts';
import type { Language } from '../../../src-core/model/forum.ts';
import { refuse } from '../../../src-core/model/refusal.ts';
import type { Outcome } from '../../../src-core/protocol/service.ts';
import { controlWindow } from './control-window.ts';
import { sendTo } from './ipc.ts';

/**
 * Runs an action that no window awaits, such as a choice in a menu. A failure is shown in the window, or in a
 * dialog if there is none.
 */
export async function attempt(
  language: () => Language,
  act: () => Promise<Outcome<object>>,
): Promise<void> {
  const outcome = await toRefusalAsync(language, () =>
    act().catch((error: unknown) =>
      refuse('invalid', '', 'host.failed', { reason: String(error) }),
    ),
  );
  if (outcome.ok) return;
  const { ok: _, ...refused } = outcome;
  const window = controlWindow();
  if (window) sendTo(window.webContents, { refused });
  else await dialog.showMessageBox({ type: 'warning', title: 'Forum', message: refused.message });
}
