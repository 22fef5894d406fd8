export type PacketLanguage = 'en' | 'fr';

/** Part of the packet, in the order a specialist's office expects. */
export type PacketSectionKind =
  | 'medications'
  | 'referral'
  | 'consults'
  | 'pathology'
  | 'imaging'
  | 'operative'
  | 'labs'
  | 'other';

export type PacketDocumentKind =
  | 'lab'
  | 'imaging'
  | 'pathology'
  | 'consult_note'
  | 'referral_letter'
  | 'operative_report'
  | 'discharge_summary'
  | 'medication_list'
  | 'authorization'
  | 'insurance'
  | 'other';

/** Why a document does not stand in the packet exactly as it was given; the contents page says it in words. */
export type PacketDocumentNote =
  /** Its structure was repaired; whether anything is missing cannot be known. */
  | 'rebuilt'
  /** Its restrictions were taken off; every page is there. */
  | 'decrypted'
  /** Its pages are pictures of themselves. */
  | 'pictures'
  /** One placeholder page: it opens only with a password that was not given. */
  | 'password_needed'
  /** One placeholder page: no page could be read. */
  | 'unreadable';

export type PacketDocument = {
  /** Unique in the packet. */
  readonly key: string;
  readonly title: string;
  readonly kind: PacketDocumentKind;
  /** Calendar date, possibly partial; null when not known. */
  readonly date: string | null;
  readonly provider: string | null;
  /** Pages it takes in the packet; 1 for a placeholder. */
  readonly pageCount: number;
  /** Pages of the document itself; null when not known. */
  readonly ofPages: number | null;
  /** Pages without a text layer: cannot be searched or copied from. */
  readonly isScan: boolean;
  readonly note: PacketDocumentNote | null;
};

export type PacketSection = {
  /** Unique in the packet. */
  readonly key: string;
  readonly kind: PacketSectionKind;
  /** In packet order, at least one. */
  readonly documents: readonly PacketDocument[];
};

/** A place in the packet: the n-th page (1-based) that a document takes in it. */
export type PacketPlace = { readonly documentKey: string; readonly page: number };

export type SummaryRow = {
  /** Calendar date, possibly partial; null when not known. */
  readonly date: string | null;
  /** Stands in the date's place where the fact has none by nature, such as whose illness it was. */
  readonly lead?: string;
  readonly text: string;
  /** Second line in smaller type: certainty, doctor, flagged values; already in the packet's language. */
  readonly detail: string | null;
  /** Where it is written; empty: "as told by the patient". */
  readonly citations: readonly PacketPlace[];
};

export type SummaryGroupKind =
  | 'diagnoses'
  | 'treatments'
  | 'procedures'
  | 'medications'
  | 'allergies'
  | 'immunizations'
  | 'family_history'
  | 'test_results'
  | 'referrals'
  | 'authorizations';

export type SummaryGroup = {
  readonly kind: SummaryGroupKind;
  /** Newest first, undated last. */
  readonly rows: readonly SummaryRow[];
};

/** Something a specialist's office expects that is not in the packet. */
export type OutstandingItem = {
  readonly state: 'missing' | 'requested';
  /** In the packet's language. */
  readonly title: string;
  /** When an answer is due and the like; already in the packet's language. */
  readonly detail: string | null;
};

/** All that the generated pages say; plain, so that it can be posted to a worker. */
export type PacketContent = {
  readonly language: PacketLanguage;
  readonly pageSize: 'letter' | 'a4';
  /** Full calendar date of the packet. */
  readonly date: string;
  readonly person: {
    readonly fullName: string;
    readonly preferredName: string | null;
    readonly birthDate: string | null;
    readonly sex: 'female' | 'male' | 'other' | 'unknown';
    /** As its card shows it, version code included. */
    readonly healthNumber: string | null;
    /** Two letters, such as ON. */
    readonly jurisdiction: string | null;
    readonly preferredLanguage: PacketLanguage | null;
    readonly phone: string | null;
    readonly email: string | null;
    readonly address: string | null;
    readonly actingFor: {
      readonly name: string;
      readonly basis: 'parent' | 'guardian' | 'power_of_attorney' | 'substitute_decision_maker' | 'helper';
      readonly phone: string | null;
      readonly validUntil: string | null;
    } | null;
  };
  readonly case: {
    readonly title: string;
    readonly reason: 'uncertain_diagnosis' | 'unclear_treatment' | 'communication' | 'other';
    /** Several lines. */
    readonly question: string | null;
    readonly specialty: string | null;
  };
  readonly recipient: {
    readonly name: string | null;
    readonly organization: string | null;
    readonly fax: string | null;
  };
  /** The referring doctor of the latest referral, when one is recorded. */
  readonly referringDoctor: string | null;
  /** The doctor whose opinion is being looked at a second time. */
  readonly currentDoctor: string | null;
  /** Only groups that have rows. */
  readonly summary: readonly SummaryGroup[];
  readonly sections: readonly PacketSection[];
  /** In the order an office asks. */
  readonly outstanding: readonly OutstandingItem[];
};

/** Where everything stands: 1-based packet pages. Front matter, then for each section its divider and its documents. */
export type PacketPlan = {
  readonly frontPages: number;
  readonly pageCount: number;
  /** By section key: the page of its divider. */
  readonly sections: ReadonlyMap<string, number>;
  /** By document key: its first page. */
  readonly documents: ReadonlyMap<string, number>;
};

/** Text faces as font files (woff, ttf, otf), first the family's own, then one for each further script. */
export type PacketFonts = {
  readonly regular: readonly Uint8Array[];
  readonly bold: readonly Uint8Array[];
};

/** A link drawn on a generated page. `rect` in points from the page's bottom left: [left, bottom, right, top]. */
export type GeneratedLink = {
  /** 1-based page within the same PDF. */
  readonly page: number;
  readonly rect: readonly [number, number, number, number];
  /** 1-based packet page. */
  readonly targetPage: number;
  readonly description: string;
};

/** A tagged PDF without link annotations; the packet writer adds those from `links`. */
export type GeneratedPages = {
  readonly pdf: Uint8Array;
  readonly pageCount: number;
  readonly links: readonly GeneratedLink[];
};

/**
 * What `renderFrontMatter(content: PacketContent, fonts: PacketFonts): Promise<FrontMatter>` answers. It lays the front
 * out once to learn how many pages it takes, then again with `planPacket(content, frontPages)`'s page numbers; same
 * content, same bytes.
 */
export type FrontMatter = {
  /** Cover, summary, contents. */
  readonly front: GeneratedPages;
  /** One page for each section, in order. */
  readonly dividers: readonly GeneratedPages[];
  /** The plan the printed page numbers come from. */
  readonly plan: PacketPlan;
  /** 1-based packet pages of the front's parts. */
  readonly anchors: { readonly cover: number; readonly summary: number; readonly contents: number };
};
