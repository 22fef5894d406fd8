import type { CareTeamMember, CareTeamRole } from '@shared/contract/care-team';
import type { Provider } from '@shared/contract/providers';

/** A care provider with the roles they have for one person; none for somebody only the family knows. */
export type TeamRow = { readonly provider: Provider; readonly members: readonly CareTeamMember[] };

/** The person's team in the order of their first roles, each provider once. */
export function teamOf(members: readonly CareTeamMember[]): readonly TeamRow[] {
  const rows = new Map<string, { provider: Provider; members: CareTeamMember[] }>();
  for (const member of members) {
    const row = rows.get(member.provider.id);
    if (row) row.members.push(member);
    else rows.set(member.provider.id, { provider: member.provider, members: [member] });
  }
  return [...rows.values()];
}

/** Every provider of the family, with the roles that those of the team have. */
export function directoryOf(providers: readonly Provider[], members: readonly CareTeamMember[]): readonly TeamRow[] {
  const team = new Map(teamOf(members).map((row) => [row.provider.id, row.members]));
  return providers.map((provider) => ({ provider, members: team.get(provider.id) ?? [] }));
}

export const rolesOf = ({ members }: TeamRow): readonly CareTeamRole[] => members.map(({ role }) => role);

/** Practice and hospital on one line; a name that both share once. */
export const placeOf = ({ organization, hospital }: Pick<Provider, 'organization' | 'hospital'>): string =>
  [...new Set([organization, hospital].filter((part) => part !== null))].join(' · ');
