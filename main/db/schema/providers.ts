import type { ProviderId } from '@shared/contract/common';
import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { createdAt, deletedAt, idColumn, updatedAt } from './columns';

export const providers = sqliteTable('providers', {
  id: idColumn<ProviderId>(),
  name: text('name').notNull(),
  specialty: text('specialty'),
  organization: text('organization'),
  hospital: text('hospital'),
  network: text('network'),
  licenceNumber: text('licence_number'),
  phone: text('phone'),
  fax: text('fax'),
  email: text('email'),
  address: text('address'),
  note: text('note'),
  deletedAt: deletedAt(),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
});
