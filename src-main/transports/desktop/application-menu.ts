import { app, Menu, type WebContents } from 'electron';
import { translator } from '../../../src-core/i18n/index.ts';
import type { Chosen, LookedAt } from '../../../src-core/protocol/menu-messages.ts';
import type { ForumHost, HostState } from '../../../src-core/protocol/service.ts';
import { HOMEPAGE } from '../../platform/version.ts';
import { attempt } from './attempt.ts';
import { bigScreenMenu } from './big-screen-menu.ts';
import { describeApp } from './describe-app.ts';
import { sendTo } from './ipc.ts';
import { type MenuParts, menuTemplate } from './menu-template.ts';
import { openOutside } from './security.ts';

export interface ApplicationMenu {
  /** Takes in what a window tells of itself. */
  see(contents: WebContents, looked: LookedAt): void;
}

/** The app's menu: in the person's language, of the window in front, and made anew when either changes. */
export function installMenu(host: ForumHost): ApplicationMenu {
  const looks = new WeakMap<WebContents, LookedAt>();
  let front: WebContents | undefined;
  let state: HostState | undefined;
  let shown = '';

  const language = () => state?.language ?? 'nb';
  const home = HOMEPAGE;
  const act: MenuParts['act'] = {
    open: () => void attempt(language, () => host.open()),
    close: () =>
      void attempt(language, async () => {
        await host.close();
        return { ok: true };
      }),
    choose: (chosen: Chosen) => {
      if (front) sendTo(front, { chosen });
    },
    ...(home === undefined ? {} : { findNewer: () => openOutside(home, language) }),
  };

  function show(): void {
    if (!state) return;
    const hasForum = state.forum !== null;
    const looked = (front && looks.get(front)) ?? { isTyping: false };
    // A menu that is made anew while it is open closes: only when something in it is otherwise.
    const next = JSON.stringify([language(), hasForum, looked, state.projector]);
    if (next === shown) return;
    shown = next;
    const t = translator(language());
    const bigScreen = bigScreenMenu(state, host);
    const template = menuTemplate({
      platform: process.platform,
      t,
      hasForum,
      looked,
      bigScreen,
      act,
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
    describeApp(t);
  }

  function take(told: HostState): void {
    state = told;
    show();
  }

  app.on('browser-window-focus', (_event, window) => {
    front = window.webContents;
    show();
  });
  host.onState(take);
  void host.hello().then(take);
  return {
    see: (contents, looked) => {
      looks.set(contents, looked);
      if (contents === front) show();
    },
  };
}
