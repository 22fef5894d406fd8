import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

export const SESSION_COOKIE = 'dossier_session';
export const TOKEN_HEADER = 'x-dossier-token';

/** 256 bits, in the alphabet of URLs. */
const newSecret = () => randomBytes(32).toString('base64url');
const digest = (text: string) => createHash('sha256').update(text).digest();
/** Constant time whatever the lengths. */
const isSame = (given: string, expected: string) => timingSafeEqual(digest(given), digest(expected));

/**
 * Who may talk to the browser host. The launch code works once, for the tab that opened the printed address; it is
 * exchanged for a cookie and a token that only that page holds. Cookies reach every port of the loopback address, so
 * neither alone is enough. A later exchange ends the session before it.
 */
export class Session {
  #launchCode = newSecret();
  #cookie: string | null = null;
  #token: string | null = null;

  get launchCode(): string {
    return this.#launchCode;
  }

  /** Null for a wrong or used code; otherwise a new session, and the launch code is replaced. */
  exchange(code: string): { readonly cookie: string; readonly token: string } | null {
    if (!isSame(code, this.#launchCode)) return null;
    this.#launchCode = newSecret();
    this.#cookie = newSecret();
    this.#token = newSecret();
    return { cookie: this.#cookie, token: this.#token };
  }

  admits(cookieHeader: string | undefined, token: string | undefined): boolean {
    if (this.#cookie === null || this.#token === null) return false;
    const isCookieRight = isSame(readCookie(cookieHeader ?? ''), this.#cookie);
    const isTokenRight = isSame(token ?? '', this.#token);
    return isCookieRight && isTokenRight;
  }
}

function readCookie(header: string): string {
  const prefix = `${SESSION_COOKIE}=`;
  const found = header
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part.startsWith(prefix));
  // Two of the same name: one of them was planted.
  return found.length === 1 ? (found[0] ?? '').slice(prefix.length) : '';
}
