import { downloadElectron, type Progress } from './download.ts';
import { ELECTRON } from './electron-binary.ts';
import { silenceAfter } from './silence.ts';
import type { Trouble } from './trouble.ts';

/**
 * The download in a separate process: Node reads the settings for certificates and the proxy only at its start.
 * It sends its parent the progress, and then the result. If it is stopped or its parent ends, it removes the
 * incomplete file.
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

/** Nobody receives a message after the parent has ended. */
function sendMessage(told: DownloadMessage): void {
  if (process.connected) process.send?.(told, undefined, undefined, () => undefined);
}
