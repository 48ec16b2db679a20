import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';
import type { Translate } from '../../../src-core/i18n/index.ts';
import { escapeAmpersands, withMnemonics } from './mnemonics.ts';

/** What is under the pointer: the part of Electron's data that the menu uses. */
export type UnderPointer = Pick<
  ContextMenuParams,
  | 'isEditable'
  | 'editFlags'
  | 'selectionText'
  | 'linkURL'
  | 'misspelledWord'
  | 'dictionarySuggestions'
>;

export interface ContextMenuParts {
  readonly platform: NodeJS.Platform;
  readonly t: Translate;
  readonly under: UnderPointer;
  readonly act: {
    replaceWord(word: string): void;
    addToDictionary(word: string): void;
    openLink(address: string): void;
    copyAddress(address: string): void;
  };
}

/** The context menu; empty if no action applies. */
export function contextMenuTemplate(parts: ContextMenuParts): MenuItemConstructorOptions[] {
  const groups = [spelling(parts), link(parts), text(parts)].filter(({ length }) => length > 0);
  const items = groups.flatMap((group, index) =>
    index === 0 ? group : [{ type: 'separator' } as const, ...group],
  );
  const suggested = suggestions(parts);
  return parts.platform === 'darwin'
    ? [...suggested, ...items]
    : [...suggested, ...withMnemonics(items)];
}

/** The suggested words, without a letter for Alt. */
function suggestions({ under, platform, act }: ContextMenuParts): MenuItemConstructorOptions[] {
  if (!under.isEditable) return [];
  return under.dictionarySuggestions.map((word) => ({
    label: platform === 'darwin' ? word : escapeAmpersands(word),
    click: () => act.replaceWord(word),
  }));
}

function spelling({ under, t, act }: ContextMenuParts): MenuItemConstructorOptions[] {
  const { isEditable, misspelledWord: word, dictionarySuggestions } = under;
  if (!isEditable || word === '') return [];
  const none = { label: t('menu.noSuggestions'), enabled: false };
  return [
    ...(dictionarySuggestions.length === 0 ? [none] : []),
    { label: t('menu.addToDictionary'), click: () => act.addToDictionary(word) },
  ];
}

/** Links to places within the program have no address outside it. */
function link({ under, t, act }: ContextMenuParts): MenuItemConstructorOptions[] {
  const { linkURL } = under;
  if (!/^https?:/.test(linkURL)) return [];
  return [
    { label: t('menu.openLink'), click: () => act.openLink(linkURL) },
    { label: t('menu.copyAddress'), click: () => act.copyAddress(linkURL) },
  ];
}

function text({ under, t }: ContextMenuParts): MenuItemConstructorOptions[] {
  const { isEditable, editFlags, selectionText } = under;
  const copy = { role: 'copy', label: t('host.menuCopy'), enabled: editFlags.canCopy } as const;
  const all = {
    role: 'selectAll',
    label: t('host.menuSelectAll'),
    enabled: editFlags.canSelectAll,
  } as const;
  if (!isEditable) return selectionText.trim() === '' ? [] : [copy, all];
  const { canCut, canPaste } = editFlags;
  return [
    { role: 'cut', label: t('host.menuCut'), enabled: canCut },
    copy,
    { role: 'paste', label: t('host.menuPaste'), enabled: canPaste },
    { role: 'pasteAndMatchStyle', label: t('menu.pasteAsText'), enabled: canPaste },
    { type: 'separator' },
    all,
  ];
}
