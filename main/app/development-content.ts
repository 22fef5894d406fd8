import { net, protocol } from 'electron';
import { APP_URL } from './origin';
import type { AppProtocol } from './protocol';

/**
 * In development the page comes from the development server, and would ask that one for what the vault holds. Its
 * requests for content are answered here; everything else goes on to the server.
 */
export function answerContentInDevelopment(devOrigin: string, answer: AppProtocol): void {
  protocol.handle('http', (request) => {
    const { origin, pathname, search } = new URL(request.url);
    if (origin !== devOrigin || !pathname.startsWith('/content/')) {
      return net.fetch(request, { bypassCustomProtocolHandlers: true });
    }
    const { method, headers } = request;
    return answer({ url: new URL(pathname + search, APP_URL).href, method, headers });
  });
}
