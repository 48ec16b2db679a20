import { downloadElectron, type Progress } from './download.ts';
import { ELECTRON } from './electron-binary.ts';
import { silenceAfter } from './silence.ts';
import type { Trouble } from './trouble.ts';

/**
 * The download as a process of its own: only there can Node be told to use the machine's certificates
 * and the proxy. It sends its parent the progress, then how it ended.
 * Told to stop, or left by its parent, it gives up, so that the half file is removed.
 */
export type DownloadMessage =
  | { readonly progress: Progress }
  | { readonly trouble: Trouble | null };

/** Milliseconds without a byte. */
const GIVE_UP = 30_000;

const silence = silenceAfter(GIVE_UP);
for (const left of ['disconnect', 'SIGINT', 'SIGTERM', 'SIGHUP'])
  process.once(left, silence.giveUp);

const [, , folder = ELECTRON] = process.argv;
const trouble = await downloadElectron(folder, silence, (progress) => sendMessage({ progress }));
sendMessage({ trouble: trouble ?? null });
if (process.connected) process.disconnect();

/** A parent that is gone hears nothing. */
function sendMessage(told: DownloadMessage): void {
  if (process.connected) process.send?.(told, undefined, undefined, () => undefined);
}
