import type { CaseId, Language } from '@shared/contract/common';
import { formatDate } from '@shared/domain/date-format';
import { exportFileName } from '@shared/domain/file-name';
import { fill } from '@shared/i18n/wording';
import type { ReadDb } from '../../db/handles';
import { wordsFor } from '../../pdf/pages/words';
import { type CaseRow, findCase } from '../cases/cases-repository';
import { consultationRecord } from '../consultations/consultations-mapper';
import { findPerson } from '../people/people-repository';
import { findProvider } from '../providers/providers-repository';
import { questionsOf } from '../questions/questions-repository';
import { listRecords } from '../records/record-service';
import type { NamedSheet } from './named-sheet';

/** The questions of one case, to take along; null where the case does not exist. */
export function questionsSheet(
  db: ReadDb,
  { caseId, language }: { readonly caseId: CaseId; readonly language: Language },
  today: string,
): NamedSheet | null {
  const found = findCase(db, caseId);
  const person = found && findPerson(db, found.personId);
  if (!found || !person) return null;
  const words = wordsFor(language).questionsSheet;
  const name = fill(words.fileName, { name: `${person.familyName} ${person.givenName}`, case: found.title });
  return {
    fileName: exportFileName(name, 'pdf'),
    sheet: {
      kind: 'questions',
      language,
      pageSize: 'letter',
      date: today,
      personName: `${person.givenName} ${person.familyName}`,
      birthDate: person.birthDate,
      caseTitle: found.title,
      question: found.question,
      appointment: appointmentLine(db, found, language, today),
      questions: questionsOf(db, caseId)
        .all()
        .map(({ text, answer }) => ({ text, answer })),
    },
  };
}

/** The first consultation still to come. */
function appointmentLine(db: ReadDb, found: CaseRow, language: Language, today: string): string | null {
  const planned = listRecords(db, consultationRecord, { personId: found.personId, caseId: found.id }).filter(
    ({ status, heldOn }) => status === 'planned' && heldOn !== null && heldOn >= today,
  );
  // Listed newest first: the soonest of those to come is the last.
  const next = planned.at(-1);
  if (!next?.heldOn) return null;
  const words = wordsFor(language).questionsSheet;
  const date = [formatDate(next.heldOn, language), next.startsAt].filter((part) => part !== null).join(', ');
  const name = next.providerId === null ? null : findProvider(db, next.providerId)?.name;
  return name ? fill(words.appointmentWith, { date, name }) : fill(words.appointment, { date });
}
