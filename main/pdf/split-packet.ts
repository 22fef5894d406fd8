import { cancelCheck, encryptorFor, writeFile } from './assemble';
import { PdfOutput } from './output';
import type {
  GeneratedPart,
  PacketInfo,
  PacketPart,
  PacketRequest,
  PacketResult,
  PageWindow,
  Sink,
} from './packet-types';
import { type PlannedPart, planLead, planParts, windowOf } from './plan-parts';

/** One of the files a packet is cut into: these packet pages. */
export interface PacketFile extends PageWindow {
  /** 1-based. */
  readonly index: number;
  readonly count: number;
}

export interface SplitOptions {
  /** No file is larger, but one of a single page that is. */
  readonly limitBytes: number;
  /**
   * A file's own first pages: what it holds. They are outside the packet's numbers (`stamp` is told page 0, or less), and
   * labelled in roman numerals. Asked several times; while the cuts are measured, `count` is a guess. A packet that fits
   * into one file needs no such page.
   */
  readonly introduce?: (file: PacketFile) => GeneratedPart | Promise<GeneratedPart>;
  /** A file's own title and the like; the packet's when absent. Asked as `introduce` is. */
  readonly info?: (file: PacketFile) => PacketInfo;
  /** Opens a file, lets it be written, and makes it last; files come one after the other. */
  readonly save: (file: PacketFile, write: (sink: Sink) => Promise<PacketResult>) => Promise<void>;
}

export interface SplitFile extends PacketFile {
  readonly result: PacketResult;
  /** Its only page is larger than the limit. */
  readonly isOverLimit: boolean;
}

/** Room for what a file's first pages say otherwise once the number of files is known. */
const SPARE_BYTES = 1024;
/** Redrawn pages kept between measuring and writing a file. */
const MOST_REMEMBERED = 96 * 1024 * 1024;
const GUESSED_COUNT = 99;
/** What a file writes at its end (fonts, bookmarks, cross-reference), until it has been measured once. */
const GUESSED_END = 32 * 1024;

/**
 * Writes the packet as consecutive files below a size, cut between pages, the numbers going on from one to the next. A
 * file's links and bookmarks lead to its own pages. Files are measured before they are written: the writer runs without
 * reading or writing the copied data, first from a file's first page until the limit is passed, then exactly, with
 * everything a file ends with, taking pages off its end until it fits. The same request is cut at the same pages.
 * Throws what `assemblePacket` throws, and what `save` throws.
 */
export async function assembleParts(request: PacketRequest, options: SplitOptions): Promise<readonly SplitFile[]> {
  const stopWhenCancelled = cancelCheck(request);
  const plan = await planParts(request, stopWhenCancelled);
  const whole = windowOf(request, plan);
  const parts = remembering(request.parts, Math.min(2 * options.limitBytes, MOST_REMEMBERED));
  const remembered = plan.map((planned) => ({ ...planned, part: parts[planned.index] ?? planned.part }));
  const splitter = new Splitter(request, options, remembered);
  const windows = await splitter.cut(whole, stopWhenCancelled);
  const files: SplitFile[] = [];
  for (const [at, window] of windows.entries()) {
    const file = { ...window, index: at + 1, count: windows.length };
    files.push(await splitter.write(file, whole, stopWhenCancelled));
  }
  return files;
}

class Splitter {
  private endSize = GUESSED_END;

  constructor(
    private readonly request: PacketRequest,
    private readonly options: SplitOptions,
    private readonly plan: readonly PlannedPart[],
  ) {}

  async cut(whole: PageWindow, checkpoint: () => void): Promise<readonly PageWindow[]> {
    const windows: PageWindow[] = [];
    for (let from = whole.from; from <= whole.to; ) {
      const window = await this.cutOne(from, whole.to, windows.length + 1, checkpoint);
      windows.push(window);
      from = window.to + 1;
    }
    return windows;
  }

  private async cutOne(from: number, last: number, index: number, checkpoint: () => void): Promise<PageWindow> {
    const limit = this.options.limitBytes - (this.options.introduce === undefined ? 0 : SPARE_BYTES);
    const sizes = await this.sizesAfterPages({ from, to: last }, limit, checkpoint);
    /** The last page after which the file is at most so large; at least its first. */
    const lastWithin = (size: number) => from + Math.max(0, sizes.filter((after) => after <= size).length - 1);
    for (let to = lastWithin(limit - this.endSize); ; ) {
      const size = await this.sizeOf({ from, to, index, count: GUESSED_COUNT }, checkpoint);
      this.endSize = size - (sizes[to - from] ?? 0);
      if (size <= limit || to === from) return { from, to };
      to = Math.min(to - 1, lastWithin((sizes[to - from] ?? 0) - (size - limit)));
    }
  }

  /** How large the file is after each page, up to the first beyond the limit. */
  private async sizesAfterPages(window: PageWindow, limit: number, checkpoint: () => void): Promise<readonly number[]> {
    const sizes: number[] = [];
    const output = this.measure(checkpoint);
    const isEnough = {};
    const afterPage = () => {
      sizes.push(output.estimatedSize);
      if (output.estimatedSize > limit) throw isEnough;
      checkpoint();
    };
    try {
      await writeFile(silent(this.request), this.plan, { window }, output, afterPage);
    } catch (error) {
      if (error !== isEnough) throw error;
    }
    return sizes;
  }

  private async sizeOf(file: PacketFile, checkpoint: () => void): Promise<number> {
    const { request, pages } = await this.fileOf(file);
    const { byteSize } = await writeFile(silent(request), this.plan, pages, this.measure(checkpoint), checkpoint);
    return byteSize;
  }

  private measure(checkpoint: () => void): PdfOutput {
    return new PdfOutput({ write: () => {} }, encryptorFor(this.request), checkpoint, true);
  }

  private async fileOf(file: PacketFile) {
    const { info } = this.options;
    const introduce = file.count === 1 ? undefined : this.options.introduce;
    const request = info === undefined ? this.request : { ...this.request, info: info(file) };
    const window = { from: file.from, to: file.to };
    return {
      request,
      pages: introduce === undefined ? { window } : { window, lead: planLead(await introduce(file)) },
    };
  }

  async write(file: PacketFile, whole: PageWindow, checkpoint: () => void): Promise<SplitFile> {
    const { request, pages } = await this.fileOf(file);
    const counted: PacketRequest = {
      ...request,
      onProgress: ({ page, part }) =>
        request.onProgress?.({
          page: page + file.from - whole.from,
          total: whole.to - whole.from + 1,
          part,
        }),
    };
    let result: PacketResult | undefined;
    await this.options.save(file, async (sink) => {
      const output = new PdfOutput(sink, encryptorFor(request), checkpoint);
      result = await writeFile(counted, this.plan, pages, output, checkpoint);
      return result;
    });
    if (result === undefined) throw new Error('a file was not written');
    const isOverLimit = result.byteSize > this.options.limitBytes;
    if (isOverLimit && file.to > file.from) throw new Error('a file is larger than it was measured');
    return { ...file, result, isOverLimit };
  }
}

/** The request without telling anyone: pages that are only measured are no progress. */
function silent({ onProgress: _, ...request }: PacketRequest): PacketRequest {
  return request;
}

/**
 * The parts with their redrawn pages remembered up to a size: a file is gone through more than once while it is measured,
 * and drawing is what takes time.
 */
function remembering(parts: readonly PacketPart[], mostBytes: number): readonly PacketPart[] {
  const kept = new Map<string, Uint8Array | undefined>();
  let size = 0;
  const keep = (key: string, bytes: Uint8Array | undefined) => {
    kept.set(key, bytes);
    size += bytes?.length ?? 0;
    for (const [oldest, old] of kept) {
      if (size <= mostBytes) break;
      kept.delete(oldest);
      size -= old?.length ?? 0;
    }
  };
  return parts.map((part, index) => {
    if (part.kind === 'generated' || part.replacePage === undefined) return part;
    const { replacePage } = part;
    return {
      ...part,
      replacePage: async (page: number) => {
        const key = `${index} ${page}`;
        if (kept.has(key)) return kept.get(key);
        const bytes = await replacePage(page);
        keep(key, bytes);
        return bytes;
      },
    };
  });
}
