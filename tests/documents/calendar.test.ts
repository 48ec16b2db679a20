import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CalendarEvent } from '../../src-core/documents/blocks.ts';
import { renderIcs } from '../../src-main/documents/formats.ts';
import { type OpenedForum, openForumService } from '../../src-main/forum-session/forum-session.ts';
import { createForum } from '../../src-main/forum-session/new-forum.ts';
import { expectDone, temporaryFolder } from '../support/with-forum.ts';

/** The meeting as a calendar file, checked by another library and by RFC 5545. */

const EVENT: CalendarEvent = {
  uid: '2026-1@forum',
  sequence: 4,
  isCancelled: false,
  madeAt: '2026-11-24T10:00:00+01:00',
  startsAt: '2026-12-09T09:00:00+01:00',
  endsAt: '2026-12-09T12:00:00+01:00',
  title: 'Møtet',
  place: 'Statens hus',
  from: 'Sekretariatet',
  description: ['Linje 1', 'Linje 2'],
};

function read(ics: string) {
  const calendar = new ICAL.Component(ICAL.parse(ics));
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined);
  return { method: calendar.getFirstPropertyValue('method'), event };
}

/** Each line of the file: at most 75 octets, terminated by CRLF. */
function faultsIn(ics: string): string[] {
  const lines = ics.split('\r\n');
  return [
    ...(lines.at(-1) === '' ? [] : ['the last line is not ended']),
    ...lines.filter((line) => /[\r\n]/.test(line)),
    ...lines.filter((line) => Buffer.byteLength(line) > 75),
  ];
}

it('gives time, place and agenda in a form that every calendar reads', () => {
  const { method, event } = read(renderIcs(EVENT));
  expect(method).toBe('PUBLISH');
  expect(event.startDate.toString()).toBe('2026-12-09T08:00:00Z');
  expect(event.endDate.toString()).toBe('2026-12-09T11:00:00Z');
  expect([event.uid, event.sequence]).toEqual(['2026-1@forum', 4]);
  expect([event.summary, event.location]).toEqual(['Møtet', 'Statens hus']);
  expect(event.description).toBe('Linje 1\nLinje 2');
});

it('is read back as written, with any text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 120 }),
    fc.string({ unit: 'grapheme', maxLength: 120 }),
    fc.constantFrom('a,b;c\\n\\', 'BEGIN:VEVENT\r\nEND:VEVENT', 'æ'.repeat(90), '😀'.repeat(40)),
  );
  // The part that a calendar can contain.
  const held = (value: string) =>
    value
      .replace(/\p{Cs}/gu, '')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is left out
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
      .replace(/\s+/g, ' ')
      .trim();
  fc.assert(
    fc.property(text, text, fc.array(text, { maxLength: 4 }), (title, place, description) => {
      const ics = renderIcs({ ...EVENT, title, place, from: title, description });
      expect(faultsIn(ics)).toEqual([]);
      const { event } = read(ics);
      expect(event.summary ?? '').toBe(held(title));
      expect(event.location ?? '').toBe(held(place));
      expect(event.description ?? '').toBe(description.map(held).join('\n'));
    }),
  );
});

describe('a meeting of a forum', () => {
  const home = temporaryFolder();
  let forum: OpenedForum;
  beforeAll(async () => {
    await createForum(home, { name: 'Regionrådet', language: 'nb', author: 'test' });
    forum = await openForumService(home, { author: 'test' });
    const startsAt = '2026-12-09T09:00:00+01:00';
    await expectDone(forum, {
      do: 'createMeeting',
      id: 'm',
      title: 'Møtet',
      startsAt,
      template: 'blank',
    });
    const item = { section: 'status', kind: 'discussion', minutes: 20 };
    await expectDone(forum, { do: 'addItem', meeting: 'm', id: 'a', title: 'Åpen sak', ...item });
    const exempt = { basis: 'offl. § 23', reason: 'HEMMELIG' };
    await expectDone(forum, {
      do: 'addItem',
      meeting: 'm',
      id: 'b',
      title: 'HEMMELIG sak',
      exempt,
      ...item,
    });
    await expectDone(forum, { do: 'conveneMeeting', meeting: 'm', at: startsAt });
  });
  afterAll(async () => {
    await forum.close();
  });

  async function made(options: object = {}) {
    const asked = { kind: 'agenda', format: 'ics', ...options } as const;
    const exported = await forum.service.export('m', asked);
    if (!exported.ok) throw new Error(exported.message);
    return { name: exported.name, ...read(await readFile(exported.path, 'utf8')) };
  }

  /** The event is that of the notice that was sent last. */
  async function convenedAgain(place: string) {
    await expectDone(
      forum,
      { do: 'changeMeeting', meeting: 'm', place },
      { do: 'conveneMeeting', meeting: 'm', at: '2026-12-09T09:00:00+01:00' },
    );
  }

  // (D95)
  it('is the same event after changes and cancellation, and the latest applies', async () => {
    const first = await made();
    await convenedAgain('Rådhuset');
    const changed = await made();
    const cancelled = await made({ cancelled: true });
    await convenedAgain('Biblioteket');
    const again = await made();
    const all = [first, changed, cancelled, again];
    expect(new Set(all.map(({ event }) => event.uid)).size).toBe(1);
    const sequences = all.map(({ event }) => event.sequence);
    expect(sequences).toEqual([...new Set(sequences)].sort((a, b) => a - b));
    expect(all.map(({ method }) => method)).toEqual(['PUBLISH', 'PUBLISH', 'CANCEL', 'PUBLISH']);
    expect(cancelled.event.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(cancelled.name).toContain('Avlysning');
    expect(changed.event.location).toBe('Rådhuset');
  });

  it('has a different identity in another forum', async () => {
    const other = temporaryFolder();
    await createForum(other, { name: 'Regionrådet', language: 'nb', author: 'test' });
    const opened = await openForumService(other, { author: 'test' });
    const startsAt = '2026-12-09T09:00:00+01:00';
    await opened.service.execute({ do: 'createMeeting', id: 'm', title: 'Møtet', startsAt });
    const tree = await opened.documentTree('m', { kind: 'agenda' });
    expect(tree.event?.uid).toMatch(/^m@/);
    expect(tree.event?.uid).not.toBe((await made()).event.uid);
    await opened.close();
  });

  it('contains the agenda without exempt titles, and derives a missing end from the items', async () => {
    const { event } = await made({ edition: 'public', language: 'nn' });
    expect(event.endDate.toString()).toBe('2026-12-09T08:40:00Z');
    expect(event.description).toContain('09.00 Sak 1/2026 Åpen sak (Drøfting, 20 min)');
    expect(event.description).toContain('09.20 Sak 2/2026 Unnateke offentlegheit, jf. offl. § 23');
    expect(event.component.toString()).not.toContain('HEMMELIG');
    expect((await made()).event.description).toContain('HEMMELIG sak');
  });

  it('is offered for the notice only', async () => {
    const wrong = await forum.service.export('m', { kind: 'minutes', format: 'ics' });
    expect(wrong).toMatchObject({ ok: false, path: 'format' });
  });
});
