/** True once `window.dossier` is there: set by the desktop's preload, or by the browser host's script on arrival. */
export async function connectHost(): Promise<boolean> {
  if (window.dossier) return true;
  const { connectBrowserBridge } = await import('../lib/browser-bridge');
  return connectBrowserBridge().catch(() => false);
}
