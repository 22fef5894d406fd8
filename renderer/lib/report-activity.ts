const AT_MOST_EVERY_MS = 15_000;

/** Tells, now and then, that the user is doing something: what keeps the vault from locking itself. */
export function reportActivity(report: () => void): void {
  let last = Number.NEGATIVE_INFINITY;
  const hear = () => {
    const now = Date.now();
    if (now - last < AT_MOST_EVERY_MS) return;
    last = now;
    report();
  };
  for (const type of ['keydown', 'pointerdown', 'pointermove', 'wheel']) {
    window.addEventListener(type, hear, { capture: true, passive: true });
  }
}
