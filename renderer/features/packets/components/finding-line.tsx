import { Button } from '@mantine/core';
import type { CaseId, DocumentId, PersonId } from '@shared/contract/common';
import type { Document } from '@shared/contract/documents';
import type { PreflightFinding, PreflightMend } from '@shared/contract/packets';
import { type ChecklistCode, isChecklistCode } from '@shared/domain/checklist-items';
import { IconAlertTriangle, IconEye, IconInfoCircle, IconOctagonMinus } from '@tabler/icons-react';
import { useText } from '../../../i18n/use-text';
import { useRecognition } from '../../../lib/use-recognition';
import { ButtonLink } from '../../../ui/button-link';
import { pageRangeText } from './page-range';
import classes from './preflight-panel.module.css';

export type FindingActions = {
  readonly caseId: CaseId;
  /** What the builder itself can do: leave out, drop, turn, go to the recipient. */
  readonly onMend: (finding: PreflightFinding) => void;
  readonly onLeave: (key: string) => void;
  readonly onShow: (documentId: DocumentId, page: number | null) => void;
};

export type FindingLineProps = FindingActions & {
  readonly finding: PreflightFinding;
  readonly personId: PersonId;
  readonly documents: ReadonlyMap<DocumentId, Document>;
};

const ICONS = { stop: IconOctagonMinus, look: IconAlertTriangle, note: IconInfoCircle } as const;

const isItem = (subject: string | null): subject is ChecklistCode => subject !== null && isChecklistCode(subject);

/** One finding: what it is, about which document and pages, and what one click does about it. */
export function FindingLine(props: FindingLineProps) {
  const { finding, documents, personId, onLeave, onShow } = props;
  const { t, date } = useText();
  const { code, weight, documentId, pages, subject, key } = finding;
  const Icon = ICONS[weight];
  const document = documentId ? documents.get(documentId) : undefined;
  const subjectText = () => {
    if (code === 'missing_item' && isItem(subject)) return t(`checklist.items.${subject}.title`);
    if (code === 'duplicate') return [...documents.values()].find(({ id }) => id === subject)?.title ?? '';
    if (code === 'birth_date_differs') return date(subject ?? '');
    return subject ?? '';
  };
  const isWhole = pages.length === 0 || pages.length === document?.pageCount;
  return (
    <li className={classes.line} data-weight={weight}>
      <Icon size={18} aria-hidden />
      <div className={classes.words}>
        <p className={classes.sentence}>
          {t(`packets.check.${code}`, { subject: subjectText(), count: pages.length })}
        </p>
        {document ? (
          <p className={classes.which}>
            {document.title}
            {isWhole ? null : ` · ${t('packets.check.pages', { pages: pageRangeText(pages), count: pages.length })}`}
          </p>
        ) : null}
        <div className={classes.mends}>
          {finding.mend ? <Mend {...props} mend={finding.mend} personId={personId} /> : null}
          {documentId && document && document.pageCount > 0 ? (
            <Button
              variant="subtle"
              size="compact-xs"
              leftSection={<IconEye size={14} aria-hidden />}
              onClick={() => onShow(documentId, pages[0] ?? null)}
            >
              {t('packets.check.show')}
            </Button>
          ) : null}
          <Button variant="subtle" size="compact-xs" onClick={() => onLeave(key)}>
            {t('packets.check.leave')}
          </Button>
        </div>
      </div>
    </li>
  );
}

/** Where the builder can do it, a button; else a link to the place where it is done. */
function Mend({
  finding,
  mend,
  personId,
  caseId,
  documents,
  onMend,
}: FindingLineProps & { readonly mend: PreflightMend }) {
  const { t } = useText();
  const { isReading } = useRecognition();
  const look = { variant: 'default', size: 'compact-xs' } as const;
  const inCase = { to: '/people/$personId/cases/$caseId', params: { personId, caseId } } as const;
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
  const document = finding.documentId ? documents.get(finding.documentId) : undefined;
  if (mend.kind === 'read_text' && document && isReading(document))
    return (
      <Button {...look} disabled>
        {t('documents.recognition.reading')}
      </Button>
    );
  return (
    <Button {...look} onClick={() => onMend(finding)}>
      {t(`packets.check.mend.${mend.kind}`, { count: finding.pages.length })}
    </Button>
  );
}
