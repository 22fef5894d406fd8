import { text } from 'drizzle-orm/sqlite-core';
import { records } from './records';

/** Key of a kind's own table: the id of its row in `records`, and gone with it. */
export const recordId = <Id extends string>() =>
  text('id')
    .primaryKey()
    .$type<Id>()
    .references(() => records.id, { onDelete: 'cascade' });
