import type { CareTeamRole } from '@shared/contract/care-team';
import type { CareTeamMemberId, PersonId, ProviderId } from '@shared/contract/common';
import { sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { createdAt, idColumn } from './columns';
import { people } from './people';
import { providers } from './providers';

export const careTeam = sqliteTable(
  'care_team',
  {
    id: idColumn<CareTeamMemberId>(),
    personId: text('person_id')
      .$type<PersonId>()
      .notNull()
      .references(() => people.id),
    providerId: text('provider_id')
      .$type<ProviderId>()
      .notNull()
      .references(() => providers.id),
    role: text('role').$type<CareTeamRole>().notNull(),
    note: text('note'),
    createdAt: createdAt(),
  },
  (table) => [uniqueIndex('care_team_by_person').on(table.personId, table.providerId, table.role)],
);
