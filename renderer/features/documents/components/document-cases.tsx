import { ActionIcon } from '@mantine/core';
import type { PersonId } from '@shared/contract/common';
import type { Document } from '@shared/contract/documents';
import { IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useText } from '../../../i18n/use-text';
import type { CaseOption } from '../../../lib/use-case-options';
import classes from './document-cases.module.css';
import { useChangeDocuments } from './use-filing';

export type DocumentCasesProps = {
  readonly personId: PersonId;
  readonly document: Document;
  /** Those it is filed under, at least one. */
  readonly cases: readonly CaseOption[];
};

/** The cases a document stands in; out of one it stays in the person's file and in the others. */
export function DocumentCases({ personId, document: { id, title, caseIds }, cases }: DocumentCasesProps) {
  const { t } = useText();
  const change = useChangeDocuments();
  const leave = ({ value, label }: CaseOption) =>
    change(
      [{ id, caseIds: caseIds.filter((each) => each !== value) }],
      t('documents.page.removedFromCase', { title, case: label }),
    );
  return (
    <ul className={classes.list}>
      {cases.map((one) => (
        <li key={one.value} className={classes.case}>
          <Link to="/people/$personId/cases/$caseId" params={{ personId, caseId: one.value }}>
            {one.label}
          </Link>
          <ActionIcon
            variant="subtle"
            color="gray"
            c="var(--ink-soft)"
            size="sm"
            aria-label={t('documents.page.removeFromCase', { case: one.label })}
            // A failure is already shown as a notice.
            onClick={() => void leave(one).catch(() => undefined)}
          >
            <IconX size={14} />
          </ActionIcon>
        </li>
      ))}
    </ul>
  );
}
