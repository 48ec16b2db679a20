import type { MenuItemConstructorOptions } from 'electron';
import { translator } from '../../../src-core/i18n/index.ts';
import { displayWords } from '../../../src-core/protocol/display-words.ts';
import type { ForumHost, HostState } from '../../../src-core/protocol/service.ts';

/** The big screen in the app's menu: open or close it, and choose its display. */
export function bigScreenMenu(
  state: Pick<HostState, 'language' | 'forum' | 'projector'>,
  host: Pick<ForumHost, 'openProjector' | 'closeProjector' | 'moveProjector'>,
): MenuItemConstructorOptions[] {
  const t = translator(state.language);
  const { projector } = state;
  if (!projector) return [];
  const isOpen = projector.place !== 'closed';
  return [
    {
      label: t(isOpen ? 'bigScreen.close' : 'meeting.projector'),
      enabled: isOpen || state.forum !== null,
      click: () => void (isOpen ? host.closeProjector() : host.openProjector()),
    },
    {
      label: t('bigScreen.display'),
      visible: projector.displays.length > 0,
      submenu: projector.displays.map((display, index) => ({
        label: displayWords(t, display, index),
        type: 'radio',
        checked: display.id === projector.display,
        click: () => void host.moveProjector(display.id),
      })),
    },
  ];
}
