import { Button } from '@mantine/core';
import type { CaseId, DocumentId, PersonId } from '@shared/contract/common';
import type { Document } from '@shared/contract/documents';
import type { PreflightFinding } from '@shared/contract/packets';
import { type ChecklistCode, isChecklistCode } from '@shared/domain/checklist-items';
import { useText } from '../../../i18n/use-text';
import { useRecognition } from '../../../lib/use-recognition';
import { ButtonLink } from '../../../ui/button-link';
import { pageRangeText } from './page-range';

export type FindingActions = {
  readonly caseId: CaseId;
  /** What the builder itself can do, of one kind for all: leave out, drop, turn, read, go to the recipient. */
  readonly onMend: (findings: readonly PreflightFinding[]) => void;
};

export type FindingMendProps = FindingActions & {
  readonly finding: PreflightFinding;
  readonly personId: PersonId;
  readonly documents: ReadonlyMap<DocumentId, Document>;
};

const isItem = (subject: string | null): subject is ChecklistCode => subject !== null && isChecklistCode(subject);

/** What a finding is about, and where: the document's title with the pages, where these are not all of it. */
export function useFindingWords(documents: ReadonlyMap<DocumentId, Document>) {
  const { t, date } = useText();
  const subjectOf = ({ code, subject }: PreflightFinding): string => {
    if (code === 'missing_item' && isItem(subject)) return t(`checklist.items.${subject}.title`);
    if (code === 'duplicate') return [...documents.values()].find(({ id }) => id === subject)?.title ?? '';
    if (code === 'birth_date_differs') return date(subject ?? '');
    return subject ?? '';
  };
  return (finding: PreflightFinding) => {
    const { documentId, pages } = finding;
    const document = documentId ? documents.get(documentId) : undefined;
    const isWhole = pages.length === 0 || pages.length === document?.pageCount;
    const where = isWhole ? '' : ` · ${t('packets.check.pages', { pages: pageRangeText(pages), count: pages.length })}`;
    return { subject: subjectOf(finding), where: document ? `${document.title}${where}` : null };
  };
}

/** Where the builder can do it, a button; else a link to the place where it is done. */
export function FindingMend({ finding, personId, caseId, documents, onMend }: FindingMendProps) {
  const { t } = useText();
  const { isReading } = useRecognition();
  const { mend } = finding;
  const look = { variant: 'default', size: 'compact-xs' } as const;
  const inCase = { to: '/people/$personId/cases/$caseId', params: { personId, caseId } } as const;
  if (mend === null) return null;
  if (mend.kind === 'open_document')
    return finding.documentId ? (
      <ButtonLink
        {...look}
        to="/people/$personId/documents/$documentId"
        params={{ personId, documentId: finding.documentId }}
      >
        {t(
          `packets.check.mend.${finding.code === 'password_needed' ? 'give_password' : finding.code === 'undated' ? 'add_date' : 'open_document'}`,
        )}
      </ButtonLink>
    ) : null;
  if (mend.kind === 'write_question')
    return (
      <ButtonLink {...look} {...inCase} search={{ section: 'question', form: 'edit' }}>
        {t('packets.check.mend.write_question')}
      </ButtonLink>
    );
  if (mend.kind === 'complete_person')
    return (
      <ButtonLink {...look} to="/people/$personId/edit" params={{ personId }}>
        {t(finding.documentId ? 'packets.check.mend.correct_person' : 'packets.check.mend.complete_person')}
      </ButtonLink>
    );
  if (mend.kind === 'request_record')
    return (
      <ButtonLink {...look} {...inCase} search={{ section: 'requests', form: 'new', item: mend.code }}>
        {t('packets.check.mend.request_record')}
      </ButtonLink>
    );
  if (mend.kind === 'write_record') {
    const place =
      mend.record === 'allergy'
        ? ({ to: '/people/$personId/medications', search: { new: true, of: 'allergy' } } as const)
        : ({ to: '/people/$personId/family-history', search: { new: true } } as const);
    return (
      <ButtonLink {...look} {...place} params={{ personId }}>
        {t('packets.check.mend.write_record')}
      </ButtonLink>
    );
  }
  const document = finding.documentId ? documents.get(finding.documentId) : undefined;
  if (mend.kind === 'read_text' && document && isReading(document))
    return (
      <Button {...look} disabled>
        {t('documents.recognition.reading')}
      </Button>
    );
  return (
    <Button {...look} onClick={() => onMend([finding])}>
      {t(`packets.check.mend.${mend.kind}`, { count: finding.pages.length })}
    </Button>
  );
}
