import type { ConsultationId, Language } from '@shared/contract/common';
import { isFullDate } from '@shared/domain/calendar-date';
import { exportFileName } from '@shared/domain/file-name';
import { appointmentCalendar } from '@shared/domain/icalendar';
import { fill } from '@shared/i18n/wording';
import { instantOf } from '../../core/context';
import type { Printable } from '../../core/core';
import type { ReadDb } from '../../db/handles';
import { wordsFor } from '../../pdf/pages/words';
import { consultationRecord } from '../consultations/consultations-mapper';
import { findPerson } from '../people/people-repository';
import { findProvider } from '../providers/providers-repository';
import { findKept } from '../records/records-repository';

/**
 * A consultation for a calendar; null where it does not exist, is in the trash or has no day. Says who, when and where
 * and nothing of why: calendars are shared and synchronized.
 */
export function appointmentFile(
  db: ReadDb,
  { id, language }: { readonly id: ConsultationId; readonly language: Language },
  now: Date,
): Printable | null {
  const kept = findKept(db, consultationRecord.table, id);
  if (!kept || kept.record.deletedAt !== null) return null;
  const consultation = consultationRecord.toEntity(db, kept);
  const { heldOn, providerId, mode } = consultation;
  const person = findPerson(db, kept.record.personId);
  if (heldOn === null || !isFullDate(heldOn) || !person) return null;
  const words = wordsFor(language).appointmentFile;
  const name = providerId === null ? null : (findProvider(db, providerId)?.name ?? null);
  const given = person.preferredName ?? person.givenName;
  const text = appointmentCalendar({
    id: `${id}@dossier`,
    summary: name === null ? fill(words.summary, { person: given }) : fill(words.summaryWith, { name, person: given }),
    location: consultation.place ?? (words.mode[mode] || null),
    description: null,
    heldOn,
    startsAt: consultation.startsAt,
    durationMinutes: consultation.durationMinutes,
    isCancelled: consultation.status === 'cancelled',
    stampedAt: instantOf(now),
  });
  return {
    mediaType: 'text/calendar',
    fileName: exportFileName(fill(words.fileName, { name: name ?? given, date: heldOn }), 'ics'),
    bytes: new TextEncoder().encode(text),
  };
}
