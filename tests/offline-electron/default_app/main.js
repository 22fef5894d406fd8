// Minimal stand-in for Electron's own default_app.asar (which packaged dists lack):
// loads the app named on the command line, honouring -r/--require and --app=.
const { app } = require('electron');
const fs = require('node:fs');
const path = require('node:path');
const url = require('node:url');
const Module = require('node:module');

const argv = process.argv.slice(1);
let file = null;
let nextIsRequire = false;
const modules = [];
let showVersion = false;
for (const arg of argv) {
  if (nextIsRequire) {
    modules.push(arg);
    nextIsRequire = false;
    continue;
  }
  if (arg === '--version' || arg === '-v') {
    showVersion = true;
    break;
  }
  if (/^--app=/.test(arg)) {
    file = arg.slice(6);
    break;
  }
  if (arg === '-r' || arg === '--require') {
    nextIsRequire = true;
    continue;
  }
  if (arg[0] === '-') continue;
  file = arg;
  break;
}
if (showVersion) {
  console.log(`v${process.versions.electron}`);
  process.exit(0);
}
if (modules.length) Module._preloadModules(modules);
app.on('window-all-closed', () => {
  if (app.listenerCount('window-all-closed') === 1) app.quit();
});
if (!file) {
  console.error('usage: electron [options] path/to/app');
  process.exit(1);
}
if (/^file:/.test(file)) file = url.fileURLToPath(file);
Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
const packagePath = path.resolve(file);
const pj = path.join(packagePath, 'package.json');
let appPath;
if (fs.existsSync(pj)) {
  const p = JSON.parse(fs.readFileSync(pj, 'utf8'));
  if (p.version) app.setVersion(p.version);
  if (p.productName) app.name = p.productName;
  else if (p.name) app.name = p.name;
  if (p.desktopName) app.setDesktopName(p.desktopName);
  appPath = packagePath;
}
try {
  const resolved = Module._resolveFilename(packagePath, null, true);
  app.setAppPath(appPath || path.dirname(resolved));
  Module._load(packagePath, module, true);
} catch (e) {
  console.error('App threw an error during load');
  console.error(e.stack || e);
  app.exit(1);
}
