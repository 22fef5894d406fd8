// Electron's main script for the test of who is listened to: the application itself, except that every frame of its
// window gets the preload and a raw line to the main process. Without that a frame has nothing to send with.
const Module = require('node:module');
const { join } = require('node:path');
const electron = require('electron');

const rawLine = join(__dirname, 'raw-ipc-preload.cjs');
const BrowserWindow = new Proxy(electron.BrowserWindow, {
  construct: (Window, [options]) =>
    new Window({ ...options, webPreferences: { ...options.webPreferences, nodeIntegrationInSubFrames: true } }),
});
const shared = new Proxy(electron, {
  get: (target, name) => (name === 'BrowserWindow' ? BrowserWindow : Reflect.get(target, name)),
});
const load = Module._load;
Module._load = (request, ...rest) => (request === 'electron' ? shared : load(request, ...rest));

electron.app.once('session-created', (session) => {
  // Electron 35 renamed it.
  if (session.registerPreloadScript) session.registerPreloadScript({ type: 'frame', filePath: rawLine });
  else session.setPreloads([rawLine]);
});
require(join(process.env.DOSSIER_OUT, 'main/index.cjs'));
