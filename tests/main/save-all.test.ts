import { expect, it, vi } from 'vitest';
import { Connection } from '../../src-core/protocol/connection.ts';
import type { Call, FromHost } from '../../src-core/protocol/messages.ts';
import { OWNER } from '../../src-core/protocol/roles.ts';
import type { Bridge } from '../../src-core/protocol/service.ts';
import { bridgeOver } from '../../src-renderer/app/bridge/channel.ts';

/** The host asks a window to save its latest text, and learns when it is saved. */

function pair() {
  const answers: (() => void)[] = [];
  const host = {
    host: { onState: () => () => undefined },
    service: {
      execute: () =>
        new Promise((resolve) => answers.push(() => resolve({ ok: true, revision: 1 }))),
    },
  } as unknown as Bridge;
  let toWindow: (message: FromHost) => void = () => undefined;
  const connection = new Connection(host, (message) => toWindow(message), OWNER);
  const window = bridgeOver({
    send: (message: Call) => void connection.receive(message),
    onMessage: (listener) => {
      toWindow = listener;
    },
    onContact: () => undefined,
  });
  return { connection, window, answers };
}

it('is answered when every sent change is answered', async () => {
  const { connection, window, answers } = pair();
  window.onSaveAll(async () => {
    void window.service.execute({ do: 'undo' });
    await window.settled();
    return 0;
  });
  let left: number | undefined;
  const all = connection.saveAll().then((count) => {
    left = count;
  });
  await vi.waitFor(() => expect(answers).toHaveLength(1));
  expect(left).toBeUndefined();
  answers[0]?.();
  await all;
  expect(left).toBe(0);
});

it('returns the number of unsaved texts', async () => {
  const { connection, window } = pair();
  window.onSaveAll(async () => 3);
  expect(await connection.saveAll()).toBe(3);
});

it('ends without an answer when the window closes, and ignores unrequested ones', async () => {
  const { connection, window } = pair();
  window.onSaveAll(() => new Promise(() => undefined));
  const asked = connection.saveAll();
  expect(await connection.receive({ id: 9, method: 'allSaved', args: [77, 0] })).toBe(true);
  connection.close();
  expect(await asked).toBeUndefined();
});
