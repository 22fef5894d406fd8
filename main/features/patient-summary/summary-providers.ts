import type { ProviderId } from '@shared/contract/common';
import type { Address, ContactPoint, FhirResource, Organization, Practitioner, Reference } from 'fhir/r4';
import type { ProviderRow } from '../providers/providers-repository';
import { derivedId, inWords, listOf, referTo, requiredText, textOf } from './fhir-parts';

/** The providers a summary names: each becomes a resource once something points at it. */
export type NamedProviders = {
  /** Null where nobody is named. */
  nameOf(id: ProviderId | null): string | null;
  refer(id: ProviderId | null): Reference | null;
  /** A name without a resource: a laboratory and a doctor are kept alike, so what it is stays unsaid. */
  display(id: ProviderId | null): Reference | null;
  /** Everybody pointed at so far, in that order. */
  resources(): readonly FhirResource[];
};

export function namedProviders(providers: ReadonlyMap<ProviderId, ProviderRow>): NamedProviders {
  const used = new Map<string, FhirResource>();
  const find = (id: ProviderId | null) => (id === null ? undefined : providers.get(id));
  const add = (resource: FhirResource) => void used.set(resource.id ?? '', resource);
  return {
    nameOf: (id) => find(id)?.name ?? null,
    display: (id) => {
      const row = find(id);
      return row ? { display: requiredText(row.name) } : null;
    },
    refer: (id) => {
      const row = find(id);
      if (!row) return null;
      const { target, resources } = resourcesOf(row);
      for (const resource of resources) add(resource);
      return { ...referTo(target), display: requiredText(row.name) };
    },
    resources: () => [...used.values()],
  };
}

/** A practitioner; where the place of work is known, the role that ties the two together. */
function resourcesOf(row: ProviderRow): { readonly target: FhirResource; readonly resources: readonly FhirResource[] } {
  const practitioner = toPractitioner(row);
  const place = textOf(row.organization) ?? textOf(row.hospital);
  if (place === undefined) return { target: practitioner, resources: [practitioner] };
  const organization: Organization = {
    resourceType: 'Organization',
    id: derivedId('organization', place),
    name: place,
  };
  const role: FhirResource = {
    resourceType: 'PractitionerRole',
    id: derivedId('role', row.id),
    practitioner: referTo(practitioner),
    organization: referTo(organization),
    specialty: listOf([textOf(row.specialty)])?.map((specialty) => inWords(specialty)),
  };
  return { target: role, resources: [role, practitioner, organization] };
}

const toPractitioner = (row: ProviderRow): Practitioner => ({
  resourceType: 'Practitioner',
  id: row.id,
  name: [{ text: requiredText(row.name) }],
  telecom: contactPoints(row),
  address: addressOf(row.address),
  qualification: listOf([textOf(row.specialty)])?.map((specialty) => ({ code: inWords(specialty) })),
});

type Contacts = { readonly phone: string | null; readonly email?: string | null; readonly fax?: string | null };

export const contactPoints = ({ phone, fax = null, email = null }: Contacts): ContactPoint[] | undefined =>
  listOf(
    (
      [
        ['phone', phone],
        ['fax', fax],
        ['email', email],
      ] as const
    ).map(([system, given]) => {
      const value = textOf(given);
      return value === undefined ? null : { system, value };
    }),
  );

export const addressOf = (given: string | null): Address[] | undefined =>
  listOf([textOf(given)])?.map((text) => ({ text }));
