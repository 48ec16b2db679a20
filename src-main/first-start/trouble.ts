import type { WordKey, WordValues } from '../../src-core/i18n/index.ts';

/** Why Electron could not be downloaded, in words for the user. */
export interface Trouble {
  readonly words: WordKey;
  readonly values: WordValues;
}

/**
 * The first match counts. The text contains the names, codes and messages of the error and its causes.
 * Electron's unpacker is written in Rust, and has its own form for system errors.
 */
const KINDS: readonly (readonly [WordKey, RegExp])[] = [
  ['start.noContact', /connect (EACCES|EPERM)/],
  ['start.diskFull', /\b(ENOSPC|EDQUOT)\b|os error (28|112)\b/],
  ['start.noAccess', /\b(EACCES|EPERM|EROFS)\b|os error (5|13|30)\b/],
  ['start.wrongChecksum', /Generated checksum for|No checksum found|Invalid checksum/],
  ['start.proxyRefused', /Proxy response \(\d+\)|Response code 407|UND_ERR_PRX/],
  ['start.certificate', /CERT|SELF_SIGNED|UNABLE_TO_(GET_ISSUER|VERIFY)|ERR_TLS_|ERR_SSL_/],
  ['start.badAnswer', /Response code (?<status>\d+)/],
  ['start.stalled', /UND_ERR_(HEADERS|BODY)_TIMEOUT/],
  ['start.noContact', /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|E(NET|HOST)UNREACH|ENETDOWN|ETIMEDOUT/],
  ['start.noContact', /UND_ERR_CONNECT_TIMEOUT/],
  ['start.cutOff', /terminated|UND_ERR_SOCKET|ECONNRESET|EPIPE|CONTENT_LENGTH_MISMATCH|hang up/],
  ['start.notForMachine', /not have a published|builds are not available/],
];

/** The host that has the download, and the proxy on the way to it. */
export interface Way {
  readonly mirror: string;
  readonly proxy: string | undefined;
}

export function troubleOf(error: unknown, way: Way): Trouble {
  return troubleIn(textOf(error), way, reasonOf(error));
}

/** As `troubleOf`, for the output of an installer. */
export function troubleIn(
  text: string,
  { mirror, proxy }: Way,
  reason = text.split('\n')[0] ?? '',
): Trouble {
  for (const [words, pattern] of KINDS) {
    const found = pattern.exec(text);
    const isAtProxy = words === 'start.noContact' || words === 'start.proxyRefused';
    const place = isAtProxy ? (proxy ?? mirror) : mirror;
    if (found) return { words, values: { place, ...found.groups } };
  }
  return { words: 'start.otherTrouble', values: { reason } };
}

/** The reason of the innermost cause: the outer ones only say that something failed. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : reasonOf(error.cause);
}

function textOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { name, message, cause } = error;
  const code = 'code' in error ? ` ${String(error.code)}` : '';
  const inner = error instanceof AggregateError ? error.errors : [];
  const causes = [cause, ...inner].filter((each) => each !== undefined).map(textOf);
  return [`${name}: ${message}${code}`, ...causes].join('\n');
}
