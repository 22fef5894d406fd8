import type { Language } from '@shared/contract/common';
import { patientSummary as en } from '@shared/i18n/en/patient-summary';
import { patientSummary as fr } from '@shared/i18n/fr/patient-summary';
import type { Translation } from '@shared/i18n/translation';
import type { FhirResource, Reference } from 'fhir/r4';
import type { ReadDb } from '../../db/handles';
import { wordsFor } from '../../pdf/pages/words';
import type { CaseRow } from '../cases/cases-repository';
import type { PersonRow } from '../people/people-repository';
import type { Line } from './narrative';
import type { SectionCode } from './section-codes';
import type { NamedProviders } from './summary-providers';

export const summaryWords = (language: Language): Translation<typeof en> => (language === 'fr' ? fr : en);

/** What every section of a summary is made from. */
export type SummaryScope = {
  readonly db: ReadDb;
  readonly person: PersonRow;
  readonly packetCase: CaseRow;
  readonly language: Language;
  /** Full calendar date of the summary. */
  readonly date: string;
  readonly patient: Reference;
  readonly providers: NamedProviders;
  readonly words: ReturnType<typeof summaryWords>;
  /** Words the packet's pages use for the same facts. */
  readonly facts: ReturnType<typeof wordsFor>['facts'];
};

export const factsIn = (language: Language): SummaryScope['facts'] => wordsFor(language).facts;

/** A section before it becomes part of the Composition; one without lines is left out, or says why it is empty. */
export type SummarySection = {
  readonly code: SectionCode;
  readonly title: string;
  readonly lines: readonly Line[];
  /** Resources the section points at, in the order of the lines. */
  readonly entries: readonly FhirResource[];
  /** Resources that the entries point at. */
  readonly parts?: readonly FhirResource[];
  /** For a section that must be there: what it says when nothing was recorded. */
  readonly whenEmpty?: { readonly reason: 'unavailable' | 'nilknown'; readonly text: string };
};

/** The parts that are there, in one line. */
export const joined = (parts: readonly (string | null | undefined | false)[], separator = ', '): string =>
  parts.filter((part) => typeof part === 'string' && part !== '').join(separator);

export const ofPerson = ({ person }: SummaryScope) => ({ personId: person.id, caseId: null });
export const ofCase = ({ person, packetCase }: SummaryScope) => ({ personId: person.id, caseId: packetCase.id });
/** The person's general ones and this case's, not those kept under another case. */
export const relevant = <Row extends { readonly caseId: string | null }>(
  rows: readonly Row[],
  { packetCase }: SummaryScope,
): readonly Row[] => rows.filter(({ caseId }) => caseId === null || caseId === packetCase.id);
