import type { Page } from '@playwright/test';

/** Menus as Electron builds them from a template, the clipboard, and what is under the pointer. */

export interface Template {
  readonly label?: string;
  readonly role?: string;
  readonly type?: string;
  readonly accelerator?: string;
  readonly enabled?: boolean;
  readonly visible?: boolean;
  readonly submenu?: readonly Template[];
  readonly click?: () => void;
}

/** What a test sees of a menu item, by path. */
export interface Item {
  readonly path: readonly string[];
  readonly role?: string;
  readonly accelerator?: string;
  readonly isEnabled: boolean;
}

interface Contents {
  readonly page: Page | undefined;
  getZoomLevel(): number;
  setZoomLevel(level: number): void;
}
let focused: () => Contents | undefined = () => undefined;
export function useContents(find: () => Contents | undefined): void {
  focused = find;
}

const menus = { app: [] as readonly Template[], context: [] as readonly Template[] };
export type Kept = keyof typeof menus;

export const Menu = {
  buildFromTemplate: (template: readonly Template[]) => ({
    template,
    popup: () => {
      menus.context = template;
    },
  }),
  setApplicationMenu: ({ template }: { readonly template: readonly Template[] }) => {
    menus.app = template;
  },
};

export const copied: string[] = [];
export const clipboard = { writeText: (text: string) => void copied.push(text) };

/** All visible items, without mnemonics. */
export function itemsOf(kept: Kept): readonly Item[] {
  return flat(menus[kept], []).map(({ item: { role, accelerator, enabled = true }, path }) => ({
    path,
    isEnabled: enabled,
    ...(role === undefined ? {} : { role: role.toLowerCase() }),
    ...(accelerator === undefined ? {} : { accelerator }),
  }));
}

/** Chooses the first item of that name which is enabled. */
export async function choose(kept: Kept, name: string): Promise<void> {
  const found = flat(menus[kept], []).find(
    ({ path, item }) => path.at(-1) === name && item.enabled !== false,
  );
  if (!found) throw new Error(`no item is called ${name}`);
  const { click, role } = found.item;
  if (click) click();
  else await ROLES[role?.toLowerCase() ?? '']?.();
}

function flat(
  template: readonly Template[],
  above: readonly string[],
): readonly { readonly item: Template; readonly path: readonly string[] }[] {
  return template
    .filter(({ visible, type }) => visible !== false && type !== 'separator')
    .flatMap((item) => {
      const path = [...above, (item.label ?? '').replace(/&(.)/g, '$1')];
      return item.submenu ? flat(item.submenu, path) : [{ item, path }];
    });
}

const key = (keys: string) => () => focused()?.page?.keyboard.press(keys);
const zoom = (by: number) => async () => {
  const contents = focused();
  contents?.setZoomLevel(contents.getZoomLevel() + by);
};
/** What Electron makes the focused page do, by its keys. */
const ROLES: Readonly<Record<string, () => Promise<void> | undefined>> = {
  cut: key('Control+X'),
  copy: key('Control+C'),
  paste: key('Control+V'),
  pasteandmatchstyle: key('Control+Shift+V'),
  selectall: key('Control+A'),
  zoomin: zoom(0.5),
  zoomout: zoom(-0.5),
};

export interface UnderPointer {
  readonly isEditable: boolean;
  readonly selectionText: string;
  readonly linkURL: string;
  readonly misspelledWord: string;
  readonly dictionarySuggestions: readonly string[];
  readonly menuSourceType: string;
  readonly editFlags: Readonly<Record<string, boolean>>;
}

/** In the page: reports what is under the pointer, unless the page shows its own menu there. */
export function CONTEXT_MENU(): void {
  addEventListener('contextmenu', (event) => {
    const { target } = event;
    if (event.defaultPrevented || !(target instanceof Element)) return;
    const field = target.closest<HTMLInputElement>('input, textarea');
    const isEditable = field !== null || target.closest('[contenteditable="true"]') !== null;
    const selectionText = field
      ? field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)
      : (getSelection()?.toString() ?? '');
    const isMarked = selectionText !== '';
    window.standInContextMenu?.({
      isEditable,
      selectionText,
      linkURL: target.closest('a')?.href ?? '',
      // A test marks a misspelt word by an attribute, because nothing checks spelling here.
      misspelledWord: target.getAttribute('data-misspelled') ?? '',
      dictionarySuggestions: (target.getAttribute('data-suggested') ?? '')
        .split(' ')
        .filter(Boolean),
      menuSourceType: 'mouse',
      editFlags: {
        canCut: isEditable && isMarked,
        canCopy: isMarked,
        canPaste: isEditable,
        canSelectAll: true,
      },
    });
  });
}
