import type { PersonId } from '@shared/contract/common';
import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { ReadDb } from '../../db/handles';
import { documents, observations, records, sourceLinks } from '../../db/schema';
import { PLACE_COLUMNS } from '../links/links-repository';

/**
 * Observations of a person, or of one series of theirs, oldest first, undated last; those of results in the trash are
 * left out.
 */
export const observationsOf = (db: ReadDb, personId: PersonId, seriesKey: string | null) =>
  db
    .select({ observation: observations, date: records.date })
    .from(observations)
    .innerJoin(records, eq(records.id, sql`${observations.testResultId}`))
    .where(
      and(
        eq(observations.personId, personId),
        seriesKey === null ? undefined : eq(observations.seriesKey, seriesKey),
        isNull(records.deletedAt),
      ),
    )
    .orderBy(
      asc(observations.seriesKey),
      sql`${records.date} is null`,
      asc(records.date),
      asc(records.createdAt),
      asc(observations.position),
    );
export type DatedObservation = ReturnType<ReturnType<typeof observationsOf>['all']>[number];

/** The places each result of a series was read from, in the order they were linked. */
export const sourcesOfSeries = (db: ReadDb, personId: PersonId, seriesKey: string) =>
  db
    .select({ testResultId: observations.testResultId, ...PLACE_COLUMNS })
    .from(observations)
    .innerJoin(sourceLinks, sql`${sourceLinks.recordId} = ${observations.testResultId}`)
    .innerJoin(documents, eq(documents.id, sourceLinks.documentId))
    .where(
      and(
        eq(observations.personId, personId),
        eq(observations.seriesKey, seriesKey),
        isNotNull(sourceLinks.recordId),
        isNull(documents.deletedAt),
      ),
    )
    .orderBy(asc(sourceLinks.createdAt), asc(sourceLinks.id));
