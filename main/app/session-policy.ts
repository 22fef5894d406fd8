import { app, type Session, type WebContents } from 'electron';
import { isOfOrigin, isOwnUrl } from './origin';

/** Before the application is ready: what Chromium itself must not do. */
export function hardenProcess(devOrigin: string | null): void {
  // The superuser's Chromium starts only without its sandbox, and not at all when told both.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  for (const name of ['disable-background-networking', 'disable-component-update', 'disable-domain-reliability']) {
    app.commandLine.appendSwitch(name);
  }
  // Should anything ever ask for a name, there is no answer; not even for an address in numbers.
  const except = devOrigin === null ? '' : `, EXCLUDE ${new URL(devOrigin).hostname}`;
  app.commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${except}`);
}

/** Before the first window: a spell checker switched off later has already asked for its dictionary. */
export function hardenSession(session: Session, devOrigin: string | null): void {
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !isLocal(url, devOrigin) }));
  session.on('will-download', (event) => event.preventDefault());
}

/** For every web contents, whatever made it. */
export function hardenContents(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** Nothing here can leave the computer: pages of the application, memory of the page, developer tools. */
function isLocal(url: string, devOrigin: string | null): boolean {
  if (isOwnUrl(url) || url.startsWith('blob:app://dossier/') || url.startsWith('data:')) return true;
  if (app.isPackaged) return false;
  return url.startsWith('devtools://') || isOfOrigin(url.replace(/^ws/, 'http'), devOrigin);
}
