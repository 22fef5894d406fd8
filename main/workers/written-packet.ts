import { PacketCancelled, type PacketRequest } from '../pdf/packet-types';
import type { PacketFonts, PacketPages } from '../pdf/pages/generated-types';
import type { PacketContent } from '../pdf/pages/packet-content-types';
import { typeset } from './lay-out-packet';
import { type PartOrigin, packetOutline, packetParts, type ReadyDocument } from './packet-parts';
import type { PacketOrder } from './packet-tasks';
import { correctedContents, PacketMismatch, type Readiness } from './ready-documents';
import { findRedactions, type Redactions, type RedrawnPages, redrawnPages, withRedactions } from './redrawn-pages';
import type { Steps } from './steps';

/** A packet with everything there is to know before its first byte. */
export type WrittenPacket = {
  readonly contents: readonly PacketContent[];
  /** The content in the packet's first language. */
  readonly first: PacketContent;
  readonly ready: ReadonlyMap<string, ReadyDocument>;
  readonly pages: PacketPages;
  /** What each part of the request is. */
  readonly origins: readonly PartOrigin[];
  readonly redactions: Redactions;
  /** To be closed once the packet is written. */
  readonly redrawn: RedrawnPages;
  /** For the writer, without encryption, progress or cancelling. */
  readonly request: PacketRequest;
};

/** Makes documents ready and typesets the pages around them. Throws VaultError, PacketMismatch, PageNotRedacted, PacketCancelled. */
export async function writtenPacket(
  order: PacketOrder,
  fonts: PacketFonts,
  readiness: Readiness,
  steps: Steps,
): Promise<WrittenPacket> {
  const { delivery, attachment } = order;
  const ready = await readiness.of(order.documents, steps);
  const redactions = await findRedactions(order, ready, readiness.found, steps);
  const contents = withRedactions(correctedContents(order.contents, ready), order, redactions);
  const [first] = contents;
  if (!first) throw new PacketMismatch('a packet without a language');
  const startOnRight = delivery.preset === 'print' && delivery.isDuplex;
  const pages = await typeset({ contents, startOnRight }, fonts);
  if (steps.isCancelled()) throw new PacketCancelled();
  const redrawn = redrawnPages({ delivery, pageSize: first.pageSize, ready, redactions, steps });
  const parts = packetParts(contents, withRedrawn(ready, redrawn, delivery.preset === 'fax'), pages);
  return {
    contents,
    first,
    ready,
    pages,
    redactions,
    redrawn,
    origins: parts.map(({ origin }) => origin),
    request: {
      parts: parts.map(({ part }) => part),
      info: {
        title: `${first.person.fullName} — ${first.case.title}`,
        language: first.language === 'fr' ? 'fr-CA' : 'en-CA',
        author: first.person.fullName,
        createdAt: order.createdAt,
      },
      outline: packetOutline(contents, pages),
      pageLabels: [{ fromPage: 1, style: 'decimal', start: pages.plan.firstNumber }],
      fonts: fonts.regular,
      attachments:
        attachment === null
          ? []
          : [{ ...attachment, mediaType: 'application/fhir+json', relationship: 'Alternative' as const }],
    },
  };
}

/** A sheet for fax is turned as it is drawn. */
const withRedrawn = (ready: ReadonlyMap<string, ReadyDocument>, redrawn: RedrawnPages, isFax: boolean) =>
  new Map(
    [...ready].map(([key, document]) => {
      const pages = isFax ? document.pages?.map((page) => ({ ...page, turn: 0 as const })) : document.pages;
      return [key, { ...document, pages, replacePage: redrawn.replacePageOf(key) }];
    }),
  );
