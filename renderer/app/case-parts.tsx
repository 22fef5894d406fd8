import { IconHeartbeat } from '@tabler/icons-react';
import { AuthorizationsPart } from '../features/authorizations/authorizations-part';
import { CaseDocumentsPart } from '../features/cases/case-documents';
import { CasePacketsPart } from '../features/cases/case-packets';
import { CaseQuestionPart } from '../features/cases/case-question';
import { ChecklistPart } from '../features/checklist/checklist-part';
import { ConsultationsPart } from '../features/consultations/consultations-part';
import { MaterialLoansPart } from '../features/material-loans/material-loans-part';
import { OpinionsPart } from '../features/opinions/opinions-part';
import { AnswerList } from '../features/questions/answer-list';
import { QuestionsPart } from '../features/questions/questions-part';
import { RecordRequestsPart } from '../features/record-requests/record-requests-part';
import { CaseRecords } from '../features/records/case-records';
import { ReferralsPart } from '../features/referrals/referrals-part';
import { useText } from '../i18n/use-text';
import { useOperation } from '../lib/api';
import { useOpenCase } from '../lib/case-place';
import { CasePart } from '../ui/case-part';

/** The sections of a case's page in the order of the journey; each belongs to the feature of its own noun. */
export function CaseParts() {
  const { caseId } = useOpenCase();
  return (
    <>
      <CaseQuestionPart />
      <ReferralsPart />
      <AuthorizationsPart />
      <RecordRequestsPart />
      <MaterialLoansPart />
      <ChecklistPart />
      <CaseDocumentsPart />
      <HealthRecordsPart />
      <QuestionsPart />
      <CasePacketsPart />
      <ConsultationsPart answers={(consultationId) => <AnswerList caseId={caseId} consultationId={consultationId} />} />
      <OpinionsPart />
    </>
  );
}

function HealthRecordsPart() {
  const { t } = useText();
  const { personId, caseId } = useOpenCase();
  const { data: diagnoses = [] } = useOperation('diagnoses.list', { personId, caseId });
  const { data: results = [] } = useOperation('testResults.list', { personId, caseId });
  const { data: treatments = [] } = useOperation('treatments.list', { personId, caseId });
  const count = diagnoses.length + results.length + treatments.length;
  return (
    <CasePart
      section="records"
      icon={<IconHeartbeat size={20} stroke={1.7} />}
      title={t('journey.part.records')}
      glance={count > 0 ? t('journey.glance.records', { count }) : t('journey.glance.noRecords')}
      tone={count > 0 ? 'done' : 'quiet'}
    >
      <CaseRecords personId={personId} caseId={caseId} />
    </CasePart>
  );
}
