import { afterEach, expect, it, vi } from 'vitest';

/** The installed program restarts once on X11 after starting on Wayland. */

const { app, spawn } = vi.hoisted(() => ({
  app: { isPackaged: true, commandLine: { getSwitchValue: (): string => 'wayland' } },
  spawn: vi.fn(() => ({ unref: () => undefined })),
}));
vi.mock('electron', () => ({ app }));
vi.mock('node:child_process', () => ({ spawn }));
const { startsAgainOnX11 } = await import('../../src-main/transports/desktop/x11.ts');

const argv = process.argv;
afterEach(() => {
  process.argv = argv;
  app.isPackaged = true;
  app.commandLine.getSwitchValue = () => 'wayland';
  vi.unstubAllEnvs();
  spawn.mockClear();
});

function startedWith(...given: string[]): boolean {
  process.argv = ['/opt/Forum/forum', ...given];
  vi.stubEnv('DISPLAY', ':0');
  return startsAgainOnX11();
}

it.runIf(process.platform === 'linux')('starts the program again with the same arguments', () => {
  vi.stubEnv('APPIMAGE', undefined);
  expect(startedWith('/a folder')).toBe(true);
  expect(spawn).toHaveBeenCalledExactlyOnceWith(
    process.execPath,
    ['/a folder', '--ozone-platform=x11'],
    { detached: true, stdio: 'inherit' },
  );
});

it.runIf(process.platform === 'linux')('starts an AppImage from its own file', () => {
  vi.stubEnv('APPIMAGE', '/home/Forum.AppImage');
  expect(startedWith()).toBe(true);
  expect(spawn).toHaveBeenCalledExactlyOnceWith('/home/Forum.AppImage', ['--ozone-platform=x11'], {
    detached: true,
    stdio: 'inherit',
  });
});

it('does not restart on X11, from source, or against the user’s choice', () => {
  expect(startedWith('--ozone-platform=wayland')).toBe(false);
  app.commandLine.getSwitchValue = () => 'x11';
  expect(startedWith()).toBe(false);
  app.commandLine.getSwitchValue = () => 'wayland';
  app.isPackaged = false;
  expect(startedWith()).toBe(false);
  expect(spawn).not.toHaveBeenCalled();
});
