import { expect, it } from 'vitest';
import { windowSystemFlags } from '../../src-main/platform/window-system.ts';

/** Whether to ask Electron for X11, where a program may place its windows. */

const X11 = ['--ozone-platform=x11'];

it('asks for X11 if there is an X server, including XWayland', () => {
  const xwayland = { DISPLAY: ':0', WAYLAND_DISPLAY: 'wayland-0', XDG_SESSION_TYPE: 'wayland' };
  expect(windowSystemFlags('linux', xwayland, [])).toEqual(X11);
  expect(windowSystemFlags('linux', { DISPLAY: ':0' }, ['.'])).toEqual(X11);
});

it('asks for nothing without one, or on another system', () => {
  expect(windowSystemFlags('linux', { WAYLAND_DISPLAY: 'wayland-0' }, [])).toEqual([]);
  expect(windowSystemFlags('linux', { DISPLAY: '' }, [])).toEqual([]);
  expect(windowSystemFlags('darwin', { DISPLAY: ':0' }, [])).toEqual([]);
  expect(windowSystemFlags('win32', {}, [])).toEqual([]);
});

it('respects the user’s choice', () => {
  const env = { DISPLAY: ':0' };
  expect(windowSystemFlags('linux', env, ['--ozone-platform=wayland'])).toEqual([]);
  expect(windowSystemFlags('linux', env, ['--ozone-platform', 'wayland'])).toEqual([]);
});
