import { join } from 'node:path';
import { app, BrowserWindow, Notification, nativeTheme, protocol, session } from 'electron';
import { describeBug } from '../core/bug-report';
import type { Core } from '../core/core';
import { startAutoLock } from '../host/auto-lock';
import { composeCore } from '../host/compose-core';
import { listStaticFiles } from '../host/static-files';
import { lockWithComputer } from './auto-lock-events';
import { answerContentInDevelopment } from './development-content';
import { type Notice, startDueNotices } from './due-notices';
import { connectIpc } from './ipc';
import { keychain } from './keychain';
import { setMenu } from './menu';
import { APP_SCHEME, APP_URL } from './origin';
import { createAppProtocol } from './protocol';
import { hardenContents, hardenProcess, hardenSession } from './session-policy';
import { openWindow } from './window';

const QUIT_PATIENCE_MS = 8_000;

// A packaged application listens to no environment: its data is where the system says.
const testFolder = app.isPackaged ? undefined : process.env.DOSSIER_USER_DATA;
if (testFolder) app.setPath('userData', testFolder);
/** The development server of `npm run dev`, which serves the page instead of the protocol. */
const devUrl = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL;
const devOrigin = devUrl ? new URL(devUrl).origin : null;

if (app.requestSingleInstanceLock()) start();
else app.quit();

function start(): void {
  hardenProcess(devOrigin);
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
  app.on('web-contents-created', (_event, contents) => hardenContents(contents));
  app.on('second-instance', showWindow);
  app.on('window-all-closed', () => app.quit());
  app
    .whenReady()
    .then(run)
    .catch((error: unknown) => {
      console.error(describeBug('start', error));
      app.exit(1);
    });
}

async function run(): Promise<void> {
  const outFolder = join(__dirname, '..');
  const dataFolder = app.getPath('userData');
  const core = composeCore({ outFolder, dataFolder, host: 'desktop', isPackaged: app.isPackaged, keychain });
  hardenSession(session.defaultSession, devOrigin);
  const answer = createAppProtocol(core, listStaticFiles(join(outFolder, 'renderer')));
  protocol.handle(APP_SCHEME, answer);
  if (devOrigin !== null) answerContentInDevelopment(devOrigin, answer);
  await followSettings(core);
  const autoLock = startAutoLock(core);
  lockWithComputer(autoLock);
  startDueNotices({ core, show: showNotice, clock: () => new Date(), dayFile: join(dataFolder, 'due-notice-day.txt') });
  closeBeforeQuit(core);
  const window = openWindow({
    preload: join(outFolder, 'preload/preload.cjs'),
    icon: join(outFolder, 'resources/icons/256x256.png'),
    boundsFile: join(dataFolder, 'window.json'),
    url: devUrl ?? APP_URL,
  });
  connectIpc({ core, window, devOrigin, onActivity: autoLock.touch });
}

/** Menu language and colour scheme, now and whenever the settings change. */
async function followSettings(core: Core): Promise<void> {
  const apply = async () => {
    const settings = await core.invoke('settings.get', {});
    if (!settings.ok) return;
    setMenu(settings.value.language, { isPackaged: app.isPackaged });
    nativeTheme.themeSource = settings.value.colorScheme === 'auto' ? 'system' : settings.value.colorScheme;
  };
  core.subscribe((event) => {
    if (event.type === 'changed' && event.nouns.includes('settings')) void apply();
  });
  await apply();
}

/** The core ends its work and locks the vault before the process goes; a hang there must not keep it for ever. */
function closeBeforeQuit(core: Core): void {
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    isClosed = true;
    const patience = new Promise((resolve) => setTimeout(resolve, QUIT_PATIENCE_MS));
    void Promise.race([core.close(), patience])
      .catch((error: unknown) => console.error(describeBug('quit', error)))
      .finally(() => app.exit(0));
  });
}

/** Where the system shows none, the home screen says the same. */
function showNotice({ title, body }: Notice): void {
  if (!Notification.isSupported()) return;
  const notification = new Notification({ title, body });
  notification.on('click', showWindow);
  notification.show();
}

function showWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window?.isMinimized()) window.restore();
  window?.focus();
}
