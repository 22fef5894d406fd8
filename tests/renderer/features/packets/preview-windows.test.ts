import type { PDFDocumentProxy } from 'pdfjs-dist';
import { expect, it } from 'vitest';
import { inSight, layOut, pageAt } from '../../../../renderer/features/packets/components/preview-layout';
import {
  createPreviewWindows,
  type PreviewWindow,
  WINDOW_PAGES,
} from '../../../../renderer/features/packets/components/preview-windows';

type Request = {
  readonly from: number;
  readonly to: number;
  readonly revision: number;
  readonly signal: AbortSignal;
  readonly done: (isOk?: boolean) => Promise<void>;
};

/** Windows that open when the test says so. */
function opener() {
  const requests: Request[] = [];
  const closed: string[] = [];
  const windows = createPreviewWindows(
    (from, to, revision, signal) =>
      new Promise<PreviewWindow>((resolve, reject) => {
        const window: PreviewWindow = {
          // Only told apart here, never drawn.
          pdf: { name: `${revision}:${from}` } as unknown as PDFDocumentProxy,
          extents: Array.from({ length: to - from + 1 }, () => ({ width: 612, height: 792 })),
          close: () => closed.push(`${revision}:${from}`),
        };
        const done = async (isOk = true) => {
          if (isOk) resolve(window);
          else reject(new Error('no'));
          await new Promise((settle) => setTimeout(settle));
        };
        requests.push({ from, to, revision, signal, done });
      }),
    () => undefined,
  );
  const drawn = (page: number) => {
    const shown = windows.page(page);
    return shown.status === 'ready' ? [(shown.pdf as unknown as { name: string }).name, shown.page] : shown.status;
  };
  return { windows, requests, closed, drawn };
}

it('asks for the pages in sight first, then for those around, one window at a time', async () => {
  const { windows, requests, drawn } = opener();
  windows.want(10, 12, 0, 40);
  expect(requests.map(({ from, to }) => [from, to])).toEqual([[9, 16]]);
  await requests[0]?.done();
  await requests[1]?.done();
  await requests[2]?.done();
  expect(requests.map(({ from, to }) => [from, to])).toEqual([
    [9, 16],
    [17, 24],
    [1, 8],
  ]);
  expect(drawn(10)).toEqual(['0:9', 2]);
});

it('ends the last window with the packet', async () => {
  const { windows, requests } = opener();
  windows.want(1, 2, 0, WINDOW_PAGES + 3);
  await requests[0]?.done();
  expect(requests.map(({ from, to }) => [from, to])).toEqual([
    [1, WINDOW_PAGES],
    [WINDOW_PAGES + 1, WINDOW_PAGES + 3],
  ]);
});

it('shows the page as it was until the new one is there', async () => {
  const { windows, requests, drawn, closed } = opener();
  windows.want(1, 2, 0, 8);
  await requests[0]?.done();
  windows.want(1, 2, 1, 8);
  expect(drawn(1)).toEqual(['0:1', 1]);
  await requests[1]?.done();
  expect(drawn(1)).toEqual(['1:1', 1]);
  expect(closed).toEqual(['0:1']);
});

it('gives up a window that a change or a jump has made useless', async () => {
  const { windows, requests, closed, drawn } = opener();
  windows.want(1, 2, 0, 80);
  windows.want(1, 2, 1, 80);
  expect(requests[0]?.signal.aborted).toBe(true);
  await requests[0]?.done();
  expect(closed).toEqual(['0:1']);
  expect(drawn(1)).toBe('loading');
  expect(requests[1]?.revision).toBe(1);
});

it('says what could not be drawn, and tries it again when asked', async () => {
  const { windows, requests, drawn } = opener();
  windows.want(1, 2, 0, 8);
  await requests[0]?.done(false);
  expect(drawn(1)).toBe('failed');
  expect(requests).toHaveLength(1);
  windows.retry();
  await requests[1]?.done();
  expect(drawn(1)).toEqual(['0:1', 1]);
});

it('holds a handful of windows however far one scrolls', async () => {
  const { windows, requests, closed } = opener();
  let opened = 0;
  for (let page = 1; page <= 400; page += WINDOW_PAGES) {
    windows.want(page, page + 1, 0, 400);
    while (opened < requests.length) await requests[opened++]?.done();
  }
  expect(requests.length - closed.length).toBeLessThan(10);
  windows.close();
  expect(new Set(closed).size).toBe(new Set(requests.map(({ from }) => from)).size);
});

it('finds the page at a height, and those in sight', () => {
  const layout = layOut(100, 400, () => ({ width: 600, height: 900 }));
  expect(layout.pages[0]?.height).toBe(600);
  expect(pageAt(layout, -50)).toBe(1);
  expect(pageAt(layout, (layout.pages[41]?.top ?? 0) + 10)).toBe(42);
  expect(pageAt(layout, layout.height + 500)).toBe(100);
  expect(inSight(layout, 0, 600)).toEqual([1, 2]);
  expect(
    inSight(
      layOut(0, 400, () => ({ width: 1, height: 1 })),
      0,
      600,
    ),
  ).toEqual([1, 1]);
});
