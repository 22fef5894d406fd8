import type { Bridge } from '@shared/contract/bridge';

declare global {
  interface Window {
    /** Set by the desktop's preload, or by the browser host's script before the application starts. */
    dossier?: Bridge<File>;
  }
}

/** The one way out of the page. Throws only when no host provided it, which is a bug of the host. */
export function bridge(): Bridge<File> {
  if (!window.dossier) throw new Error('no host provided window.dossier');
  return window.dossier;
}
