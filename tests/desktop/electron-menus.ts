import type { ElectronApplication } from '@playwright/test';
import type { DesktopApp, WindowSeen } from './desktop-app.ts';
import type { Item } from './stand-in/menus.ts';

/** The menus and windows of Electron, for tests. */

type Asked = Pick<DesktopApp, 'items' | 'choose' | 'windows' | 'moveTo' | 'bringToFront'>;

export async function electronMenus(app: ElectronApplication): Promise<Asked> {
  await app.evaluate(({ Menu }) => {
    // A real popup menu would wait for a person.
    Menu.prototype.popup = function keep() {
      Object.assign(globalThis, { popped: this });
    };
    const flat = (menu: Electron.Menu | null | undefined, above: readonly string[]): Found[] =>
      (menu?.items ?? [])
        .filter(({ visible, type }) => visible && type !== 'separator')
        .flatMap((item) => {
          const path = [...above, item.label.replace(/&(.)/g, '$1')];
          return item.submenu ? flat(item.submenu, path) : [{ item, path }];
        });
    interface Found {
      readonly item: Electron.MenuItem;
      readonly path: readonly string[];
    }
    const found = (kept: string) => {
      const { popped } = globalThis as unknown as { popped?: Electron.Menu };
      return flat(kept === 'app' ? Menu.getApplicationMenu() : popped, []);
    };
    Object.assign(globalThis, { found });
  });
  return {
    items: (menu) =>
      app.evaluate((_electron, kept) => {
        const { found } = globalThis as unknown as { found: Find };
        return found(kept).map(({ item, path }) => ({
          path,
          isEnabled: item.enabled,
          ...(item.role === undefined ? {} : { role: item.role.toLowerCase() }),
          ...(item.accelerator ? { accelerator: String(item.accelerator) } : {}),
        }));
      }, menu) as Promise<readonly Item[]>,
    choose: (menu, name) =>
      app.evaluate(
        ({ BrowserWindow }, [kept, wanted]) => {
          const { found } = globalThis as unknown as { found: Find };
          const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
          const one = found(kept).find(({ path, item }) => path.at(-1) === wanted && item.enabled);
          if (!one) throw new Error(`no item is called ${wanted}`);
          one.item.click(undefined, window, window?.webContents);
        },
        [menu, name] as const,
      ),
    windows: () =>
      app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map((window) => ({
          url: window.webContents.getURL(),
          zoom: window.webContents.getZoomLevel(),
          bounds: window.getBounds(),
          isMaximized: window.isMaximized(),
          isVisible: window.isVisible(),
          isFocused: window.isFocused(),
          isFull: window.isFullScreen() || (window.isSimpleFullScreen?.() ?? false),
        })),
      ) as Promise<readonly WindowSeen[]>,
    moveTo: (bounds) =>
      app.evaluate(
        ({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to),
        bounds,
      ),
    bringToFront: (address) =>
      app.evaluate(({ BrowserWindow }, wanted) => {
        const shown = BrowserWindow.getAllWindows();
        shown.find(({ webContents }) => webContents.getURL().includes(wanted))?.focus();
      }, address),
  };
}

type Find = (kept: string) => readonly {
  readonly item: Electron.MenuItem;
  readonly path: readonly string[];
}[];
