const isMac = (): boolean => /mac/i.test(navigator.platform);

/** The name on the key that starts shortcuts here. */
export const modKey = (): string => (isMac() ? '⌘' : 'Ctrl');

/** True when that key is held. */
export const hasMod = (event: KeyboardEvent): boolean => (isMac() ? event.metaKey : event.ctrlKey);

/** True in the desktop application, whose pages come by its own protocol; a browser tab has them from the local host. */
export const isDesktop = (): boolean => !window.location.protocol.startsWith('http');
