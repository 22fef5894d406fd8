import type { IncomingMessage } from 'node:http';

/**
 * True when the request can only come from the host's own page or from the user opening its address. Looks at how the
 * request was made; who made it is the session's matter.
 */
export function isFromOwnPage(request: IncomingMessage, authority: string): boolean {
  const { headers, method } = request;
  const origin = `http://${authority}`;
  if (countHeader(request, 'host') !== 1 || headers.host !== authority) return false;
  const isReading = method === 'GET';
  if (headers.origin !== undefined ? headers.origin !== origin : !isReading) return false;
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin') return true;
  // Typed, bookmarked, opened from the terminal, or led on from the file that holds the launch address: only ever the
  // page itself, in a tab of its own. It holds nothing; the session is what lets anyone in.
  const isOwnTab = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  return (site === 'none' || site === 'cross-site') && isReading && isOwnTab && request.url === '/';
}

function countHeader(request: IncomingMessage, name: string): number {
  return request.rawHeaders.filter((entry, index) => index % 2 === 0 && entry.toLowerCase() === name).length;
}
