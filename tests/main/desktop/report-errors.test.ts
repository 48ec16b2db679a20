import { expect, it, vi } from 'vitest';
import { translator } from '../../../src-core/i18n/index.ts';

/** Unhandled errors of the main process are explained after saving what can be saved. */

const electron = vi.hoisted(() => ({
  app: { exit: vi.fn(), relaunch: vi.fn(), whenReady: async () => undefined },
  dialog: { showMessageBox: vi.fn(async (_: { detail: string }) => ({ response: 2 })) },
}));
vi.mock('electron', () => electron);
const { reportErrors } = await import('../../../src-main/transports/desktop/report-errors.ts');

const t = translator('nn');

it.each([
  [true, t('crash.isSaved')],
  [false, t('crash.maybeNotSaved')],
])('says whether everything is saved: %s', async (isSaved, words) => {
  const listening = vi.spyOn(process, 'on').mockReturnThis();
  const lines: string[] = [];
  const log = { write: (line: string) => lines.push(line), lines: () => lines };
  const save = vi.fn(async () => isSaved);
  reportErrors(log, () => 'nn', save);
  const [onError, onRejection] = ['uncaughtException', 'unhandledRejection'].map(
    (event) => listening.mock.calls.find(([name]) => name === event)?.[1],
  );
  listening.mockRestore();
  electron.app.exit.mockClear();
  electron.dialog.showMessageBox.mockClear();
  onError?.(new TypeError('what somebody wrote'));
  // Further errors meanwhile go to the log only.
  onRejection?.(new RangeError());
  await vi.waitFor(() => expect(electron.app.exit).toHaveBeenCalledExactlyOnceWith(1));
  expect(save).toHaveBeenCalledTimes(1);
  expect(electron.dialog.showMessageBox).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ message: t('crash.failed'), detail: words }),
  );
  expect(lines.join()).toMatch(/TypeError.*RangeError/s);
  expect(lines.join()).not.toContain('what somebody wrote');
});
