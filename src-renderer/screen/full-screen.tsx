import { useEffect, useSyncExternalStore } from 'react';
import { bridge, useHost } from '../app/session.ts';
import { ShortcutButton } from '../app/shortcut-button.tsx';
import { useShortcut } from '../app/shortcuts.ts';
import { useTranslate } from '../ui/language.tsx';

/** Makes the big screen fill its display. A double-click does the same. */
export function FullScreen() {
  const t = useTranslate();
  const projector = useHost()?.projector;
  const isFullPage = useSyncExternalStore(
    (changed) => {
      document.addEventListener('fullscreenchange', changed);
      return () => document.removeEventListener('fullscreenchange', changed);
    },
    () => document.fullscreenElement !== null,
  );
  const isFull = projector ? projector.isFull : isFullPage;
  const fill = () => {
    if (isFull) return;
    if (projector) void bridge.host.fillProjector();
    else void document.documentElement.requestFullscreen();
  };
  useShortcut('fillScreen', fill);
  useEffect(() => {
    if (!projector) return;
    addEventListener('dblclick', fill);
    return () => removeEventListener('dblclick', fill);
  });
  if (isFull) return null;
  return (
    <>
      {projector?.canPlace === false && <span>{t('bigScreen.dragThis')}</span>}
      <ShortcutButton shortcut="fillScreen" data-size="sm" variant="secondary" onClick={fill} />
    </>
  );
}

/** Closes the big screen on the desktop, also while it is dark. In a browser it is a tab, which the browser closes. */
export function CloseByEscape() {
  const isDesktop = useHost()?.projector !== undefined;
  useShortcut('closeScreen', () => {
    if (isDesktop) void bridge.host.closeProjector();
  });
  return null;
}
