/** The one origin the desktop window shows. */
export const APP_SCHEME = 'app';
const APP_ORIGIN = 'app://dossier';
export const APP_URL = `${APP_ORIGIN}/`;

/** True for the application's own pages: not for `app://dossier.example`, `about:blank` or anything else. */
export const isOwnUrl = (url: string): boolean => isOfOrigin(url, APP_ORIGIN);

/**
 * Whether an address, as Chromium writes it, is of exactly this origin: `http://localhost:51730/` is not of
 * `http://localhost:5173`. False for no origin.
 */
export const isOfOrigin = (url: string, origin: string | null): boolean =>
  origin !== null && url.startsWith(`${origin}/`);
