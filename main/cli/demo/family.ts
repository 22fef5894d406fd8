import { readFileSync } from 'node:fs';
import { careTeamRole } from '@shared/contract/care-team';
import { caseInput } from '@shared/contract/cases';
import { partialDate } from '@shared/contract/common';
import { diagnosisInput } from '@shared/contract/diagnoses';
import { documentDetails } from '@shared/contract/documents';
import { personInput } from '@shared/contract/people';
import { providerInput } from '@shared/contract/providers';
import { questionInput } from '@shared/contract/questions';
import { referralInput } from '@shared/contract/referrals';
import { testResultInput } from '@shared/contract/test-results';
import { z } from 'zod';

const key = z.string().min(1);
const source = z.object({ document: z.string(), page: z.number().int().min(1).nullable() });
const keyed = { key, person: key, case: key.nullable(), provider: key.nullable() };

const RECORD_NOUNS = [
  'treatments',
  'medications',
  'allergies',
  'immunizations',
  'familyHistory',
  'procedures',
  'authorizations',
  'recordRequests',
  'materialLoans',
  'consultations',
  'opinions',
] as const;

/** samples/family.json: the contract's own inputs, naming each other by key instead of id. */
const familySchema = z.object({
  people: z.array(personInput.extend({ key })),
  providers: z.array(providerInput.extend({ key })),
  cases: z.array(
    caseInput.omit({ currentProviderId: true }).extend({ key, person: key, currentProvider: key.nullable() }),
  ),
  documents: z.array(
    documentDetails.omit({ providerId: true }).extend({
      file: z.string(),
      person: key,
      cases: z.array(key),
      provider: key.nullable(),
      password: z.string().optional(),
      condition: z.string(),
      hasText: z.boolean(),
    }),
  ),
  diagnoses: z.array(
    diagnosisInput.omit({ caseId: true, providerId: true }).extend({ ...keyed, sources: z.array(source) }),
  ),
  testResults: z.array(
    testResultInput.omit({ caseId: true, providerId: true }).extend({ ...keyed, document: z.string().nullable() }),
  ),
  referrals: z.array(
    referralInput.omit({ caseId: true, fromProviderId: true, toProviderId: true }).extend({
      key,
      person: key,
      case: key.nullable(),
      fromProvider: key.nullable(),
      toProvider: key.nullable(),
      sources: z.array(source),
    }),
  ),
  /** Every other kind: its operations' noun and its input, which the core parses; providers by key. */
  records: z.array(
    z.object({
      noun: z.enum(RECORD_NOUNS),
      person: key,
      case: key.nullable(),
      fields: z.record(z.string(), z.unknown()),
      sources: z.array(source),
    }),
  ),
  noKnownAllergies: z.array(z.object({ person: key, saidOn: partialDate, saidBy: z.string().nullable() })),
  questions: z.array(questionInput.omit({ consultationId: true }).extend({ case: key })),
  careTeam: z.array(z.object({ person: key, provider: key, role: careTeamRole, note: z.string().nullable() })),
});
export type Family = z.output<typeof familySchema>;

export const readFamily = (file: string): Family => familySchema.parse(JSON.parse(readFileSync(file, 'utf8')));
