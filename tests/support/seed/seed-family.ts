import { caseSpecialty } from '@shared/contract/cases';
import type { CaseId, DocumentId, PersonId, ProviderId } from '@shared/contract/common';
import type { DocumentKind } from '@shared/contract/documents';
import { seriesKey } from '@shared/domain/trend-series';
import type { WriteDb } from '../../../main/db/handles';
import type { RecordId } from '../../../main/db/schema';
import * as schema from '../../../main/db/schema';
import { inTransaction } from '../../../main/db/transaction';
import { labPanel, PANEL_SIZE } from './lab-panel';
import type { Random } from './random';

export type SeedSize = 'small' | 'medium' | 'large';
export type SeedCounts = {
  readonly people: number;
  readonly cases: number;
  readonly documents: number;
  readonly pages: number;
  readonly observations: number;
};

export const SEED_COUNTS: Readonly<Record<SeedSize, SeedCounts>> = {
  small: { people: 2, cases: 5, documents: 200, pages: 10, observations: 1_000 },
  medium: { people: 5, cases: 20, documents: 2_000, pages: 10, observations: 10_000 },
  large: { people: 10, cases: 50, documents: 20_000, pages: 10, observations: 100_000 },
};

const GIVEN = ['Avery', 'Blair', 'Camille', 'Dominique', 'Emery', 'Florence', 'Gael', 'Harper', 'Imani', 'Jules'];
const KINDS: readonly DocumentKind[] = [
  'lab',
  'lab',
  'imaging',
  'pathology',
  'consult_note',
  'referral_letter',
  'operative_report',
  'discharge_summary',
  'medication_list',
  'other',
];
const WORDS = (
  'patient history clinical findings normal limits stable interval change follow recommended specimen received ' +
  'imaging contrast lesion margin biopsy tolerated procedure discharge dose daily review consult opinion symptom ' +
  'hémoglobine examen résultat traitement antécédents suivi médecin spécialiste douleur évolution'
).split(' ');
/** Rare enough to be found on a handful of pages. */
const RARE = ['sarcoidosis', 'pheochromocytoma', 'lymphangioleiomyomatosis'];
const WORDS_A_PAGE = 40;
const AT_ONCE = 400;
const NOW = '2026-11-22T15:00:00.000Z';
const written = { createdAt: NOW, updatedAt: NOW };

type Table = Parameters<WriteDb['insert']>[0];

function insertAll<Into extends Table>(db: WriteDb, table: Into, rows: readonly Into['$inferInsert'][]): void {
  for (let start = 0; start < rows.length; start += AT_ONCE) {
    // Rows of this very table; drizzle cannot follow a generic one.
    db.insert(table as Table)
      .values(rows.slice(start, start + AT_ONCE) as never)
      .run();
  }
}

type Person = { readonly personId: PersonId; readonly caseIds: readonly CaseId[]; readonly providerIds: ProviderId[] };
// Ids made here are this family's own.
const newId = <Id>(random: Random): Id => random.uuid() as Id;

/** Fills an empty vault with a made-up family of the size asked for; every document is the one stored object given. */
export function seedFamily(db: WriteDb, counts: SeedCounts, contentId: string, random: Random): void {
  const providerIds = seedProviders(db, random);
  for (let at = 0; at < counts.people; at++) {
    const share = (total: number) => Math.floor(total / counts.people) + (at < total % counts.people ? 1 : 0);
    inTransaction(db, (tx) => {
      const person = seedPerson(tx, at, share(counts.cases), providerIds, random);
      const documentIds = seedDocuments(tx, person, share(counts.documents), counts.pages, contentId, random);
      seedResults(tx, person, documentIds, Math.round(share(counts.observations) / PANEL_SIZE), random);
      seedCare(tx, person, random);
      for (const caseId of person.caseIds) seedJourney(tx, person, caseId, random);
    });
  }
}

function seedProviders(db: WriteDb, random: Random): ProviderId[] {
  const rows = Array.from({ length: 40 }, (_, at) => ({
    id: newId<ProviderId>(random),
    name: `Dr. ${GIVEN[at % GIVEN.length]} ${String.fromCharCode(65 + (at % 26))}.`,
    specialty: random.pick(['Family medicine', 'Respirology', 'Oncology', 'Neurology', 'Cardiology']),
    hospital: random.chance(0.7) ? `Hospital ${random.int(8)}` : null,
    ...written,
  }));
  insertAll(db, schema.providers, rows);
  return rows.map(({ id }) => id);
}

function seedPerson(db: WriteDb, at: number, cases: number, providerIds: ProviderId[], random: Random): Person {
  const personId = newId<PersonId>(random);
  db.insert(schema.people)
    .values({
      id: personId,
      givenName: GIVEN[at % GIVEN.length] ?? 'Avery',
      familyName: 'Seed',
      sex: 'unknown',
      relationship: 'other',
      birthDate: `19${40 + at * 5}-06-01`,
      jurisdiction: random.pick(['ON', 'QC', 'BC', 'NS']),
      color: random.pick(['teal', 'plum', 'amber', 'moss']),
      ...written,
    })
    .run();
  const rows = Array.from({ length: cases }, (_, index) => ({
    id: newId<CaseId>(random),
    personId,
    title: `Case ${index + 1} of ${GIVEN[at % GIVEN.length]}`,
    reason: 'uncertain_diagnosis' as const,
    question: 'What else could it be?',
    state: random.pick(['doubt', 'referral', 'records', 'consultation'] as const),
    specialty: random.pick(caseSpecialty.options),
    currentProviderId: random.pick(providerIds),
    ...written,
  }));
  insertAll(db, schema.cases, rows);
  return { personId, caseIds: rows.map(({ id }) => id), providerIds };
}

function pageText(random: Random): string {
  const words = Array.from({ length: WORDS_A_PAGE }, () => random.pick(WORDS));
  if (random.chance(0.0005)) words.push(random.pick(RARE));
  return words.join(' ');
}

function seedDocuments(
  db: WriteDb,
  { personId, caseIds, providerIds }: Person,
  count: number,
  pageCount: number,
  contentId: string,
  random: Random,
): readonly DocumentId[] {
  const rows = Array.from({ length: count }, (_, at) => ({
    id: newId<DocumentId>(random),
    personId,
    contentId,
    originalName: `scan-${at}.pdf`,
    mediaType: 'application/pdf' as const,
    pageCount,
    condition: 'readable' as const,
    hasText: true,
    title: `Document ${at + 1}`,
    kind: random.pick(KINDS),
    documentDate: random.chance(0.95) ? random.date(10) : null,
    providerId: random.pick(providerIds),
    importedAt: `${random.date(2)}T12:00:00.000Z`,
    updatedAt: NOW,
  }));
  insertAll(db, schema.documents, rows);
  const pages = rows.flatMap(({ id, title }) => [
    { documentId: id, page: 0, text: title },
    ...Array.from({ length: pageCount }, (_, page) => ({ documentId: id, page: page + 1, text: pageText(random) })),
  ]);
  insertAll(db, schema.documentPages, pages);
  const filed = rows.flatMap(({ id }) =>
    caseIds.length > 0 && random.chance(0.8) ? [{ caseId: random.pick(caseIds), documentId: id }] : [],
  );
  insertAll(db, schema.caseDocuments, filed);
  return rows.map(({ id }) => id);
}

type RecordInsert = typeof schema.records.$inferInsert;

const spine = (
  random: Random,
  { personId, providerIds }: Person,
  kind: RecordInsert['kind'],
  more: Partial<RecordInsert>,
) => ({
  id: newId<RecordId>(random),
  kind,
  personId,
  providerId: random.pick(providerIds),
  flagged: 0,
  ...written,
  ...more,
});

/** Reports with a panel of observations each, linked to a page. */
function seedResults(
  db: WriteDb,
  person: Person,
  documentIds: readonly DocumentId[],
  reports: number,
  random: Random,
): void {
  const rows = Array.from({ length: reports }, () => {
    const collectedOn = random.date(10);
    const lines = labPanel(random);
    const caseId = person.caseIds.length > 0 && random.chance(0.7) ? random.pick(person.caseIds) : null;
    const flagged = lines.filter(({ flag }) => flag !== null).length;
    const title = 'Blood work';
    return {
      record: spine(random, person, 'test_result', { caseId, title, date: collectedOn, status: 'lab', flagged }),
      collectedOn,
      lines,
    };
  });
  insertAll(
    db,
    schema.records,
    rows.map(({ record }) => record),
  );
  insertAll(
    db,
    schema.testResults,
    // These ids were made for test results.
    rows.map(({ record, collectedOn, lines }) => ({
      id: record.id as typeof schema.testResults.$inferInsert.id,
      category: 'lab' as const,
      title: 'Blood work',
      collectedOn,
      observationNames: lines.map(({ name }) => name).join('\n'),
    })),
  );
  const observations = rows.flatMap(({ record, lines }) =>
    lines.map((line, position) => ({
      ...line,
      id: newId<typeof schema.observations.$inferInsert.id>(random),
      testResultId: record.id as typeof schema.testResults.$inferInsert.id,
      personId: person.personId,
      seriesKey: seriesKey(line.name, line.unit),
      position,
    })),
  );
  insertAll(db, schema.observations, observations);
  const links = rows.flatMap(({ record }) =>
    documentIds.length === 0
      ? []
      : [
          {
            id: newId<typeof schema.sourceLinks.$inferInsert.id>(random),
            documentId: random.pick(documentIds),
            page: 1 + random.int(10),
            recordId: record.id,
            createdAt: NOW,
          },
        ],
  );
  insertAll(db, schema.sourceLinks, links);
}

/** What belongs to the person whatever the case. */
function seedCare(db: WriteDb, person: Person, random: Random): void {
  for (let at = 0; at < 40; at++) {
    const startedOn = random.date(10);
    const title = `Medication ${at + 1}`;
    const record = spine(random, person, 'medication', { title, date: startedOn, status: 'current' });
    db.insert(schema.records).values(record).run();
    db.insert(schema.medications)
      // This id was made for a medication.
      .values({ id: record.id as never, name: title, dose: '5 mg', isAsNeeded: false, startedOn })
      .run();
  }
}

/** Enough of every kind for a case's screens to be full. */
function seedJourney(db: WriteDb, person: Person, caseId: CaseId, random: Random): void {
  const add = <Into extends Table>(
    kind: RecordInsert['kind'],
    table: Into,
    more: Partial<RecordInsert>,
    details: object,
  ): RecordId => {
    const record = spine(random, person, kind, { caseId, ...more });
    db.insert(schema.records).values(record).run();
    // A row of this kind's own table under the id just made.
    insertAll(db, table, [{ id: record.id, ...details } as Into['$inferInsert']]);
    return record.id;
  };
  for (let at = 0; at < 8; at++) {
    const date = random.date(10);
    const name = `Diagnosis ${at + 1}`;
    const certainty = random.pick(['suspected', 'confirmed', 'ruled_out', 'resolved']);
    add(
      'diagnosis',
      schema.diagnoses,
      { title: name, date, status: certainty },
      { name, certainty, diagnosedOn: date },
    );
    const treatment = { kind: 'therapy', name: `Treatment ${at + 1}`, status: 'completed', startedOn: date };
    add('treatment', schema.treatments, { title: treatment.name, date, status: 'completed' }, treatment);
    const procedure = { name: `Procedure ${at + 1}`, performedOn: date };
    add('procedure', schema.procedures, { title: procedure.name, date }, procedure);
  }
  const requestedOn = random.date(1);
  const referral = add(
    'referral',
    schema.referrals,
    { date: requestedOn, status: 'sent' },
    { state: 'sent', requestedOn },
  );
  insertAll(db, schema.referralSteps, [
    {
      id: newId<typeof schema.referralSteps.$inferInsert.id>(random),
      // Just made for this referral.
      referralId: referral as typeof schema.referralSteps.$inferInsert.referralId,
      position: 0,
      state: 'sent',
      on: requestedOn,
    },
  ]);
  for (let at = 0; at < 3; at++) {
    const request = { items: ['complete_chart'], status: 'sent', requestedOn, dueOn: '2026-12-02' };
    add('record_request', schema.recordRequests, { date: requestedOn, status: 'sent' }, request);
  }
  const authorization = {
    payer: 'provincial_plan',
    service: 'PET scan',
    status: 'submitted',
    submittedOn: requestedOn,
  };
  add(
    'authorization',
    schema.authorizations,
    { title: 'PET scan', date: requestedOn, status: 'submitted' },
    authorization,
  );
  const loan = {
    kind: 'slides',
    description: 'Slides',
    status: 'sent',
    sentOn: requestedOn,
    returnDueOn: '2026-12-20',
  };
  add('material_loan', schema.materialLoans, { title: 'Slides', date: requestedOn, status: 'sent' }, loan);
  const visit = { status: 'planned', mode: 'in_person', heldOn: '2026-12-08', startsAt: '09:30' };
  add('consultation', schema.consultations, { date: '2026-12-08', status: 'planned' }, visit);
  add('opinion', schema.opinions, { date: requestedOn, status: 'first' }, { order: 'first', diagnosis: 'Uncertain' });
  insertAll(
    db,
    schema.questions,
    Array.from({ length: 10 }, (_, position) => ({
      id: newId<typeof schema.questions.$inferInsert.id>(random),
      caseId,
      position,
      text: `Question ${position + 1}?`,
      ...written,
    })),
  );
}
