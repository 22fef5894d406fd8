import { isOfOrigin, isOwnUrl } from './origin';

type Frame = { readonly url: string };

/** What the rule needs of Electron's events; `senderFrame` is null when the frame has gone. */
export type Sender = { readonly senderFrame: Frame | null; readonly sender: { readonly mainFrame: Frame } };

/**
 * Only the top frame of the application's own page is listened to: no frame inside it, no `about:blank`, no other
 * origin. `devOrigin` is the development server's, or null.
 */
export function isTrustedSender({ senderFrame, sender }: Sender, devOrigin: string | null): boolean {
  if (!senderFrame || senderFrame !== sender.mainFrame) return false;
  return isOwnUrl(senderFrame.url) || isOfOrigin(senderFrame.url, devOrigin);
}
