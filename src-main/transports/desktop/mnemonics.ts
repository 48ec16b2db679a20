import type { MenuItemConstructorOptions } from 'electron';

/**
 * Gives each item its letter for Alt, unique within its menu: the first letter of a word if it is free, or else
 * any other. They are calculated, so no label in any language can lack one.
 */
export function withMnemonics(
  items: readonly MenuItemConstructorOptions[],
): MenuItemConstructorOptions[] {
  const taken = new Set<string>();
  return items.map((item) => {
    const { label, submenu, visible = true } = item;
    return {
      ...item,
      ...(label === undefined || !visible ? {} : { label: addMnemonic(label, taken) }),
      ...(Array.isArray(submenu) ? { submenu: withMnemonics(submenu) } : {}),
    };
  });
}

/** Escapes a label, so that the menu shows `&` as it is. */
export function escapeAmpersands(label: string): string {
  return label.replaceAll('&', '&&');
}

function addMnemonic(label: string, taken: Set<string>): string {
  const letters = [...label.matchAll(/\p{L}/gu)].map(({ index }) => index);
  const first = letters.filter((at) => !/\p{L}/u.test(label.charAt(at - 1)));
  const letterAt = (at: number) => label.charAt(at).toLowerCase();
  const at = [...first, ...letters].find((each) => !taken.has(letterAt(each)));
  if (at === undefined) return escapeAmpersands(label);
  taken.add(letterAt(at));
  return `${escapeAmpersands(label.slice(0, at))}&${escapeAmpersands(label.slice(at))}`;
}
