const AT_MOST_EVERY_MS = 15_000;

/** The page's window, of which the main project has no types. */
type EventSource = {
  addEventListener(
    type: string,
    listener: () => void,
    options: { readonly capture: true; readonly passive: true },
  ): void;
};

/** Tells, now and then, that the user is doing something: what keeps the vault from locking itself. */
export function reportActivity(report: () => void): void {
  let last = Number.NEGATIVE_INFINITY;
  const hear = () => {
    const now = Date.now();
    if (now - last < AT_MOST_EVERY_MS) return;
    last = now;
    report();
  };
  // The preload runs in the page's process, where globalThis is its window.
  const page = globalThis as unknown as EventSource;
  for (const type of ['keydown', 'pointerdown', 'pointermove', 'wheel']) {
    page.addEventListener(type, hear, { capture: true, passive: true });
  }
}
