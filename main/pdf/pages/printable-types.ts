import type { PacketLanguage } from './packet-content-types';

type SheetSetting = {
  readonly language: PacketLanguage;
  readonly pageSize: 'letter' | 'a4';
  /** Full calendar date. */
  readonly date: string;
};

/** A label and what stands beside it. */
export type LetterFact = { readonly label: string; readonly value: string };

/** A letter in the order it is read; every text already in its language. */
export type RequestLetterContent = SheetSetting & {
  readonly kind: 'request_letter';
  /** Who writes: name first, then how to reach them. */
  readonly sender: readonly string[];
  /** The records office: name first, then its address. */
  readonly custodian: readonly string[];
  readonly subject: string;
  readonly greeting: string;
  /** Before the identification. */
  readonly opening: readonly string[];
  readonly identificationLead: string;
  readonly identification: readonly LetterFact[];
  readonly itemsLead: string;
  readonly items: readonly string[];
  /** After the list: period, electronic copy, written estimate, and so on. */
  readonly paragraphs: readonly string[];
  readonly closing: string;
  /** Labels of the lines to fill in by hand. */
  readonly signatures: readonly string[];
};

/** Questions to take along, with room to write. */
export type QuestionsSheetContent = SheetSetting & {
  readonly kind: 'questions';
  readonly personName: string;
  readonly birthDate: string | null;
  readonly caseTitle: string;
  /** What the family wants answered above all. */
  readonly question: string | null;
  /** The next appointment in one line: who and when. */
  readonly appointment: string | null;
  readonly questions: readonly { readonly text: string; readonly answer: string | null }[];
};

/** What the packet worker draws as one small PDF; plain, so that it can be posted. */
export type PrintableSheet = RequestLetterContent | QuestionsSheetContent;
