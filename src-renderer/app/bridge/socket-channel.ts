import type { FromHost } from '../../../src-core/protocol/messages.ts';
import { type EntryRequest, NOT_LET_IN, type Welcome } from '../../../src-core/protocol/welcome.ts';
import { screenInAddress } from '../routes.ts';
import { dropPass, findPass, keepPass, newSecret, onAnotherLetIn } from './access-token.ts';
import type { Channel } from './channel.ts';

const MAX_WAIT = 5_000;

interface Events {
  /** Whether there is contact now. */
  onLost(lost: boolean): void;
  /** Nobody but the person can do something about it. */
  onNotLetIn(): void;
  onWelcome(welcome: Welcome['welcome']): void;
}

/** A WebSocket that makes contact again by itself. */
export function socketChannel({ onLost, onNotLetIn, onWelcome }: Events): Channel {
  const onMessage = new Set<(message: FromHost) => void>();
  const onContact = new Set<() => void>();
  const screen = screenInAddress();
  // By which the host knows the window again, and does not do twice what is sent again.
  const window = newSecret();
  let pass = findPass();
  let socket: WebSocket | undefined;
  let isWelcome = false;
  let isScreenAlone = false;
  let wait = 100;

  function open(): void {
    if (!pass) {
      onNotLetIn();
      return;
    }
    const entry: EntryRequest = { window, ...pass, ...(screen ? { screen } : {}) };
    socket = new WebSocket(`ws://${location.host}/socket`);
    socket.onopen = () => socket?.send(JSON.stringify(entry));
    socket.onmessage = ({ data }) => {
      const message = JSON.parse(String(data)) as FromHost | Welcome;
      if ('welcome' in message) enter(message.welcome);
      else for (const listener of onMessage) listener(message);
    };
    socket.onclose = ({ code }) => {
      isWelcome = false;
      if (code === NOT_LET_IN) {
        pass = dropPass();
        open();
        return;
      }
      onLost(true);
      setTimeout(open, wait);
      wait = Math.min(wait * 2, MAX_WAIT);
    };
  }

  function enter(welcome: Welcome['welcome']): void {
    keepPass(welcome.role);
    isWelcome = true;
    isScreenAlone = welcome.role === 'screen' && !screen;
    wait = 100;
    onWelcome(welcome);
    onLost(false);
    for (const listener of onContact) listener();
  }

  open();
  onAnotherLetIn(() => {
    if (pass) return;
    pass = findPass();
    open();
  });
  // Another address may ask for another role, and brings another page; not where there is only one to be had.
  const place = (address: typeof screen) => JSON.stringify(address ?? null);
  addEventListener('hashchange', () => {
    const isKey = location.hash.startsWith('#key=');
    const isOther = !isScreenAlone && place(screenInAddress()) !== place(screen);
    if (isKey || isOther) location.reload();
  });

  return {
    // What is sent without contact is sent again when it is made.
    send: (message) => {
      if (isWelcome && socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
    },
    onMessage: (listener) => onMessage.add(listener),
    onContact: (listener) => onContact.add(listener),
  };
}
