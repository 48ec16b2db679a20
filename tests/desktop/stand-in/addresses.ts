/** Chromium lacks our protocol, so pages load `app://forum` as https://forum.app.test. */

export const OURS = /^https:\/\/(forum|print)\.app\.test\//;

export const toPage = (url: string) => url.replace(/^app:\/\/(\w+)/, 'https://$1.app.test');
export const toApp = (url: string) => url.replace(OURS, 'app://$1/');
