import type { Person, PersonInput } from '@shared/contract/people';
import { normalizeHealthNumber } from '@shared/domain/health-number';
import type { PersonRow } from './people-repository';

export const toPerson = (row: PersonRow): Person => ({
  id: row.id,
  givenName: row.givenName,
  familyName: row.familyName,
  preferredName: row.preferredName,
  birthDate: row.birthDate,
  sex: row.sex,
  relationship: row.relationship,
  jurisdiction: row.jurisdiction,
  healthNumber: row.healthNumber,
  healthNumberVersion: row.healthNumberVersion,
  preferredLanguage: row.preferredLanguage,
  phone: row.phone,
  email: row.email,
  address: row.address,
  color: row.color,
  actingFor: toActingFor(row),
  note: row.note,
  archivedAt: row.archivedAt,
  createdAt: row.createdAt,
  updatedAt: row.updatedAt,
});

/** Name and basis are written together, so either both are there or nobody acts for the person. */
function toActingFor(row: PersonRow): Person['actingFor'] {
  if (row.actingForName === null || row.actingForBasis === null) return null;
  return {
    name: row.actingForName,
    basis: row.actingForBasis,
    phone: row.actingForPhone,
    validUntil: row.actingForValidUntil,
  };
}

/** Columns of what the user typed; the health number loses its spaces and dashes here. */
export const toPersonColumns = (input: PersonInput) => ({
  givenName: input.givenName,
  familyName: input.familyName,
  preferredName: input.preferredName,
  birthDate: input.birthDate,
  sex: input.sex,
  relationship: input.relationship,
  jurisdiction: input.jurisdiction,
  healthNumber: normalized(input.healthNumber),
  healthNumberVersion: normalized(input.healthNumberVersion),
  preferredLanguage: input.preferredLanguage,
  phone: input.phone,
  email: input.email,
  address: input.address,
  color: input.color,
  actingForName: input.actingFor?.name ?? null,
  actingForBasis: input.actingFor?.basis ?? null,
  actingForPhone: input.actingFor?.phone ?? null,
  actingForValidUntil: input.actingFor?.validUntil ?? null,
  note: input.note,
});

const normalized = (number: string | null): string | null =>
  number === null ? null : normalizeHealthNumber(number) || null;
