import type { FullDate } from '@shared/domain/calendar-date';
import { countChecklist } from '@shared/domain/checklist';
import type { JourneyFacts } from '@shared/domain/journey-facts';
import type { ReadDb } from '../../db/handles';
import type { CaseRow } from '../cases/cases-repository';
import { checklistFacts, checklistOf } from '../checklist/checklist-service';
import { findDecision } from '../opinions/opinions-repository';
import * as repository from './journey-repository';

type ConsultationRow = ReturnType<typeof repository.consultationsOfCase>[number];

const isVisit = ({ status, heldOn }: ConsultationRow) =>
  status === 'attended' || (status === 'planned' && heldOn !== null);

function referralFacts(
  db: ReadDb,
  found: CaseRow,
  consultations: readonly ConsultationRow[],
): JourneyFacts['referrals'] {
  const visited = new Set(consultations.filter(isVisit).map(({ providerId }) => providerId));
  return repository.referralsOfCase(db, found.id).map(({ providerId, ...row }) => ({
    ...row,
    hasSpecialist: providerId !== null,
    hasVisit: providerId !== null && visited.has(providerId),
  }));
}

/** Everything that the journey of one case is read from. */
export function factsOf(db: ReadDb, found: CaseRow, today: FullDate): JourneyFacts {
  const filed = checklistFacts(db, found, today);
  const consultations = repository.consultationsOfCase(db, found.id);
  const opinions = repository.opinionsOfCase(db, found.id);
  const decision = findDecision(db, found.id);
  const isWritten = decision !== null && (decision.decision !== null || decision.decidedOn !== null);
  return {
    caseId: found.id,
    personId: found.personId,
    caseTitle: found.title,
    state: found.state,
    hasQuestion: found.question !== null,
    documents: filed.documents.length,
    inbox: repository.countInbox(db),
    referrals: referralFacts(db, found, consultations),
    authorizations: repository.authorizationsOfCase(db, found.id),
    requests: repository.requestsOfCase(db, found.id),
    checklist: countChecklist(checklistOf(db, found, today, filed)),
    questions: repository.countQuestions(db, found.id),
    packets: repository.countPackets(db, found.id),
    consultations: consultations.map(({ providerId: _, ...facts }) => facts),
    opinions: {
      firstId: opinions.find(({ order }) => order === 'first')?.id ?? null,
      secondId: opinions.find(({ order }) => order !== 'first')?.id ?? null,
      isCompared: repository.hasJudgement(db, found.id),
    },
    decision: isWritten ? { followUpOn: decision.followUpOn, isFollowUpDone: decision.isFollowUpDone } : null,
    materials: repository.materialsOfCase(db, found.id),
  };
}
