import type { CaseId, DocumentId, PersonId, ProviderId } from '@shared/contract/common';
import { type RecordKind, type RecordRef, recordRef } from '@shared/contract/records';
import type { CoreClient } from '../core-client';
import type { Family } from './family';

/** The core's ids by the family file's keys. */
export type FamilyIds = {
  readonly people: ReadonlyMap<string, PersonId>;
  readonly providers: ReadonlyMap<string, ProviderId>;
  readonly cases: ReadonlyMap<string, CaseId>;
};
/** By file name, as imported. */
export type ImportedDocuments = ReadonlyMap<string, DocumentId>;

/** Adds the people, their care providers and their cases. */
export async function addFamily(client: CoreClient, family: Family): Promise<FamilyIds> {
  const people = new Map<string, PersonId>();
  const providers = new Map<string, ProviderId>();
  const cases = new Map<string, CaseId>();
  for (const { key, ...person } of family.people) people.set(key, (await client.call('people.create', person)).id);
  for (const { key, ...provider } of family.providers) {
    providers.set(key, (await client.call('providers.create', provider)).id);
  }
  for (const { key, person, currentProvider, ...rest } of family.cases) {
    const currentProviderId = idOrNull(providers, currentProvider);
    const input = { ...rest, currentProviderId, personId: idOf(people, person) };
    cases.set(key, (await client.call('cases.create', input)).id);
  }
  for (const { person, provider, ...rest } of family.careTeam) {
    const input = { ...rest, personId: idOf(people, person), providerId: idOf(providers, provider) };
    await client.call('careTeam.add', input);
  }
  return { people, providers, cases };
}

/** Gives the passwords the family knows. Answers how many documents were opened. */
export async function unlockDocuments(client: CoreClient, family: Family, documents: ImportedDocuments) {
  let unlocked = 0;
  for (const { file, password } of family.documents) {
    const id = documents.get(file);
    if (id === undefined || password === undefined) continue;
    await client.call('documents.unlockWithPassword', { id, password });
    unlocked += 1;
  }
  return unlocked;
}

/** Files each document under its person and cases, with its details. */
export async function fileDocuments(client: CoreClient, family: Family, ids: FamilyIds, documents: ImportedDocuments) {
  for (const { file, person, cases, provider, title, kind, documentDate, note } of family.documents) {
    const id = documents.get(file);
    if (id === undefined) continue;
    const personId = idOf(ids.people, person);
    const targets = cases.length === 0 ? [null] : cases.map((key) => idOf(ids.cases, key));
    for (const caseId of targets) await client.call('documents.file', { ids: [id], personId, caseId });
    const providerId = idOrNull(ids.providers, provider);
    await client.call('documents.update', { id, title, kind, documentDate, note, providerId });
  }
}

type Source = { readonly document: string; readonly page: number | null };

/** Records everything, each fact linked to the pages it stands on. Answers the links made. */
export async function recordFamily(client: CoreClient, family: Family, ids: FamilyIds, documents: ImportedDocuments) {
  let links = 0;
  const link = async (target: RecordRef, sources: readonly Source[]) => {
    for (const { document, page } of sources) {
      const documentId = documents.get(document);
      if (documentId === undefined) continue;
      await client.call('links.create', { target, documentId, page, area: null });
      links += 1;
    }
  };
  const where = (person: string, caseKey: string | null) => ({
    personId: idOf(ids.people, person),
    caseId: idOrNull(ids.cases, caseKey),
  });

  for (const { key: _key, person, case: caseKey, provider, sources, ...rest } of family.diagnoses) {
    const input = { ...rest, ...where(person, caseKey), providerId: idOrNull(ids.providers, provider) };
    await link({ kind: 'diagnosis', id: (await client.call('diagnoses.create', input)).id }, sources);
  }
  for (const { key: _key, person, case: caseKey, provider, document, ...rest } of family.testResults) {
    const input = { ...rest, ...where(person, caseKey), providerId: idOrNull(ids.providers, provider) };
    const { id } = await client.call('testResults.create', input);
    const pages = [...new Set(rest.observations.flatMap(({ page }) => (page === null ? [] : [page])))];
    const sources = pages.length === 0 ? [null] : pages;
    if (document !== null)
      await link(
        { kind: 'test_result', id },
        sources.map((page) => ({ document, page })),
      );
  }
  for (const { key: _key, person, case: caseKey, fromProvider, toProvider, sources, ...rest } of family.referrals) {
    const input = {
      ...rest,
      ...where(person, caseKey),
      fromProviderId: idOrNull(ids.providers, fromProvider),
      toProviderId: idOrNull(ids.providers, toProvider),
    };
    await link({ kind: 'referral', id: (await client.call('referrals.create', input)).id }, sources);
  }
  for (const { noun, person, case: caseKey, fields, sources } of family.records) {
    const input = { ...withProviderIds(fields, ids.providers), ...where(person, caseKey) };
    // One noun stands for all: the core parses the input by the operation's own schema.
    const created = await client.call(`${noun}.create` as 'treatments.create', input as never);
    await link(recordRef.parse({ kind: KIND_OF[noun], id: created.id }), sources);
  }
  for (const { person, saidOn, saidBy } of family.noKnownAllergies) {
    await client.call('allergies.sayNoneKnown', { personId: idOf(ids.people, person), saidOn, saidBy });
  }
  return links;
}

const KIND_OF = {
  treatments: 'treatment',
  medications: 'medication',
  allergies: 'allergy',
  immunizations: 'immunization',
  familyHistory: 'family_history',
  procedures: 'procedure',
  authorizations: 'authorization',
  recordRequests: 'record_request',
  materialLoans: 'material_loan',
  consultations: 'consultation',
  opinions: 'opinion',
} as const satisfies Record<Family['records'][number]['noun'], RecordKind>;

const PROVIDER_FIELDS = [
  'providerId',
  'prescriberId',
  'applicantId',
  'approvedProviderId',
  'custodianId',
  'holderId',
  'borrowerId',
];

/** The fields that name a provider hold a key in the file and an id in the core. */
const withProviderIds = (fields: Readonly<Record<string, unknown>>, providers: FamilyIds['providers']) =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      PROVIDER_FIELDS.includes(name) && typeof value === 'string' ? idOf(providers, value) : value,
    ]),
  );

/** Writes the questions in their order, with the answers given so far. */
export async function askQuestions(client: CoreClient, family: Family, ids: FamilyIds): Promise<void> {
  for (const { case: caseKey, text, answer, answeredOn } of family.questions) {
    const { id } = await client.call('questions.create', { caseId: idOf(ids.cases, caseKey), text });
    if (answer === null) continue;
    await client.call('questions.update', { id, text, answer, answeredOn, consultationId: null });
  }
}

export function idOf<Id>(ids: ReadonlyMap<string, Id>, key: string): Id {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`samples/family.json names "${key}", which it does not define`);
  return id;
}

const idOrNull = <Id>(ids: ReadonlyMap<string, Id>, key: string | null): Id | null =>
  key === null ? null : idOf(ids, key);
