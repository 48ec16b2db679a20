import { createHash } from 'node:crypto';
import { STYLESHEET } from '../documents/html/html-style.ts';

/** The headers of every file of the window, from either host (SECURITY.md). */

const PREVIEW_STYLE = createHash('sha256').update(STYLESHEET).digest('base64');

/** `connect`: where the page may connect to. The desktop window uses its bridge, so it connects nowhere. */
export function windowHeaders(connect: "'self'" | "'none'"): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': [
      "default-src 'none'",
      "script-src 'self'",
      // The preview's single style element, in a frame that inherits this policy.
      `style-src 'self' 'sha256-${PREVIEW_STYLE}'`,
      "img-src 'self' data:",
      "font-src 'self'",
      `connect-src ${connect}`,
      "frame-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cache-Control': 'no-store',
  };
}
