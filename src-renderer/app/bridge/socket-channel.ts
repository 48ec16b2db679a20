import type { FromHost } from '../../../src-core/protocol/messages.ts';
import type { Role } from '../../../src-core/protocol/roles.ts';
import { type EntryRequest, NOT_LET_IN, type Welcome } from '../../../src-core/protocol/welcome.ts';
import { screenInAddress } from '../routes.ts';
import { dropPass, findPass, hasKey, keepPass, newSecret, onAnotherLetIn } from './access-token.ts';
import type { Channel } from './channel.ts';

/** Between two attempts to reconnect, in milliseconds. */
const MAX_WAIT = 5_000;

interface Events {
  /** Contact was lost (true) or made (false). */
  onLost(lost: boolean): void;
  /** The host does not know the page: the person must open a new address. */
  onNotLetIn(): void;
  onWelcome(welcome: Welcome['welcome']): void;
}

/** A WebSocket that reconnects automatically. */
export function socketChannel({ onLost, onNotLetIn, onWelcome }: Events): Channel {
  const onMessage = new Set<(message: FromHost) => void>();
  const onContact = new Set<() => void>();
  const screen = screenInAddress();
  // The host recognises the window by it, and does not carry out twice a call that is sent again.
  const window = newSecret();
  let pass = findPass();
  let socket: WebSocket | undefined;
  let role: Role | undefined;
  let isWelcome = false;
  let wait = 100;
  let retry: ReturnType<typeof setTimeout> | undefined;

  /** At most one socket counts: what an earlier one still says is not heard. */
  function open(): void {
    clearTimeout(retry);
    isWelcome = false;
    if (!pass) {
      onNotLetIn();
      return;
    }
    const entry: EntryRequest = { window, ...pass, ...(screen ? { screen } : {}) };
    const opened = new WebSocket(`ws://${location.host}/socket`);
    socket = opened;
    opened.onopen = () => opened.send(JSON.stringify(entry));
    opened.onmessage = ({ data }) => {
      if (socket !== opened) return;
      const message = JSON.parse(String(data)) as FromHost | Welcome;
      if ('welcome' in message) enter(message.welcome);
      else for (const listener of onMessage) listener(message);
    };
    opened.onclose = ({ code }) => {
      if (socket !== opened) return;
      isWelcome = false;
      if (code === NOT_LET_IN) {
        pass = dropPass();
        open();
        return;
      }
      onLost(true);
      retry = setTimeout(open, wait);
      wait = Math.min(wait * 2, MAX_WAIT);
    };
  }

  function enter(welcome: Welcome['welcome']): void {
    keepPass(welcome.role);
    const isOther = role !== undefined && role !== welcome.role;
    role = welcome.role;
    // A page of one role is not made into a page of the other.
    if (isOther) {
      location.reload();
      return;
    }
    isWelcome = true;
    wait = 100;
    onWelcome(welcome);
    onLost(false);
    for (const listener of onContact) listener();
  }

  /** Shows the host the pass that there is now, over a socket of its own. */
  function enterAgain(address?: string): void {
    const before = socket;
    pass = findPass(address);
    open();
    before?.close();
  }

  open();
  onAnotherLetIn(() => {
    if (!pass) enterAgain();
  });
  // Another address may ask for another role, which needs a reload; but a page that may only be a screen stays one.
  const place = (address: typeof screen) => JSON.stringify(address ?? null);
  addEventListener('hashchange', ({ newURL }) => {
    const isScreenAlone = role === 'screen' && !screen;
    if (!isScreenAlone && place(screenInAddress()) !== place(screen)) location.reload();
    // Without loading the page anew, which would lose where the person goes meanwhile.
    else if (hasKey(newURL)) enterAgain(newURL);
  });

  return {
    // A message without contact is dropped here: the bridge sends it again after a reconnect.
    send: (message) => {
      if (isWelcome && socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
    },
    onMessage: (listener) => onMessage.add(listener),
    onContact: (listener) => onContact.add(listener),
  };
}
