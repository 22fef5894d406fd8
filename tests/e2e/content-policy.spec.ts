import { CONTENT_SECURITY_POLICY } from '../../main/host/security-headers';
import { expect, test } from './fixtures';
import { launch, scratchFolder } from './hosts';

/** Ways to a file outside the page's folder, kept by the browser as they are. */
const PROBES = [
  '/%2e%2e%2fpackage.json',
  '/..%2f..%2fpackage.json',
  '/%252e%252e%252fpackage.json',
  '/assets/..%5c..%5cpackage.json',
  '/..%2frenderer-secret/index.html',
  '/..%2fmain/index.cjs',
  '/%2f/etc/passwd',
  '/%2fetc%2fpasswd',
  '/index.html%00',
  '/index.html/',
  '/content/documents/..%2f..%2fsettings.json',
  '/content/documents/%2e%2e',
  '/migrations/meta/_journal.json',
];

test('what serves the page gives no file beside it, and its policy with every answer', async ({ app: { page } }) => {
  await page.getByRole('heading', { level: 1 }).waitFor();
  const ask = (path: string) =>
    page.evaluate(async (asked) => {
      const answer = await fetch(asked).catch(() => null);
      const policy = answer?.headers.get('Content-Security-Policy') ?? null;
      return { status: answer?.status ?? 0, length: (await answer?.text())?.length ?? 0, policy };
    }, path);
  const page404 = await ask('/nowhere');
  expect(page404.policy).toBe(CONTENT_SECURITY_POLICY);
  for (const path of PROBES) {
    const { status, length } = await ask(path);
    expect(status === 0 || status >= 400, path).toBe(true);
    expect(length, path).toBeLessThanOrEqual(page404.length);
  }
  // The control: what is there is answered.
  const whole = await ask('/index.html');
  expect(whole).toMatchObject({ status: 200, policy: CONTENT_SECURITY_POLICY });
  expect(whole.length).toBeGreaterThan(200);
});

test('nothing written into the page runs as a script', async ({ browserName: _ }, info) => {
  const folder = scratchFolder();
  const app = await launch({
    host: info.project.name === 'electron' ? 'electron' : 'browser',
    dataFolder: folder.path,
  });
  const { page } = app;
  const inject = () =>
    page.evaluate(() => {
      const written = document.createElement('div');
      written.innerHTML = '<img src="/nowhere" onerror="window.ranHandler = true">';
      document.body.append(
        written,
        Object.assign(document.createElement('script'), { textContent: 'window.ranInline = true' }),
        Object.assign(document.createElement('script'), { src: 'data:text/javascript,window.ranData = true' }),
        Object.assign(document.createElement('iframe'), { srcdoc: '<script>parent.ranFrame = true</script>' }),
      );
      // Later, because the driver's own call may evaluate.
      setTimeout(() => new Function('window.ranFunction = true')());
    });
  const ran = () =>
    page.evaluate(() =>
      Object.keys(window)
        .filter((name) => name.startsWith('ran'))
        .sort(),
    );
  try {
    await page.getByRole('heading', { level: 1 }).waitFor();
    await inject();
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
    expect(await ran()).toEqual([]);
    // The control: without the policy all of them run.
    const devTools = await page.context().newCDPSession(page);
    await devTools.send('Page.setBypassCSP', { enabled: true });
    if (app.electron) await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.reload());
    else await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await inject();
    await expect.poll(ran).toEqual(['ranData', 'ranFrame', 'ranFunction', 'ranHandler', 'ranInline']);
  } finally {
    await app.close();
    folder.remove();
  }
});
