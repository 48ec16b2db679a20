import type { Call, FromHost } from '../../../src-core/protocol/messages.ts';
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
export class SocketChannel implements Channel {
  private readonly events: Events;
  private readonly messageListeners = new Set<(message: FromHost) => void>();
  private readonly contactListeners = new Set<() => void>();
  private readonly screen = screenInAddress();
  /** The host recognises the window by it, and does not carry out twice a call that is sent again. */
  private readonly window = newSecret();
  private pass = findPass();
  private socket: WebSocket | undefined;
  private role: Role | undefined;
  private isWelcome = false;
  private wait = 100;
  private retry: ReturnType<typeof setTimeout> | undefined;

  constructor(events: Events) {
    this.events = events;
    this.open();
    onAnotherLetIn(() => {
      if (!this.pass) this.enterAgain();
    });
    addEventListener('hashchange', ({ newURL }) => this.onAddress(newURL));
  }

  /** A message without contact is dropped here: the bridge sends it again after a reconnect. */
  send(message: Call): void {
    const { socket } = this;
    if (this.isWelcome && socket?.readyState === WebSocket.OPEN)
      socket.send(JSON.stringify(message));
  }

  onMessage(listener: (message: FromHost) => void): void {
    this.messageListeners.add(listener);
  }

  onContact(listener: () => void): void {
    this.contactListeners.add(listener);
  }

  /** Only the newest socket counts: messages of an earlier one are ignored. */
  private open(): void {
    clearTimeout(this.retry);
    this.isWelcome = false;
    const { pass, screen, window } = this;
    if (!pass) {
      this.events.onNotLetIn();
      return;
    }
    const entry: EntryRequest = { window, ...pass, ...(screen ? { screen } : {}) };
    const socket = new WebSocket(`ws://${location.host}/socket`);
    this.socket = socket;
    socket.onopen = () => socket.send(JSON.stringify(entry));
    socket.onmessage = ({ data }) => {
      if (this.socket === socket) this.receive(JSON.parse(String(data)) as FromHost | Welcome);
    };
    socket.onclose = ({ code }) => {
      if (this.socket === socket) this.lose(code);
    };
  }

  private receive(message: FromHost | Welcome): void {
    if ('welcome' in message) this.enter(message.welcome);
    else for (const listener of this.messageListeners) listener(message);
  }

  private lose(code: number): void {
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
    // A page keeps its role until it is loaded again.
    if (isOther) {
      location.reload();
      return;
    }
    this.isWelcome = true;
    this.wait = 100;
    this.events.onWelcome(welcome);
    this.events.onLost(false);
    for (const listener of this.contactListeners) listener();
  }

  /** Enters over a new socket, with the pass that the page has now. */
  private enterAgain(address?: string): void {
    const before = this.socket;
    this.pass = findPass(address);
    this.open();
    before?.close();
  }

  private onAddress(address: string): void {
    const place = (screen: typeof this.screen) => JSON.stringify(screen ?? null);
    // A page that may only be a screen stays one, whatever the address.
    const isScreenAlone = this.role === 'screen' && !this.screen;
    if (!isScreenAlone && place(screenInAddress()) !== place(this.screen)) location.reload();
    // Without reloading the page: that would lose the address that the person opens next.
    else if (hasKey(address)) this.enterAgain(address);
  }
}
