/** The one origin the desktop window shows. */
export const APP_SCHEME = 'app';
const APP_ORIGIN = 'app://dossier';
export const APP_URL = `${APP_ORIGIN}/`;

/** True for the application's own pages: not for `app://dossier.example`, `about:blank` or anything else. */
export const isOwnUrl = (url: string): boolean => url.startsWith(APP_URL);
