import { countChecklist } from '@shared/domain/checklist';
import type { JourneyFacts } from '@shared/domain/journey-facts';
import type { ReadDb } from '../../db/handles';
import type { CaseRow } from '../cases/cases-repository';
import { checklistFacts, checklistOf } from '../checklist/checklist-service';
import { findDecision } from '../opinions/opinions-repository';
import { withWrittenRequest } from '../referrals/referrals-repository';
import * as repository from './journey-repository';

function referralFacts(db: ReadDb, found: CaseRow): JourneyFacts['referrals'] {
  const rows = repository.referralsOfCase(db, found.id);
  const written = withWrittenRequest(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map(({ providerId, ...row }) => ({
    ...row,
    hasSpecialist: providerId !== null,
    hasWrittenRequest: written.has(row.id),
  }));
}

/** Everything that the journey of one case is read from. */
export function factsOf(db: ReadDb, found: CaseRow): JourneyFacts {
  const filed = checklistFacts(db, found);
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
    referrals: referralFacts(db, found),
    authorizations: repository.authorizationsOfCase(db, found.id),
    requests: repository.requestsOfCase(db, found.id),
    checklist: countChecklist(checklistOf(db, found, filed)),
    questions: repository.countQuestions(db, found.id),
    packets: repository.countPackets(db, found.id),
    consultations: repository.consultationsOfCase(db, found.id),
    opinions: {
      firstId: opinions.find(({ order }) => order === 'first')?.id ?? null,
      secondId: opinions.find(({ order }) => order !== 'first')?.id ?? null,
      isCompared: repository.hasJudgement(db, found.id),
    },
    decision: isWritten ? { followUpOn: decision.followUpOn, isFollowUpDone: decision.isFollowUpDone } : null,
    materials: repository.materialsOfCase(db, found.id),
  };
}
