import { app, session, shell } from 'electron';
import type { Language } from '../../../src-core/model/forum.ts';
import { refuse } from '../../../src-core/model/refusal.ts';
import { isOurs } from './app-protocol.ts';
import { attempt } from './attempt.ts';

/** Prevents a page from reaching anything outside the window (SECURITY.md). */
export function closeEveryWayOut(language: () => Language): void {
  app.enableSandbox();
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(({ url }) => {
      openOutside(url, language);
      return { action: 'deny' };
    });
    contents.on('will-navigate', (event) => {
      if (!isOurs(event.url)) event.preventDefault();
    });
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}

/** Camera, location, notifications and the rest: the program needs none. Call it after the app is ready. */
export function denyPermissions(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) =>
    answer(false),
  );
  session.defaultSession.setPermissionCheckHandler(() => false);
}

/** Opens web addresses in the user's own browser, and ignores all others. */
export function openOutside(url: string, language: () => Language): void {
  if (!URL.canParse(url) || !['http:', 'https:'].includes(new URL(url).protocol)) return;
  void attempt(language, async () => {
    await shell
      .openExternal(url)
      .catch(({ message: reason }: Error) =>
        refuse('invalid', '', 'host.cannotOpen', { file: url, reason }),
      );
    return { ok: true };
  });
}
