import type { DesktopPort } from '../../../src-core/protocol/messages.ts';
import type { Channel } from './channel.ts';

declare global {
  interface Window {
    /** Only in a window of the desktop app. */
    readonly forum?: DesktopPort;
  }
}

/** The preload's port. It lives as long as the window: contact is never lost, nor made again. */
export function desktopChannel(port: DesktopPort): Channel {
  return {
    send: (message) => port.send(message),
    onMessage: (listener) => port.onMessage(listener),
    onContact: () => undefined,
  };
}
