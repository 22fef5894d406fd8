import type { Provider, ProviderInput } from '@shared/contract/providers';
import type { ProviderRow } from './providers-repository';

export const toProvider = (row: ProviderRow): Provider => ({
  id: row.id,
  name: row.name,
  specialty: row.specialty,
  organization: row.organization,
  hospital: row.hospital,
  network: row.network,
  licenceNumber: row.licenceNumber,
  phone: row.phone,
  fax: row.fax,
  email: row.email,
  address: row.address,
  note: row.note,
  deletedAt: row.deletedAt,
  createdAt: row.createdAt,
  updatedAt: row.updatedAt,
});

export const toProviderColumns = (input: ProviderInput) => ({
  name: input.name,
  specialty: input.specialty,
  organization: input.organization,
  hospital: input.hospital,
  network: input.network,
  licenceNumber: input.licenceNumber,
  phone: input.phone,
  fax: input.fax,
  email: input.email,
  address: input.address,
  note: input.note,
});
