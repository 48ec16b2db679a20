import type { Translate } from '../../src-core/i18n/index.ts';
import type { Progress } from './download.ts';

const MEGABYTE = 1_000_000;

/** Shows a download: in a terminal on one line that is rewritten, in a log as a line for each tenth. */
export function showProgress(
  output: { readonly isTTY?: boolean; write(text: string): unknown },
  t: Translate,
): (progress: Progress) => void {
  let shown = '';
  let tenths = -1;
  return ({ received, total }) => {
    const megabytes = Math.round(received / MEGABYTE);
    const percent = total ? Math.floor((received / total) * 100) : undefined;
    const line =
      percent === undefined
        ? t('start.received', { megabytes })
        : t('start.receivedOf', { percent, megabytes: Math.round((total ?? 0) / MEGABYTE) });
    if (line === shown) return;
    shown = line;
    if (output.isTTY) output.write(`\r${line}${received === total ? '\n' : ''}`);
    else if (Math.floor((percent ?? megabytes) / 10) > tenths) {
      tenths = Math.floor((percent ?? megabytes) / 10);
      output.write(`${line}\n`);
    }
  };
}
