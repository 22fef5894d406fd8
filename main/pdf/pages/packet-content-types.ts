import type { Language } from '@shared/contract/common';
import type { DocumentKind } from '@shared/contract/documents';
import type { OpinionAspect } from '@shared/contract/opinions';
import type { PacketSectionKind } from '@shared/contract/packet-plan';

export type PacketLanguage = Language;

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
  readonly kind: DocumentKind;
  /** Calendar date, possibly partial; null when not known. */
  readonly date: string | null;
  readonly provider: string | null;
  /** Pages it takes in the packet; 1 for a placeholder. */
  readonly pageCount: number;
  /** Pages of the document itself; null when not known. */
  readonly ofPages: number | null;
  /** Made of pictures: without text to search or copy, or with text that a machine read from them. Null for the rest. */
  readonly scan: 'without_text' | 'recognized' | null;
  readonly note: PacketDocumentNote | null;
};

/** A place in the packet: the n-th page (1-based) that a document takes in it. */
export type PacketPlace = { readonly documentKey: string; readonly page: number };

/** Where a fact is written. All empty: "as told by the patient". */
export type Citations = {
  readonly places: readonly PacketPlace[];
  /** Page numbers as printed in the packet that this one adds to. */
  readonly earlierPages: readonly number[];
  /** A document says it, whether it stands in this packet or not. */
  readonly isOnPaper: boolean;
};

export type FactRow = {
  /** Calendar date, possibly partial; null when not known. */
  readonly date: string | null;
  /** Stands in the date's place where the fact has none by nature, such as whose illness it was. */
  readonly lead?: string;
  readonly text: string;
  /** Second line in smaller type: certainty, doctor, flagged values; already in the packet's language. */
  readonly detail: string | null;
  readonly citations: Citations;
};

type FactGroupKind =
  | 'diagnoses'
  | 'medications'
  | 'allergies'
  | 'immunizations'
  | 'family_history'
  | 'referrals'
  | 'authorizations'
  | 'consultations'
  | 'pathology_results'
  | 'genetic_results'
  | 'materials'
  | 'imaging_results'
  | 'functional_results'
  | 'discs'
  | 'procedures'
  | 'treatments'
  | 'lab_results';

/** Facts under one heading, in the order drawn. */
export type FactGroup = {
  readonly kind: FactGroupKind;
  /** The part of the packet that they belong to. */
  readonly part: PacketSectionKind;
  readonly rows: readonly FactRow[];
};

export type OverviewBlockKind =
  | 'diagnoses'
  | 'pathology'
  | 'imaging'
  | 'labs'
  | 'treatments'
  | 'medications'
  | 'allergies';

/** Facts beside one label; without rows it says that none were recorded. */
export type OverviewBlock = { readonly kind: OverviewBlockKind; readonly rows: readonly FactRow[] };

/** One page: what is asked, how soon, and what has to be known before answering. */
export type OverviewBody = {
  readonly kind: 'overview';
  /** At most three, in the order to be asked. */
  readonly questions: readonly string[];
  readonly moreQuestions: number;
  /** In the order drawn. */
  readonly blocks: readonly OverviewBlock[];
  /** Of the latest referral; already in the packet's language. */
  readonly urgency: string | null;
  readonly expectation: string | null;
  readonly referral: Citations;
};

export type TrendValue = {
  /** As printed; several of one day are joined. */
  readonly text: string;
  readonly isMarked: boolean;
  /** The flag in words, and the range printed with it where that is not the line's own. */
  readonly note: string | null;
};
export type TrendLine = {
  readonly name: string;
  readonly unit: string | null;
  /** The newest, as printed. */
  readonly range: string | null;
  /** One a column; null where that day's reports do not have it. */
  readonly values: readonly (TrendValue | null)[];
  /** Of the newest value. */
  readonly citations: Citations;
};
/** Tests by dates; never two units in one line. */
export type TrendTable = {
  readonly title: string;
  /** Oldest first. */
  readonly columns: readonly { readonly date: string | null; readonly citations: Citations }[];
  readonly lines: readonly TrendLine[];
  /** Older dates that found no room. */
  readonly datesLeftOut: number;
};

export type ChartPoint = {
  readonly date: string;
  /** Days since 1970. */
  readonly day: number;
  readonly number: number;
  /** As printed. */
  readonly value: string;
  /** The printed number is a bound, not a value. */
  readonly isBound: boolean;
  readonly low: number | null;
  readonly high: number | null;
  /** In words; null when the report marks nothing. */
  readonly flag: string | null;
};
/** One test in one unit, oldest first, at least three points. */
export type TrendChart = {
  readonly name: string;
  readonly unit: string | null;
  readonly range: string | null;
  readonly points: readonly ChartPoint[];
  readonly citations: Citations;
};

export type LabsBody = {
  readonly kind: 'labs';
  /** Values of before this date are left out. */
  readonly from: string | null;
  readonly tables: readonly TrendTable[];
  readonly charts: readonly TrendChart[];
  /** Tests that would have had a chart too. */
  readonly chartsLeftOut: number;
  readonly groups: readonly FactGroup[];
};

type PacketQuestion = { readonly text: string; readonly answer: string | null };

export type OpinionHead = {
  readonly doctor: string | null;
  readonly date: string | null;
  readonly citations: Citations;
};
export type OpinionsBody = {
  readonly kind: 'opinions';
  readonly first: OpinionHead;
  readonly second: OpinionHead;
  /** In the order of `opinionAspect`, without those on which neither says anything. */
  readonly rows: readonly {
    readonly aspect: OpinionAspect;
    readonly first: string | null;
    readonly second: string | null;
    readonly mark: 'agree' | 'differ' | 'only_first' | 'only_second';
    readonly isJudged: boolean;
  }[];
};

/** What a part's own pages say; cover and contents are drawn from the packet as a whole. */
export type SectionBody =
  | { readonly kind: 'cover' }
  | OverviewBody
  | { readonly kind: 'timeline'; readonly rows: readonly FactRow[] }
  | { readonly kind: 'contents' }
  /** Groups of all parts that have rows; at least one. */
  | { readonly kind: 'facts'; readonly groups: readonly FactGroup[] }
  | LabsBody
  | { readonly kind: 'questions'; readonly questions: readonly PacketQuestion[] }
  | OpinionsBody;

export type PacketSection = {
  /** Unique in the packet, the same in both languages. */
  readonly key: string;
  readonly kind: PacketSectionKind;
  /** Null when nothing but documents stands there. */
  readonly body: SectionBody | null;
  /** In packet order; a section has a body or documents. */
  readonly documents: readonly PacketDocument[];
};

/** Something a specialist's office expects that is not in the packet. */
export type OutstandingItem = {
  readonly state: 'missing' | 'requested';
  /** In the packet's language. */
  readonly title: string;
  /** When an answer is due and the like; already in the packet's language. */
  readonly detail: string | null;
};

/** What was removed from one page; never what it said. */
export type RedactedPage = { readonly place: PacketPlace; readonly areas: number };

/** The packet that a supplement adds to. */
export type EarlierPacket = {
  /** Full calendar date. */
  readonly date: string;
  /** As printed. */
  readonly firstPage: number;
  readonly lastPage: number;
};

/** All that the generated pages say in one language; plain, so that it can be posted to a worker. */
export type PacketContent = {
  readonly language: PacketLanguage;
  readonly pageSize: 'letter' | 'a4';
  /** For fax: no color, no gray. */
  readonly isBlack: boolean;
  /** Full calendar date of the packet. */
  readonly date: string;
  /** The number printed on the first page. */
  readonly firstNumber: number;
  readonly earlier: EarlierPacket | null;
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
  /** In packet order. */
  readonly sections: readonly PacketSection[];
  /** In the order an office asks. */
  readonly outstanding: readonly OutstandingItem[];
  /** In packet order; empty where nothing was removed. */
  readonly redactions: readonly RedactedPage[];
};
