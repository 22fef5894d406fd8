import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bytesSource, openPdfium, type PacketResult } from '../../../main/pdf';
import type { Picture } from '../../../main/pdf/pdfium';
import { openPages } from '../../../main/pdf/prepare';
import { PdfReader } from '../../../main/pdf/reader';
import { buildChildScript } from '../../support/child-script';
import type { CorpusJob } from '../../support/corpus-child';
import { hasProgram, qpdfCheck, stampFontFiles, textPdf } from '../../support/pdf-samples';

/** Real PDFs, many broken or hostile on purpose; they are not part of the project. */
const CORPUS = resolve(process.env.DOSSIER_CORPUS_FOLDER ?? '../shared/corpus');
const hasCorpus = existsSync(CORPUS);
const LIMIT_MS = 15_000;
/** Pictures of one page that differ by rounding alone stay below this. */
const LIKE = 0.15;
const every = process.env.DOSSIER_CORPUS === 'all' ? 1 : 10;

const hasQpdf = hasProgram('qpdf');
type Reply = { result: PacketResult; bytes: Uint8Array } | { error: string };

describe.skipIf(!hasCorpus)(`real documents of ${CORPUS}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'dossier-corpus-'));
  let script = '';
  let worker: Worker | undefined;
  beforeAll(async () => {
    script = await buildChildScript('tests/support/corpus-child.ts');
  });
  afterAll(async () => {
    await worker?.terminate();
    rmSync(folder, { recursive: true, force: true });
  });

  /** One file's packet; a worker that hangs or dies is ended and the next file gets a new one. */
  const assemble = (path: string, isStamped: boolean) =>
    new Promise<Reply>((settle) => {
      const running = worker ?? new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: 1536 } });
      worker = running;
      const end = (reply: Reply, isBroken: boolean) => {
        clearTimeout(timer);
        running.off('message', onMessage);
        running.off('error', onError);
        if (isBroken) {
          worker = undefined;
          void running.terminate();
        }
        settle(reply);
      };
      const onMessage = (reply: Reply) => end(reply, false);
      const onError = (error: unknown) => end({ error: String(error) }, true);
      const timer = setTimeout(() => end({ error: 'took longer than the limit' }, true), LIMIT_MS);
      running.on('message', onMessage);
      running.on('error', onError);
      running.postMessage({ path, fonts: stampFontFiles, isStamped } satisfies CorpusJob);
    });

  it(
    'become packets without a crash, a hang, a lost page or a corrupt file',
    async () => {
      const names = readdirSync(CORPUS).filter((name) => /\.pdf$/i.test(name));
      const sample = names.filter((_, index) => index % every === 0);
      const counts: Record<string, number> = { files: 0, copied: 0, rebuilt: 0, pictures: 0, placeholder: 0 };
      const failures: string[] = [];
      for (const name of sample) {
        counts.files = (counts.files ?? 0) + 1;
        const reply = await assemble(join(CORPUS, name), true);
        if ('error' in reply) {
          failures.push(`${name}: ${reply.error}`);
          continue;
        }
        const [part] = reply.result.parts;
        if (part === undefined) continue;
        counts[part.treatment] = (counts[part.treatment] ?? 0) + 1;
        const packet = openPages(new PdfReader(bytesSource(reply.bytes)));
        if (!packet.isSound || packet.entries.length !== part.pageCount) failures.push(`${name}: packet's page tree`);
        const pages = await pagesOf(join(CORPUS, name));
        if (part.treatment !== 'placeholder' && pages > part.pageCount) {
          failures.push(`${name}: ${part.pageCount} of ${pages} pages`);
        }
        if (hasQpdf) {
          const path = join(folder, 'packet.pdf');
          writeFileSync(path, reply.bytes);
          const check = qpdfCheck(path);
          if (check.status === 2 && qpdfCheck(join(CORPUS, name)).status !== 2) {
            failures.push(`${name}: ${check.output.slice(0, 400)}`);
          }
        }
      }
      console.log(`corpus: ${JSON.stringify(counts)}`);
      expect(failures).toEqual([]);
      // Most real documents are simply copied; a reader that gave up on everything would pass all the checks above.
      expect((counts.copied ?? 0) / (counts.files ?? 1)).toBeGreaterThan(0.9);
    },
    every === 1 ? 1_200_000 : 240_000,
  );

  it(
    'look in the packet as they did before',
    async () => {
      const names = readdirSync(CORPUS).filter((name) => /\.pdf$/i.test(name));
      const counts = { alike: 0, unlike: 0, notDrawn: 0, replaced: 0 };
      const unlike: string[] = [];
      for (const name of names.filter((_, index) => index % every === 0)) {
        const reply = await assemble(join(CORPUS, name), false);
        const before = await drawPages(readFileSync(join(CORPUS, name)));
        if ('error' in reply || before.length === 0) counts.notDrawn++;
        else if (reply.result.parts[0]?.treatment === 'placeholder') counts.replaced++;
        else {
          const after = await drawPages(reply.bytes);
          const worst = Math.max(...before.map((page, index) => difference(page, after[index])));
          if (worst <= LIKE) counts.alike++;
          else {
            counts.unlike++;
            unlike.push(`${name}: ${worst.toFixed(3)} (${reply.result.parts[0]?.treatment})`);
          }
        }
      }
      console.log(`corpus pictures: ${JSON.stringify(counts)}\n${unlike.join('\n')}`);
      expect(counts.alike / (counts.alike + counts.unlike)).toBeGreaterThan(0.95);
    },
    every === 1 ? 3_600_000 : 480_000,
  );

  it('are compared by pictures that tell a page from another (control)', async () => {
    const drawn = (await Promise.all(['one word', 'another'].map((text) => drawPages(textPdf([text]))))).flat();
    expect(drawn[0] && difference(drawn[0], drawn[0])).toBe(0);
    expect(drawn[0] && difference(drawn[0], drawn[1])).toBeGreaterThan(LIKE);
  });
});

/** The first two pages, small; none when they cannot be drawn. */
async function drawPages(bytes: Uint8Array): Promise<readonly Picture[]> {
  try {
    const document = await openPdfium(bytes);
    const count = Math.min(2, document.pageCount);
    const pages = Array.from({ length: count }, (_, page) => document.render(page, { dpi: 72, maxSide: 400 }));
    document.close();
    return pages.flatMap((page) => page ?? []);
  } catch {
    return [];
  }
}

/** Difference of two pictures in shares of their ink; 1 when the sizes differ by more than rounding. */
function difference(a: Picture, b: Picture | undefined): number {
  if (b === undefined || Math.abs(a.width - b.width) > 1 || Math.abs(a.height - b.height) > 1) return 1;
  let ink = 255;
  let unlike = 0;
  for (let y = 0; y < Math.min(a.height, b.height); y++) {
    for (let x = 0; x < Math.min(a.width, b.width); x++) {
      const one = a.rgba[(y * a.width + x) * 4 + 1] ?? 255;
      const other = b.rgba[(y * b.width + x) * 4 + 1] ?? 255;
      ink += 255 - Math.min(one, other);
      unlike += Math.abs(one - other);
    }
  }
  return unlike / ink;
}

/** What another engine counts; 0 when it cannot open the file. */
async function pagesOf(path: string): Promise<number> {
  try {
    const document = await openPdfium(readFileSync(path));
    const { pageCount } = document;
    document.close();
    return pageCount;
  } catch {
    return 0;
  }
}
