import type { DocumentId } from '@shared/contract/common';
import type { PacketSectionKind } from '@shared/contract/packet-plan';
import type { PacketOutline } from '@shared/contract/packets';
import type { FullDate } from '@shared/domain/calendar-date';
import { parseCalendarDate } from '@shared/domain/calendar-date';
import { formatDate } from '@shared/domain/date-format';
import { localDate } from '@shared/domain/local-date';
import { packetFiles as en } from '@shared/i18n/en/packet-files';
import { packetFiles as fr } from '@shared/i18n/fr/packet-files';
import type { SessionContext } from '../../core/context';
import type { PacketContent } from '../../pdf/pages/packet-content-types';
import { fold } from '../../pdf/pictures/fold-text';
import { isFiner } from '../../pdf/pictures/is-finer';
import { wordPattern } from '../../pdf/pictures/word-pattern';
import type { LayoutReply, PacketOrder } from '../../workers/packet-tasks';
import { checkBundle } from '../patient-summary/check-bundle';
import { type OptionalPart, patientSummary, summaryBytes } from '../patient-summary/patient-summary';
import { exportDocuments } from './export-documents';
import { gatherContent } from './packet-content';
import type { PacketRequest } from './packet-request';
import type { PagesSeen } from './page-findings';

export const wordsOf = ({ plan }: Pick<PacketRequest, 'plan'>) => (plan.languages[0] === 'fr' ? fr : en);

/** What the packet's own pages say, once for each language. */
const contentsOf = ({ db }: Pick<SessionContext, 'db'>, request: PacketRequest, date: FullDate): PacketContent[] => {
  return request.plan.languages.map((language) => gatherContent(db, { ...request, date, language }));
};

/** The packet as the worker is asked for it. */
export function orderOf(context: SessionContext, request: PacketRequest, date: FullDate): PacketOrder {
  const { plan } = request;
  const words = wordsOf(request);
  const summary = plan.attachesSummary ? summaryOf(context, request, date) : null;
  return {
    contents: contentsOf(context, request, date),
    documents: exportDocuments(context, request),
    delivery: plan.delivery,
    redactedWords: plan.redactedWords,
    attachment: summary && { name: words.attachmentName, description: words.attachment, bytes: summary },
    // The day alone: the same packet made again the same day is the same file.
    createdAt: `${date}T00:00:00.000Z`,
  };
}

/** Parts of the packet that have their like in the summary. */
const SUMMARY_PARTS: readonly (readonly [PacketSectionKind, readonly OptionalPart[]])[] = [
  ['overview', ['story', 'plan']],
  ['summary', ['immunizations', 'familyHistory', 'procedures']],
  ['background', ['immunizations', 'familyHistory']],
  ['operative', ['procedures']],
  ['labs', ['results']],
];

/**
 * The machine-readable patient summary, as it is kept beside the packet; it leaves out what the packet leaves out. Null
 * where it would break its own rules: an office's system is handed nothing rather than something unsound.
 */
export function summaryOf({ db }: SessionContext, request: PacketRequest, date: FullDate): Uint8Array | null {
  const { person, packetCase, plan } = request;
  const excluded = new Set(plan.sections.filter(({ isIncluded }) => !isIncluded).map(({ kind }) => kind));
  const without = SUMMARY_PARTS.flatMap(([kind, parts]) => (excluded.has(kind) ? parts : []));
  const instant = `${date}T00:00:00.000Z`;
  const language = plan.languages[0] ?? 'en';
  const bundle = patientSummary(db, person, packetCase, { date, instant, language, without });
  return checkBundle(bundle).length === 0 ? summaryBytes(bundle) : null;
}

/** Where everything will stand; null for a packet without a page. */
export async function layOut(context: SessionContext, request: PacketRequest): Promise<PacketOutline | null> {
  const { chosen, firstNumber } = request;
  const date = localDate(context.clock());
  const contents = contentsOf(context, request, date);
  const layout = await context.workers.layOutPacket(contents, isDuplex(request));
  if (layout.pageCount === 0 || chosen.length === 0) return null;
  const places = new Map(layout.documents.map((place) => [place.key, place]));
  const documents = chosen.flatMap(({ key, document }) => {
    const place = places.get(key);
    if (!place) return [];
    const { firstPage, pageCount } = place;
    const share = document.pageCount === 0 ? 0 : Math.min(1, pageCount / document.pageCount);
    return [{ documentId: document.id, firstPage, pageCount, byteSize: Math.round(document.byteSize * share) }];
  });
  const own = layout.sections.reduce((sum, { ownPages }) => sum + ownPages, 0);
  const byteSize = documents.reduce((sum, one) => sum + one.byteSize, own * BYTES_OF_OWN_PAGE + FONTS_BYTES);
  return {
    firstNumber,
    pageCount: layout.pageCount,
    byteSize,
    sections: withSummarized(layout.sections, contents),
    documents,
  };
}

/** Each part with whether the summary tells of it; behind them the parts that it alone tells of. */
function withSummarized(
  sections: LayoutReply['sections'],
  contents: readonly PacketContent[],
): PacketOutline['sections'] {
  const summary = contents[0]?.sections.find(({ body }) => body?.kind === 'facts')?.body;
  const told = new Set(summary?.kind === 'facts' ? summary.groups.map(({ part }) => part) : []);
  const firstPage = sections.find(({ kind }) => kind === 'summary')?.firstPage ?? 1;
  const paged = new Set(sections.map(({ kind }) => kind));
  return [
    ...sections.map((section) => ({ ...section, isSummarized: told.has(section.kind) })),
    ...[...told]
      .filter((kind) => !paged.has(kind))
      .map((kind) => ({ kind, firstPage, ownPages: 0, pageCount: 0, isSummarized: true })),
  ];
}

/** A typeset page takes about this much, and the fonts once. */
const BYTES_OF_OWN_PAGE = 6_000;
const FONTS_BYTES = 60_000;

const isDuplex = ({ plan: { delivery } }: PacketRequest) => delivery.preset === 'print' && delivery.isDuplex;

/** Some pages as they will be; from 1, whatever is printed on them. */
export const previewPages = (
  context: SessionContext,
  request: PacketRequest,
  window: { readonly from: number; readonly to: number },
): Promise<Uint8Array> => context.workers.previewPacket(orderOf(context, request, localDate(context.clock())), window);

/** About what scans drawn at fewer pixels will save: their bytes go with their pixels. */
export function expectedSaving(seen: ReadonlyMap<DocumentId, PagesSeen>, dpi: number): number {
  const looks = [...seen.values()].flatMap((one) => one.looks);
  const scans = looks.flatMap(({ scan }) => (scan && isFiner(scan, dpi) ? [scan] : []));
  return Math.round(scans.reduce((sum, scan) => sum + scan.bytes * (1 - (dpi / scan.dpi) ** 2), 0));
}

/** Words to be removed that stand in what the application itself writes: pages, bookmarks, the patient summary. */
export function wordsInOwnPages(context: SessionContext, request: PacketRequest): readonly string[] {
  const { redactedWords } = request.plan;
  if (redactedWords.length === 0) return [];
  const date = localDate(context.clock());
  const summary = summaryOf(context, request, date);
  const said = [
    ...stringsIn(contentsOf(context, request, date)),
    ...stringsIn(summary && JSON.parse(new TextDecoder().decode(summary))),
  ];
  const { languages } = request.plan;
  const printed = said
    .filter((text) => parseCalendarDate(text) !== null)
    .flatMap((day) => languages.flatMap((one) => [formatDate(day, one), formatDate(day, one, 'short')]));
  // Apart by what no word or number goes on over.
  const text = fold([...said, ...printed].join('\u0000'.repeat(8)));
  return redactedWords.filter((word) => wordPattern(word)?.test(text) ?? false);
}

/** Every text in it, as it reads: JSON would put letters in the place of line ends. */
function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string' || typeof value === 'number') return [`${value}`];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
