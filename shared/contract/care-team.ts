import { z } from 'zod';
import { type CareTeamMemberId, careTeamMemberId, line, type PersonId, personId, providerId } from './common';
import { command, query } from './operation';
import type { Provider } from './providers';

export const careTeamRole = z.enum([
  'family_doctor',
  'nurse_practitioner',
  'current_specialist',
  'second_opinion',
  'surgeon',
  'pharmacist',
  'laboratory',
  'records_office',
  'other',
]);
export type CareTeamRole = z.infer<typeof careTeamRole>;
export type CareTeamMember = {
  readonly id: CareTeamMemberId;
  readonly personId: PersonId;
  readonly role: CareTeamRole;
  readonly note: string | null;
  readonly provider: Provider;
};

export const careTeamContract = {
  /** By role in the order declared, then by name. */
  'careTeam.list': query<readonly CareTeamMember[]>()({ input: z.strictObject({ personId }) }),
  /** Adding the same provider in the same role again changes its note only. */
  'careTeam.add': command<CareTeamMember>()({
    input: z.strictObject({ personId, providerId, role: careTeamRole, note: line(300) }),
    failures: ['not_found', 'provider_not_found'],
  }),
  'careTeam.remove': command<null>()({ input: z.strictObject({ id: careTeamMemberId }), failures: ['not_found'] }),
};
