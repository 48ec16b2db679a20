import { ELECTRON } from '../electron-binary.ts';
import { downloadElectron, type Progress } from './download.ts';
import { silenceAfter } from './silence.ts';
import type { Trouble } from './trouble.ts';

/**
 * The download as a process of its own: only there can Node be told to use the machine's certificates
 * and the proxy. It sends its parent the progress, then how it ended.
 */
export type Told = { readonly progress: Progress } | { readonly trouble: Trouble | null };

/** Milliseconds without a byte. */
const GIVE_UP = 30_000;

const tell = (told: Told) => process.send?.(told);
const [, , folder = ELECTRON] = process.argv;
const trouble = await downloadElectron(folder, silenceAfter(GIVE_UP), (progress) =>
  tell({ progress }),
);
tell({ trouble: trouble ?? null });
process.disconnect?.();
