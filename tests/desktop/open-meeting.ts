import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { openForumService } from '../../src-main/forum-session/forum-session.ts';
import { createForum } from '../../src-main/forum-session/new-forum.ts';
import type { DesktopApp } from './desktop-app.ts';

/** Matches the chair's window, not the big screen. */
export const OUR_WINDOW = /^(app:\/\/forum|https:\/\/forum\.app\.test)\/(#\/)?(?!.*projector)/;

/**
 * Makes a forum with an open meeting, opens it by the native dialog, and goes to the meeting. Returns the folder.
 * `language` is that of the forum.
 */
export async function openMeeting(
  app: DesktopApp,
  page: Page,
  language: 'nb' | 'en' = 'nb',
): Promise<string> {
  const folder = join(app.home, 'forum');
  await createForum(folder, { name: 'Prøveforum', language, author: 'test' });
  const { service, close } = await openForumService(folder, { author: 'test' });
  const meeting = 'm';
  const at = '2026-11-23T09:00:00+01:00';
  for (const command of [
    { do: 'createMeeting', id: meeting, title: 'Møtet', startsAt: at, template: 'blank' },
    { do: 'addItem', meeting, id: 's', section: 'status', title: 'Strategien', kind: 'decision' },
    { do: 'conveneMeeting', meeting, at },
    { do: 'openMeeting', meeting, at },
    { do: 'startItem', meeting, item: 's', at },
  ]) {
    expect(await service.execute(command)).toMatchObject({ ok: true });
  }
  await close();
  await app.answerDialogs(folder);
  await page.getByRole('button', { name: 'Velg mappe', exact: true }).last().click();
  await page.getByRole('link', { name: 'Møtet' }).click();
  return folder;
}
