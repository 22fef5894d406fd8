import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';

export type StaticFile = { readonly path: string; readonly mediaType: string };

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.gif': 'image/gif',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.icc': 'application/octet-stream',
  '.ftl': 'text/plain; charset=utf-8',
};

/**
 * Every regular file under the folder by its URL path. Requests are looked up here and never turned into a file path,
 * so no traversal, however encoded, has anything to act on; symbolic links are left out.
 */
export function listStaticFiles(folder: string): ReadonlyMap<string, StaticFile> {
  const files = new Map<string, StaticFile>();
  const visit = (path: string, url: string) => {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      const entryPath = join(path, entry.name);
      if (entry.isDirectory()) visit(entryPath, `${url}${entry.name}/`);
      else if (entry.isFile()) {
        const mediaType = MEDIA_TYPES[extname(entry.name)] ?? 'application/octet-stream';
        files.set(`${url}${encodeURIComponent(entry.name)}`, { path: entryPath, mediaType });
      }
    }
  };
  visit(folder, '/');
  const index = files.get('/index.html');
  if (index) files.set('/', index);
  return files;
}
