import type { FromHost } from '../../src-core/wire.ts';
import type { Channel } from './channel.ts';

const LONGEST_WAIT = 5_000;

/** A WebSocket that makes contact again by itself. `onLost` says whether there is contact now. */
export function socketChannel(onLost: (lost: boolean) => void): Channel {
  const onMessage = new Set<(message: FromHost) => void>();
  const onContact = new Set<() => void>();
  // By which the host knows the window again, and does not do twice what is sent again.
  const id = crypto.randomUUID();
  let socket: WebSocket | undefined;
  let wait = 100;

  function open(): void {
    socket = new WebSocket(`ws://${location.host}/socket?window=${id}`);
    socket.onopen = () => {
      wait = 100;
      onLost(false);
      for (const listener of onContact) listener();
    };
    socket.onmessage = ({ data }) => {
      const message = JSON.parse(String(data)) as FromHost;
      for (const listener of onMessage) listener(message);
    };
    socket.onclose = () => {
      onLost(true);
      setTimeout(open, wait);
      wait = Math.min(wait * 2, LONGEST_WAIT);
    };
  }
  open();

  return {
    // What is sent without contact is sent again when it is made.
    send: (message) => {
      if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
    },
    onMessage: (listener) => onMessage.add(listener),
    onContact: (listener) => onContact.add(listener),
  };
}
