import { writeAttachments } from './attachments';
import { infoDictionary, pageLabels, writeOutline, xmpPacket } from './catalog';
import { writeDocument } from './document-part';
import { FileContext, type IndexRange } from './file-context';
import { writeGenerated } from './generated-part';
import { dict, name, textString } from './objects';
import type { PdfOutput } from './output';
import type { GeneratedPart, PacketRequest, PageWindow, PartResult } from './packet-types';
import type { PlannedPart } from './plan-parts';

/** One file of a packet while it is written. */
export class PacketWriter {
  private readonly context: FileContext;
  /** Every page so far is generated and keeps its tags. */
  private isAllTagged = true;
  private pagesWritten = 0;

  constructor(
    private readonly request: PacketRequest,
    private readonly output: PdfOutput,
    private readonly window: PageWindow,
    private readonly lead?: PlannedPart,
  ) {
    const isWhole = request.window === undefined;
    const isTagging = isWhole && (lead !== undefined || request.parts.some(({ kind }) => kind === 'generated'));
    this.context = new FileContext(output, request.fonts, window, this.leadCount, isTagging);
  }

  private get leadCount(): number {
    return this.lead?.pages.length ?? 0;
  }

  get pageCount(): number {
    return this.context.frame.count;
  }

  /** Writes the pages that this file alone begins with; nobody is told of them. */
  writeLead(): void {
    const { lead } = this;
    if (lead?.part.kind !== 'generated') return;
    this.generate(lead, lead.part, { start: 0, end: lead.pages.length }, () => {});
  }

  /** Writes the pages of a part that this file holds; undefined when it holds none of them. */
  async writePart(planned: PlannedPart, checkpoint: () => void): Promise<PartResult | undefined> {
    const { firstPage, pages, part } = planned;
    const indices = this.indicesInWindow(planned);
    if (indices.end <= indices.start && pages.length > 0) return undefined;
    const onPage = () => {
      this.pagesWritten += 1;
      this.request.onProgress?.({
        page: this.pagesWritten,
        total: this.pageCount - this.leadCount,
        part: planned.index,
      });
      checkpoint();
    };
    if (part.kind === 'document') this.isAllTagged = false;
    const carried =
      part.kind === 'generated'
        ? this.generate(planned, part, indices, onPage)
        : await writeDocument(this.context, planned, part, indices, onPage);
    const result = {
      part: planned.index,
      firstPage: firstPage + indices.start,
      pageCount: indices.end - indices.start,
    };
    return { ...result, ...carried };
  }

  private indicesInWindow({ firstPage, pages }: PlannedPart): IndexRange {
    const start = Math.max(0, this.window.from - firstPage);
    return { start, end: Math.min(pages.length, this.window.to + 1 - firstPage) };
  }

  private generate(planned: PlannedPart, part: GeneratedPart, indices: IndexRange, onPage: () => void) {
    const isTagged = writeGenerated(this.context, planned, part, indices, onPage);
    if (!isTagged) this.isAllTagged = false;
    return { treatment: 'copied' } as const;
  }

  /** Writes what speaks of the whole packet; answers its size in bytes. */
  finish(): number {
    const { info, outline = [], pageLabels: labels = [] } = this.request;
    const { output, context } = this;
    const outlineRef = writeOutline(output, context.frame, outline);
    const pages = context.frame.finish();
    context.fonts.finish();
    context.textLayer.finish();
    const isTagged = !context.structure.isEmpty;
    if (isTagged) context.structure.finish();
    const metadata = output.allocate();
    output.stream(
      metadata,
      dict({ Type: name('Metadata'), Subtype: name('XML') }),
      xmpPacket(info, isTagged && this.isAllTagged),
    );
    const isFirst = this.window.from === (this.request.numbering?.first ?? 1);
    const attached = isFirst ? writeAttachments(output, this.request.attachments ?? [], info.createdAt) : undefined;
    const groups = [...context.shown, ...context.hidden];
    const root = output.allocate();
    output.object(
      root,
      dict({
        Type: name('Catalog'),
        Pages: pages,
        Lang: textString(info.language),
        Metadata: metadata,
        Outlines: outlineRef,
        PageMode: name(outlineRef === undefined ? 'UseNone' : 'UseOutlines'),
        PageLabels: pageLabels(labels, this.window, this.leadCount),
        ViewerPreferences: dict({ DisplayDocTitle: true }),
        Names: attached && dict({ EmbeddedFiles: attached.names }),
        AF: attached?.files,
        MarkInfo: isTagged ? dict({ Marked: true }) : undefined,
        StructTreeRoot: isTagged ? context.structure.root : undefined,
        OCProperties:
          groups.length > 0
            ? dict({
                OCGs: groups,
                D: dict({ Name: textString('Layers'), BaseState: name('ON'), OFF: context.hidden }),
              })
            : undefined,
      }),
    );
    const infoRef = output.allocate();
    output.object(infoRef, infoDictionary(info));
    return output.finish(root, infoRef);
  }
}
