import { dict, name, type PdfDict, type PdfRef, textString } from './objects';
import type { PdfOutput } from './output';
import type { OutlineItem, PacketInfo, PageLabelRange, PageWindow } from './packet-types';
import type { PageFrame } from './page-frame';

/** Writes the bookmarks of this file's pages; titles carry what the caller put in them. Undefined without any. */
export function writeOutline(output: PdfOutput, frame: PageFrame, items: readonly OutlineItem[]): PdfRef | undefined {
  const present = presentItems(frame, items);
  if (present.length === 0) return undefined;
  const root = output.allocate();
  const written = writeLevel(output, frame, present, root);
  output.object(
    root,
    dict({ Type: name('Outlines'), First: written.first, Last: written.last, Count: written.visible }),
  );
  return root;
}

/** Bookmarks that lead to a page of this file. One whose own page is elsewhere leads to the first of its children's. */
function presentItems(frame: PageFrame, items: readonly OutlineItem[]): readonly OutlineItem[] {
  return items.flatMap((item) => {
    const children = presentItems(frame, item.children ?? []);
    const page = frame.has(item.page) ? item.page : children[0]?.page;
    return page === undefined ? [] : [{ ...item, page, children }];
  });
}

function writeLevel(output: PdfOutput, frame: PageFrame, items: readonly OutlineItem[], parent: PdfRef) {
  const refs = items.map(() => output.allocate());
  let visible = items.length;
  items.forEach((item, index) => {
    const ref = refs[index];
    if (ref === undefined) return;
    const below = item.children?.length ? writeLevel(output, frame, item.children, ref) : undefined;
    const isOpen = item.open ?? true;
    if (below !== undefined && isOpen) visible += below.visible;
    output.object(
      ref,
      dict({
        Title: textString(item.title),
        Parent: parent,
        Prev: refs[index - 1],
        Next: refs[index + 1],
        First: below?.first,
        Last: below?.last,
        Count: below === undefined ? undefined : isOpen ? below.visible : -below.visible,
        Dest: frame.destination(item.page),
      }),
    );
  });
  return { first: refs[0], last: refs[refs.length - 1], visible };
}

const LABEL_STYLES = { decimal: 'D', roman: 'r' } as const;

/**
 * The page label tree of a file that holds these packet pages; undefined when the numbers a reader counts are right. A
 * range begun before the file carries on in it; pages before any range have their packet page number. Pages that the
 * file alone has come first and count in roman numerals.
 */
export function pageLabels(
  ranges: readonly PageLabelRange[],
  { from, to }: PageWindow,
  leadCount: number,
): PdfDict | undefined {
  if (ranges.length === 0 && from === 1 && leadCount === 0) return undefined;
  const sorted = [{ fromPage: 1, style: 'decimal' } as const, ...ranges].sort((a, b) => a.fromPage - b.fromPage);
  const starting = new Map<number, PdfDict>();
  if (leadCount > 0) starting.set(0, dict({ S: name(LABEL_STYLES.roman) }));
  for (const range of sorted) {
    if (range.fromPage > to) continue;
    const skipped = Math.max(0, from - range.fromPage);
    const start = (range.start ?? 1) + skipped;
    // A later range takes the place of one that begins on the same page of this file.
    starting.set(
      range.fromPage + skipped - from + leadCount,
      dict({
        S: range.style === 'none' ? undefined : name(LABEL_STYLES[range.style]),
        P: range.prefix === undefined ? undefined : textString(range.prefix),
        St: range.style === 'none' || start === 1 ? undefined : start,
      }),
    );
  }
  return dict({ Nums: [...starting].flat() });
}

/** The document information dictionary, made only from what the caller says. */
export function infoDictionary(info: PacketInfo): PdfDict {
  return dict({
    Title: textString(info.title),
    Author: info.author === undefined ? undefined : textString(info.author),
    Subject: info.subject === undefined ? undefined : textString(info.subject),
    Producer: textString('Dossier'),
    CreationDate: textString(pdfDate(info.createdAt)),
    ModDate: textString(pdfDate(info.createdAt)),
  });
}

/** An instant, ISO UTC, as a PDF's date. */
export const pdfDate = (instant: string) => `D:${instant.slice(0, 19).replace(/\D/g, '')}Z`;

const xmlText = (text: string) =>
  text.replace(/[<>&"]/g, (char) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' })[char] ?? char);

/** A minimal XMP packet that says the same as the information dictionary, and whether the file is PDF/UA-1. */
export function xmpPacket(info: PacketInfo, isUniversallyAccessible: boolean): Buffer {
  const accessible = isUniversallyAccessible
    ? '<pdfuaid:part xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">1</pdfuaid:part>'
    : '';
  const instant = `${info.createdAt.slice(0, 19)}Z`;
  const creator =
    info.author === undefined
      ? ''
      : `<dc:creator><rdf:Seq><rdf:li>${xmlText(info.author)}</rdf:li></rdf:Seq></dc:creator>`;
  const subject =
    info.subject === undefined
      ? ''
      : `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${xmlText(info.subject)}</rdf:li></rdf:Alt></dc:description>`;
  return Buffer.from(
    `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:format>application/pdf</dc:format><dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xmlText(info.title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>${xmlText(info.language)}</rdf:li></rdf:Bag></dc:language>${creator}${subject}${accessible}
<pdf:Producer>Dossier</pdf:Producer><xmp:CreateDate>${instant}</xmp:CreateDate><xmp:ModifyDate>${instant}</xmp:ModifyDate>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`,
    'utf8',
  );
}
