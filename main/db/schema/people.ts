import type { PersonId } from '@shared/contract/common';
import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { archivedAt, createdAt, idColumn, updatedAt } from './columns';

export const people = sqliteTable('people', {
  id: idColumn<PersonId>(),
  givenName: text('given_name').notNull(),
  familyName: text('family_name').notNull(),
  preferredName: text('preferred_name'),
  birthDate: text('birth_date'),
  sex: text('sex', { enum: ['female', 'male', 'other', 'unknown'] }).notNull(),
  relationship: text('relationship', {
    enum: ['self', 'spouse', 'parent', 'child', 'sibling', 'grandparent', 'grandchild', 'other'],
  }).notNull(),
  jurisdiction: text('jurisdiction', {
    enum: ['AB', 'BC', 'MB', 'NB', 'NL', 'NS', 'NT', 'NU', 'ON', 'PE', 'QC', 'SK', 'YT'],
  }),
  healthNumber: text('health_number'),
  healthNumberVersion: text('health_number_version'),
  preferredLanguage: text('preferred_language', { enum: ['en', 'fr'] }),
  phone: text('phone'),
  email: text('email'),
  address: text('address'),
  color: text('color', { enum: ['teal', 'plum', 'amber', 'moss', 'sky', 'rose', 'slate', 'rust'] }).notNull(),
  actingForName: text('acting_for_name'),
  actingForBasis: text('acting_for_basis', {
    enum: ['parent', 'guardian', 'power_of_attorney', 'substitute_decision_maker', 'helper'],
  }),
  actingForPhone: text('acting_for_phone'),
  actingForValidUntil: text('acting_for_valid_until'),
  /** The day somebody said that there are none; null while nobody has. */
  noKnownAllergiesOn: text('no_known_allergies_on'),
  /** Who said it, as the family wrote the name; null when not kept, and always null without the day. */
  noKnownAllergiesSaidBy: text('no_known_allergies_said_by'),
  note: text('note'),
  archivedAt: archivedAt(),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
});
