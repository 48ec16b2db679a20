import { app, Menu, type WebContents } from 'electron';
import { translator } from '../../../src-core/i18n/index.ts';
import type { Language } from '../../../src-core/model/forum.ts';
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
  /** Receives what a window shows. It decides which menu entries are enabled. */
  see(contents: WebContents, looked: LookedAt): void;
}

/** Installs the app's menu for the front window, in the user's language, and updates it when either changes. */
export function installMenu(host: ForumHost): ApplicationMenu {
  const looks = new WeakMap<WebContents, LookedAt>();
  let front: WebContents | undefined;
  let state: HostState | undefined;
  let shown = '';

  const language = () => state?.language ?? 'nb';
  const act = actionsOf(host, language, () => front);

  function show(): void {
    if (!state) return;
    const hasForum = state.forum !== null;
    const looked = (front && looks.get(front)) ?? { isTyping: false };
    // Replacing an open menu closes it, so replace it only if something in it has changed.
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

function actionsOf(
  host: ForumHost,
  language: () => Language,
  front: () => WebContents | undefined,
): MenuParts['act'] {
  const home = HOMEPAGE;
  return {
    open: () => void attempt(language, () => host.open()),
    close: () =>
      void attempt(language, async () => {
        await host.close();
        return { ok: true };
      }),
    choose: (chosen: Chosen) => {
      const window = front();
      if (window) sendTo(window, { chosen });
    },
    ...(home === undefined ? {} : { findNewer: () => openOutside(home, language) }),
  };
}
