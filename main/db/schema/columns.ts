import { text } from 'drizzle-orm/sqlite-core';

/** Random UUID, made by the service. */
export const idColumn = <Id extends string>() => text('id').primaryKey().$type<Id>();
/** ISO instants in UTC. */
export const createdAt = () => text('created_at').notNull();
export const updatedAt = () => text('updated_at').notNull();
/** Set while in the trash. */
export const deletedAt = () => text('deleted_at');
export const archivedAt = () => text('archived_at');
