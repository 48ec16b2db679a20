import type { BrowserContext, Page, Request as PageRequest, Route } from '@playwright/test';
import { OURS, toApp } from './addresses.ts';
import type { WebContents } from './web-contents.ts';
import { BrowserWindow } from './windows.ts';

/** Loading and navigation of pages: the app's protocol is routed, and everything else is asked about. */

/** Routes requests of every page here. */
export async function answerPages(browser: BrowserContext): Promise<void> {
  await browser.route('**/*', answerRequest);
  browser.on('page', (page) => void refuseToOpen(page));
}

type Handler = (request: Request) => Response | Promise<Response>;
const handlers = new Map<string, Handler>();
export const protocol = {
  registerSchemesAsPrivileged: () => undefined,
  handle: (scheme: string, handler: Handler) => handlers.set(scheme, handler),
};

/** Requests to open pages, and the opened pages. Either may be reported first. */
const wanted: string[] = [];
const came: { readonly opener: Page; readonly page: Page }[] = [];

/** Closes the new page only once its request is known; closed earlier, it would never ask. */
function askThem(): void {
  while (wanted.length > 0 && came.length > 0) {
    const [url, next] = [wanted.shift(), came.shift()];
    if (!url || !next) return;
    contentsOf(next.opener)?.onOpen({ url: toApp(url) });
    void next.page.close();
  }
}

async function answerRequest(route: Route, request: PageRequest): Promise<void> {
  const page = pageOf(request);
  const contents = page && contentsOf(page);
  if (!contents) {
    // A page opened by another page, not one of the app's windows.
    if (request.isNavigationRequest()) wanted.push(request.url());
    askThem();
    return route.abort();
  }
  if (request.isNavigationRequest() && mayNot(contents, request)) {
    // No content: the page stays unchanged.
    return route.fulfill({ status: 204 });
  }
  const handler = handlers.get('app');
  if (!handler || !OURS.test(request.url())) return route.abort();
  const response = await handler(new Request(toApp(request.url()), { method: request.method() }));
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}

/** Undefined while the page that asks is still being opened. */
function pageOf(request: PageRequest): Page | undefined {
  try {
    return request.frame().page();
  } catch {
    return undefined;
  }
}

/** For a page that another page opened, the opener's window is asked. */
async function refuseToOpen(page: Page): Promise<void> {
  const opener = await page.opener();
  if (!opener) return;
  came.push({ opener, page });
  askThem();
}

function contentsOf(page: Page): WebContents | undefined {
  return BrowserWindow.all.find((window) => window.webContents.page === page)?.webContents;
}

/** Emits the events of a navigation like Electron; a prevented navigation does not happen. */
function mayNot(contents: WebContents, request: PageRequest): boolean {
  const isMainFrame = request.frame() === contents.page?.mainFrame();
  let prevented = false;
  const preventDefault = () => {
    prevented = true;
  };
  const url = toApp(request.url());
  if (request.url() !== contents.loading) {
    contents.emit('will-frame-navigate', { url, isMainFrame, preventDefault });
    if (isMainFrame) contents.emit('will-navigate', { url, preventDefault });
  }
  if (!prevented) {
    contents.emit('did-start-navigation', { url, isMainFrame, isSameDocument: false });
    // Chromium's zoom controller starts over with each page.
    if (isMainFrame) contents.setZoomMode('default');
  }
  return prevented;
}
