import { en } from '@shared/i18n/en';
import { fr } from '@shared/i18n/fr';
import { Menu, type MenuItemConstructorOptions } from 'electron';

type Role = NonNullable<MenuItemConstructorOptions['role']>;
type Words = (typeof en)['desktop']['menu'] | (typeof fr)['desktop']['menu'];

/** Only what a window of documents needs: no reload and no developer tools in a packaged application. */
export function setMenu(language: 'en' | 'fr', options: { readonly isPackaged: boolean }): void {
  const words: Words = (language === 'fr' ? fr : en).desktop.menu;
  const item = (role: Role, label: string): MenuItemConstructorOptions => ({ role, label });
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const isMac = process.platform === 'darwin';
  const developer = options.isPackaged
    ? []
    : [separator, item('reload', words.reload), item('toggleDevTools', words.developerTools)];
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(isMac
        ? [applicationMenu(words, item, separator)]
        : [{ label: words.file, submenu: [item('quit', words.quit)] }]),
      {
        label: words.edit,
        submenu: [
          item('undo', words.undo),
          item('redo', words.redo),
          separator,
          item('cut', words.cut),
          item('copy', words.copy),
          item('paste', words.paste),
          item('selectAll', words.selectAll),
        ],
      },
      {
        label: words.view,
        submenu: [
          item('resetZoom', words.actualSize),
          item('zoomIn', words.zoomIn),
          item('zoomOut', words.zoomOut),
          separator,
          item('togglefullscreen', words.fullScreen),
          ...developer,
        ],
      },
      { label: words.window, submenu: [item('minimize', words.minimize), item('close', words.close)] },
    ]),
  );
}

function applicationMenu(
  words: Words,
  item: (role: Role, label: string) => MenuItemConstructorOptions,
  separator: MenuItemConstructorOptions,
): MenuItemConstructorOptions {
  return {
    label: 'Dossier',
    submenu: [
      item('about', words.about),
      separator,
      item('hide', words.hide),
      item('hideOthers', words.hideOthers),
      item('unhide', words.showAll),
      separator,
      item('quit', words.quit),
    ],
  };
}
