import { BrowserWindow, nativeTheme, screen } from 'electron';
import { isReachable, readWindow, writeWindow } from './window-bounds';

export type WindowOptions = {
  readonly preload: string;
  readonly icon: string;
  /** Where position and size are remembered. */
  readonly boundsFile: string;
  readonly url: string;
};

const USUAL = { width: 1280, height: 860 };

/** Opens the one window, where it last was if that place still exists. */
export function openWindow({ preload, icon, boundsFile, url }: WindowOptions): BrowserWindow {
  const remembered = readWindow(boundsFile);
  const screens = screen.getAllDisplays().map((display) => display.workArea);
  const place = remembered && isReachable(remembered.bounds, screens) ? remembered.bounds : USUAL;
  const window = new BrowserWindow({
    ...place,
    minWidth: 760,
    minHeight: 560,
    show: false,
    title: 'Dossier',
    icon,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#171614' : '#faf9f6',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  });
  window.once('ready-to-show', () => {
    if (remembered?.isMaximized) window.maximize();
    window.show();
  });
  window.on('close', () => {
    try {
      writeWindow(boundsFile, { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() });
    } catch {
      // A full or read-only disk must not keep the window from closing.
    }
  });
  void window.loadURL(url);
  return window;
}
