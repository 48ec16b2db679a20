import type { FromHost } from '../../../src-core/protocol/messages.ts';
import type { Role } from '../../../src-core/protocol/roles.ts';
import { type EntryRequest, NOT_LET_IN, type Welcome } from '../../../src-core/protocol/welcome.ts';
import { screenInAddress } from '../routes.ts';
import { dropPass, findPass, hasKey, keepPass, newSecret, onAnotherLetIn } from './access-token.ts';
import type { Channel } from './channel.ts';

/** Between two attempts to reconnect, in milliseconds. It doubles each time. */
const FIRST_WAIT = 100;
const MAX_WAIT = 5_000;

interface Events {
  /** Contact was lost (true) or made (false). */
  onLost(lost: boolean): void;
  /** The host does not know the page: the user must open a new address. */
  onNotLetIn(): void;
  onWelcome(welcome: Welcome['welcome']): void;
}

/** A WebSocket that reconnects automatically. */
export function socketChannel(events: Events): Channel {
  return new SocketChannel(events);
}

class SocketChannel implements Channel {
  private readonly events: Events;
  private readonly messageListeners = new Set<(message: FromHost) => void>();
  private readonly contactListeners = new Set<() => void>();
  private readonly screen = screenInAddress();
  /** The host knows the window by this, so that a call that is sent again is not carried out twice. */
  private readonly window = newSecret();
  private pass = findPass();
  private socket: WebSocket | undefined;
  private role: Role | undefined;
  private isWelcome = false;
  private wait = FIRST_WAIT;
  private retry: ReturnType<typeof setTimeout> | undefined;

  constructor(events: Events) {
    this.events = events;
    this.open();
    onAnotherLetIn(() => {
      if (!this.pass) this.enterAgain();
    });
    addEventListener('hashchange', ({ newURL }) => this.followAddress(newURL));
  }

  /** A message without contact is dropped here: the bridge sends it again after a reconnect. */
  send(message: Parameters<Channel['send']>[0]): void {
    if (!this.isWelcome || this.socket?.readyState !== WebSocket.OPEN) return;
    this.socket.send(JSON.stringify(message));
  }

  onMessage(listener: (message: FromHost) => void): void {
    this.messageListeners.add(listener);
  }

  onContact(listener: () => void): void {
    this.contactListeners.add(listener);
  }

  /** Only the newest socket counts: messages from an earlier one are ignored. */
  private open(): void {
    clearTimeout(this.retry);
    this.isWelcome = false;
    if (!this.pass) {
      this.events.onNotLetIn();
      return;
    }
    const { window, pass, screen } = this;
    const entry: EntryRequest = { window, ...pass, ...(screen ? { screen } : {}) };
    const opened = new WebSocket(`ws://${location.host}/socket`);
    this.socket = opened;
    opened.onopen = () => opened.send(JSON.stringify(entry));
    opened.onmessage = ({ data }) => {
      if (this.socket !== opened) return;
      const message = JSON.parse(String(data)) as FromHost | Welcome;
      if ('welcome' in message) this.enter(message.welcome);
      else for (const listener of this.messageListeners) listener(message);
    };
    opened.onclose = ({ code }) => {
      if (this.socket === opened) this.leave(code);
    };
  }

  private leave(code: number): void {
    this.isWelcome = false;
    if (code === NOT_LET_IN) {
      this.pass = dropPass();
      this.open();
      return;
    }
    this.events.onLost(true);
    this.retry = setTimeout(() => this.open(), this.wait);
    this.wait = Math.min(this.wait * 2, MAX_WAIT);
  }

  private enter(welcome: Welcome['welcome']): void {
    keepPass(welcome.role);
    const isOther = this.role !== undefined && this.role !== welcome.role;
    this.role = welcome.role;
    // A page of one role cannot become a page of the other.
    if (isOther) {
      location.reload();
      return;
    }
    this.isWelcome = true;
    this.wait = FIRST_WAIT;
    this.events.onWelcome(welcome);
    this.events.onLost(false);
    for (const listener of this.contactListeners) listener();
  }

  /** Shows the host the newest pass, over a socket of its own. */
  private enterAgain(address?: string): void {
    const before = this.socket;
    this.pass = findPass(address);
    this.open();
    before?.close();
  }

  /** Another address may ask for another role, which needs a reload. A page that may only be a screen stays one. */
  private followAddress(newURL: string): void {
    const place = (address: typeof this.screen) => JSON.stringify(address ?? null);
    const isScreenAlone = this.role === 'screen' && !this.screen;
    if (!isScreenAlone && place(screenInAddress()) !== place(this.screen)) location.reload();
    // Without a reload, which would lose the place that the user moves to meanwhile.
    else if (hasKey(newURL)) this.enterAgain(newURL);
  }
}
