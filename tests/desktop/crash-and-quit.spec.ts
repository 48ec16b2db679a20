import { expect, type Page, test } from '@playwright/test';
import { openForumService } from '../../src-main/forum-session/forum-session.ts';
import { launch, launchStandIn } from './app.ts';
import type { DesktopApp, Ending } from './desktop-app.ts';
import { onEachKind } from './on-each-kind.ts';
import { OUR_WINDOW, openMeeting } from './open-meeting.ts';

/** The program ends while somebody types, and windows crash during a meeting. */

const ENDINGS: readonly Ending[] = ['quit', 'close', 'shut down'];

onEachKind((kind) => {
  let app: DesktopApp;
  let page: Page;
  test.beforeEach(async () => {
    app = await launch(kind);
    page = await app.window(OUR_WINDOW);
  });
  test.afterEach(() => app.close());

  for (const ending of ENDINGS) {
    test(`saves typed text before: ${ending}`, async () => {
      const folder = await openMeeting(app, page);
      await page.getByRole('link', { name: 'Forbered' }).click();
      await page.getByRole('textbox', { name: 'Sted' }).fill('Kommunestyresalen');
      await page.getByRole('textbox', { name: 'Til kl.' }).fill('15.45');
      await app.end(ending);
      expect(await meetingIn(folder)).toMatchObject({
        place: 'Kommunestyresalen',
        endsAt: expect.stringContaining('T15:45'),
      });
      expect(await app.log()).not.toContain('quit:');
    });
  }

  test('restores a crashed big screen with what it showed', async () => {
    await openMeeting(app, page);
    await page.getByRole('button', { name: 'Vis på storskjerm' }).click();
    const wall = await app.window(/projector/);
    await expect(wall.getByRole('heading', { level: 1 })).toHaveText('Strategien');
    await app.crash('projector');
    await expect.poll(() => app.log()).toContain('big screen: is back');
    const again = await app.window(/projector/);
    await expect(again.getByRole('heading', { level: 1 })).toHaveText('Strategien');
    expect(await app.log()).not.toMatch(/Strategien|Møtet|projector/);
  });

  test('restores a crashed window in the same place, ready for typing', async () => {
    const folder = await openMeeting(app, page);
    await page.getByRole('link', { name: 'Forbered' }).click();
    await page.getByRole('textbox', { name: 'Sted' }).fill('Rådhuset');
    await page.getByRole('textbox', { name: 'Tittel' }).first().click();
    await expect.poll(() => meetingIn(folder)).toMatchObject({ place: 'Rådhuset' });
    await app.crash('meeting');
    await expect.poll(() => app.log()).toContain('window: is back');
    const again = await app.window(OUR_WINDOW);
    const place = again.getByRole('textbox', { name: 'Sted' });
    await expect(place).toHaveValue('Rådhuset');
    await place.fill('Fylkeshuset');
    await app.end('quit');
    expect(await meetingIn(folder)).toMatchObject({ place: 'Fylkeshuset' });
  });
});

test('explains when the big screen crashes repeatedly', async () => {
  const app = await launchStandIn();
  const page = await app.window(OUR_WINDOW);
  await openMeeting(app, page);
  await page.getByRole('button', { name: 'Vis på storskjerm' }).click();
  for (let times = 1; times <= 3; times += 1) {
    await app.window(/projector/);
    await app.crash('projector');
    await expect.poll(async () => (await app.log()).split('is back').length - 1).toBe(times);
  }
  await app.answerMessages(2);
  await app.crash('projector');
  await expect.poll(() => app.log()).toContain('big screen: keeps dying');
  await expect
    .poll(() => app.ask('seen'))
    .toMatchObject({
      said: ['Storskjermen har stoppet flere ganger på kort tid.'],
    });
  await expect
    .poll(() => app.pages().filter((each) => /projector/.test(each.url())).length)
    .toBe(0);
  await app.close();
});

test('starts without the graphics card after people choose it', async () => {
  const app = await launchStandIn();
  const page = await app.window(OUR_WINDOW);
  expect(await app.ask('seen')).toMatchObject({ hasGpu: true });
  await page.getByRole('button', { name: 'Innstillinger' }).click();
  const choice = page.getByRole('checkbox', { name: 'Bruk maskinens grafikkort' });
  await expect(choice).toHaveAccessibleDescription(/neste gang programmet starter/);
  // The host confirms the change, so it appears shortly after the click.
  await choice.click();
  await expect(choice).not.toBeChecked();
  await app.end('quit');
  const next = await launchStandIn({ home: app.home });
  await next.window(OUR_WINDOW);
  expect(await next.ask('seen')).toMatchObject({ hasGpu: false });
  await next.close();
});

async function meetingIn(folder: string): Promise<object | undefined> {
  const { show, close } = await openForumService(folder, { author: 'test', readOnly: true });
  try {
    const { meetings } = (await show('m')) as { meetings: object[] };
    return meetings[0];
  } finally {
    await close();
  }
}
