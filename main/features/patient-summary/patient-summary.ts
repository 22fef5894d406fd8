import type { Language, ProviderId } from '@shared/contract/common';
import { fill } from '@shared/i18n/wording';
import type { Bundle, Composition, CompositionSection, FhirResource } from 'fhir/r4';
import type { ReadDb } from '../../db/handles';
import { membersOf } from '../care-team/care-team-repository';
import type { CaseRow } from '../cases/cases-repository';
import type { PersonRow } from '../people/people-repository';
import { providersById } from '../providers/providers-repository';
import { coded, derivedId, fullUrlOf, inPlainText, listOf, loinc, referTo, requiredText } from './fhir-parts';
import { localeOf, narrative } from './narrative';
import { DOCUMENT_CODE, type SECTION_CODES } from './section-codes';
import { allergies } from './summary-allergies';
import { familyHistory, immunizations } from './summary-background';
import { medications } from './summary-medications';
import { toAuthor, toPatient } from './summary-patient';
import { problems } from './summary-problems';
import { procedures } from './summary-procedures';
import { namedProviders } from './summary-providers';
import { results } from './summary-results';
import { factsIn, type SummaryScope, type SummarySection, summaryWords } from './summary-scope';
import { plan, story } from './summary-story';

export type PatientSummaryOptions = {
  /** Full calendar date of the packet. */
  readonly date: string;
  /** ISO 8601 in UTC: when the document is said to have been put together. */
  readonly instant: string;
  readonly language: Language;
  /** Parts the user leaves out of the packet; those PS-CA asks for cannot be. */
  readonly without?: readonly OptionalPart[];
};
export type OptionalPart = Exclude<keyof typeof SECTION_CODES, 'problems' | 'medications' | 'allergies'>;

const SECTIONS = [
  ['story', story],
  ['problems', problems],
  ['medications', medications],
  ['allergies', allergies],
  ['results', results],
  ['procedures', procedures],
  ['immunizations', immunizations],
  ['familyHistory', familyHistory],
  ['plan', plan],
] as const satisfies readonly (readonly [keyof typeof SECTION_CODES, (scope: SummaryScope) => SummarySection])[];

/**
 * The facts of a packet as an HL7 FHIR R4 document after PS-CA (pan-Canadian patient summary 2.1): text first, coded
 * only where FHIR or PS-CA names the code. Holds what the packet's own summary holds and none of the family's notes.
 * Record ids are the resources' ids and the document's identifier follows from its content, so the same records with
 * the same options give the same bytes.
 */
export function patientSummary(
  db: ReadDb,
  person: PersonRow,
  packetCase: CaseRow,
  { date, instant, language, without = [] }: PatientSummaryOptions,
): Bundle {
  const words = summaryWords(language);
  const patient = toPatient(person, language);
  const author = toAuthor(person, patient, language);
  const providers = namedProviders(providersById(db));
  const scope: SummaryScope = {
    ...{ db, person, packetCase, language, date, words, providers },
    patient: referTo(patient),
    facts: factsIn(language),
  };
  const generalPractitioner = listOf(familyDoctors(db, person).map((id) => providers.refer(id)));
  const sections = SECTIONS.filter(([part]) => !without.some((left) => left === part))
    .map(([, section]) => section(scope))
    .filter(({ lines, whenEmpty }) => lines.length > 0 || whenEmpty !== undefined);
  const resources: readonly FhirResource[] = [
    { ...patient, generalPractitioner },
    ...(author === null ? [] : [author]),
    ...sections.flatMap(({ entries, parts = [] }) => [...entries, ...parts]),
    ...providers.resources(),
  ];
  const composition: Composition = {
    resourceType: 'Composition',
    id: derivedId('composition', instant, language, JSON.stringify(resources), JSON.stringify(sections)),
    language: localeOf(language),
    text: narrative(words.preparedBy, language),
    status: 'final',
    type: loinc(DOCUMENT_CODE, fill(words.title, { name: nameOf(person), date })),
    subject: referTo(patient),
    date,
    author: [referTo(author ?? patient)],
    title: fill(words.title, { name: nameOf(person), date }),
    section: sections.map((section) => toSection(section, language)),
  };
  return inPlainText({
    resourceType: 'Bundle',
    language: localeOf(language),
    identifier: { system: 'urn:ietf:rfc:3986', value: fullUrlOf(derivedId('document', composition.id ?? '')) },
    type: 'document',
    timestamp: instant,
    entry: [composition, ...resources].map((resource) => ({ fullUrl: fullUrlOf(resource.id ?? ''), resource })),
  });
}

/** In an order of their own, so that the document is the same each time. */
const familyDoctors = (db: ReadDb, { id }: PersonRow): readonly ProviderId[] =>
  membersOf(db, id)
    .filter(({ member }) => member.role === 'family_doctor')
    .map(({ provider }) => provider.id)
    .sort();

const nameOf = ({ givenName, familyName }: PersonRow) => requiredText(`${givenName} ${familyName}`);

function toSection(section: SummarySection, language: Language): CompositionSection {
  const { code, title, lines, entries, whenEmpty } = section;
  const named = { title, code: loinc(code, title) };
  if (lines.length === 0 && whenEmpty)
    return {
      ...named,
      text: narrative(whenEmpty.text, language),
      emptyReason: coded('list-empty-reason', whenEmpty.reason),
    };
  return {
    ...named,
    text: narrative(lines, language),
    entry: entries.length === 0 ? undefined : entries.map(referTo),
  };
}

/** The document as it is saved: UTF-8 JSON, two spaces, a line break at the end. */
export const summaryBytes = (bundle: Bundle): Uint8Array => Buffer.from(`${JSON.stringify(bundle, null, 2)}\n`, 'utf8');
