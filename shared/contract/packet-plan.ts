import { z } from 'zod';
import { PACKET_SECTION_KINDS, type PacketSectionKind } from '../domain/packet-sections';
import { caseSpecialty } from './cases';
import { documentId, language, line, packetId, partialDate, requiredLine } from './common';
import { sourcePlace } from './records';

export const pageSize = z.enum(['letter', 'a4']);

/** One of the packet's parts; a plan may order them as it likes, but for the cover. */
const packetSectionKind = z.enum(PACKET_SECTION_KINDS);

export type { PacketSectionKind };

/** Degrees clockwise on top of the page's own rotation. */
export const pageTurn = z.literal([0, 90, 180, 270]);
export type PageTurn = z.infer<typeof pageTurn>;

/** One page of a document as chosen: 1-based, in packet order. */
const planPage = z.strictObject({ page: z.number().int().min(1).max(100_000), turn: pageTurn });
export type PlanPage = z.infer<typeof planPage>;

/** One document of the case and where it stands. */
const planItem = z.strictObject({
  documentId,
  isIncluded: z.boolean(),
  /** In packet order; null for all as they are. A page left out is a page that was dropped. */
  pages: z.array(planPage).min(1).max(10_000).nullable(),
});
export type PlanItem = z.infer<typeof planItem>;

const planSection = z.strictObject({
  kind: packetSectionKind,
  isIncluded: z.boolean(),
  /** What the application itself says of this part: its tables and charts, its lines in the summary. Documents stand without. */
  hasOwnPages: z.boolean(),
  items: z.array(planItem).max(20_000),
});
export type PlanSection = z.infer<typeof planSection>;

/** A place to be removed from every copy; its page becomes a picture of what is left. */
export const redactedArea = z.strictObject({
  documentId,
  page: z.number().int().min(1).max(100_000),
  area: sourcePlace.shape.area.unwrap(),
});
export type RedactedArea = z.infer<typeof redactedArea>;

export const packetPreset = z.enum(['plain', 'print', 'secure', 'ereferral', 'fax']);
export type PacketPreset = z.infer<typeof packetPreset>;

/** How the packet travels. */
export const packetDelivery = z.strictObject({
  /** `secure` is e-mail or USB: it opens only with a password, which is asked for at export and kept nowhere. */
  preset: packetPreset,
  /** `print` only: every part starts on a right-hand page. */
  isDuplex: z.boolean(),
  /** `ereferral` only: largest size of one file, in MB of 1,000,000 bytes. */
  partLimitMb: z.number().int().min(1).max(100),
  /** Scanned pages finer than this are drawn again at it; null leaves them. Fax is always 200. */
  reduceToDpi: z.literal([150, 200, 300]).nullable(),
});
export type PacketDelivery = z.infer<typeof packetDelivery>;

/** All that is chosen about one packet; kept with its case while it is built and with the packet once exported. */
export const packetPlan = z
  .strictObject({
    /** The application's own pages are written in each of these, in this order; documents stay as they are. */
    languages: z.array(language).min(1).max(2),
    pageSize,
    /** Decides the order that was suggested. */
    template: caseSpecialty,
    recipient: z.strictObject({ name: line(200), organization: line(200), fax: line(60) }),
    /** Each kind once, the cover first. */
    sections: z.array(planSection).min(1).max(packetSectionKind.options.length),
    /** Values of before this date are left out of the tables and charts; null for all. */
    labsFrom: partialDate.nullable(),
    redactedWords: z.array(requiredLine(100)).max(100),
    redactedAreas: z.array(redactedArea).max(5000),
    delivery: packetDelivery,
    /** The machine-readable patient summary is attached inside the packet, not only kept beside it. */
    attachesSummary: z.boolean(),
    /** Keys of findings that the user chose to leave as they are. */
    leftAsIs: z.array(z.string().max(200)).max(5000),
    /** The packet this one adds to: only what is new, numbered on from it. */
    supplementTo: packetId.nullable(),
  })
  .refine(({ languages }) => new Set(languages).size === languages.length)
  .refine(({ sections }) => new Set(sections.map(({ kind }) => kind)).size === sections.length)
  .refine(({ sections }) => sections[0]?.kind === 'cover');
export type PacketPlan = z.infer<typeof packetPlan>;
