/** Removes what XML 1.0 cannot contain: control characters, lone surrogates and non-characters. */
export function xmlText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 forbids
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu, '');
}

/** The same, escaped for XML and HTML. */
export function escapeText(text: string): string {
  return xmlText(text).replace(/[&<>"']/g, (char) => ENTITIES[char] ?? '');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
