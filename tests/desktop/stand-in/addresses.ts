/** Chromium knows no protocol of ours, so `app://forum` is https://forum.app.test in its pages. */

export const OURS = /^https:\/\/(forum|print)\.app\.test\//;

export const toPage = (url: string) => url.replace(/^app:\/\/(\w+)/, 'https://$1.app.test');
export const toApp = (url: string) => url.replace(OURS, 'app://$1/');
