/** Calls back once nothing has been held for `idleMs`. An open event stream holds it: a page is there. */
export class IdleTimer {
  readonly #idleMs: number;
  readonly #onIdle: () => void;
  #held = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #isStopped = false;

  constructor(idleMs: number, onIdle: () => void) {
    this.#idleMs = idleMs;
    this.#onIdle = onIdle;
  }

  start(): void {
    this.#clear();
    if (!this.#isStopped && this.#held === 0) this.#timer = setTimeout(this.#onIdle, this.#idleMs);
  }

  hold(): void {
    this.#held += 1;
    this.#clear();
  }

  release(): void {
    this.#held -= 1;
    if (this.#held === 0) this.start();
  }

  stop(): void {
    this.#isStopped = true;
    this.#clear();
  }

  #clear(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
