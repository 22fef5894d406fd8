// Put before every bundle of the build for the test-only Electron 25 (Chromium 114, Node 18), which lacks these.
// Never part of the ordinary build.
(() => {
  const define = (target, name, value) => {
    if (!(name in target)) Object.defineProperty(target, name, { configurable: true, writable: true, value });
  };
  define(Promise, 'withResolvers', function withResolvers() {
    let resolve;
    let reject;
    const promise = new this((yes, no) => {
      resolve = yes;
      reject = no;
    });
    return { promise, resolve, reject };
  });
  define(Promise, 'try', function attempt(work, ...inputs) {
    return new this((resolve) => resolve(work(...inputs)));
  });
  if (typeof AbortSignal !== 'undefined') {
    define(AbortSignal, 'any', (signals) => {
      const controller = new AbortController();
      for (const signal of signals) {
        if (signal.aborted) controller.abort(signal.reason);
        else {
          const stop = () => controller.abort(signal.reason);
          signal.addEventListener('abort', stop, { once: true, signal: controller.signal });
        }
      }
      return controller.signal;
    });
  }
})();
