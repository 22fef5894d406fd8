import { Button } from '@mantine/core';
import type { MaterialLoan, MaterialLoanInput } from '@shared/contract/material-loans';
import { IconArrowBackUp, IconPencil, IconTrash } from '@tabler/icons-react';
import { useText } from '../../i18n/use-text';
import { invoke, useCommand } from '../../lib/api';
import { useSectionForm } from '../../lib/case-place';
import { nearness } from '../../lib/due-words';
import { today } from '../../lib/person-words';
import { useNotify } from '../../lib/use-notify';
import { useProviders } from '../../lib/use-providers';
import { useRemoval } from '../../lib/use-removal';
import { DefinitionList } from '../../ui/definition-list';
import { RecordCard } from '../../ui/record-card';
import { LoanStatusTag } from './loan-status-tag';

/** A saved loan as `materialLoans.update` takes it. */
const inputOf = (loan: MaterialLoan): MaterialLoanInput => ({
  caseId: loan.caseId,
  kind: loan.kind,
  description: loan.description,
  holderId: loan.holderId,
  borrowerId: loan.borrowerId,
  accessionNumber: loan.accessionNumber,
  itemIds: loan.itemIds,
  status: loan.status,
  requestedOn: loan.requestedOn,
  sentOn: loan.sentOn,
  carrier: loan.carrier,
  trackingNumber: loan.trackingNumber,
  receivedOn: loan.receivedOn,
  returnDueOn: loan.returnDueOn,
  returnedOn: loan.returnedOn,
  note: loan.note,
});

/** Slides, blocks or a disc: from whom, with whom, and when they must be back. */
export function LoanCard({ loan }: { readonly loan: MaterialLoan }) {
  const { t, date, language } = useText();
  const { id: asked, open, see } = useSectionForm('materials');
  const notify = useNotify();
  const removal = useRemoval();
  const update = useCommand('materialLoans.update');
  const { nameOf } = useProviders();
  const { id, description, status, returnDueOn } = loan;
  const isOut = status === 'sent' || status === 'received';
  const day = (on: string | null) => (on ? date(on) : null);
  const near = returnDueOn && isOut ? nearness(t, language, returnDueOn) : null;
  const markReturned = () =>
    update.mutate(
      { ...inputOf(loan), id, status: 'returned', returnedOn: loan.returnedOn ?? today() },
      { onSuccess: () => notify.done(t('requests.materials.returned')) },
    );
  return (
    <RecordCard
      title={description}
      meta={t(`requests.materials.kind.${loan.kind}`)}
      state={<LoanStatusTag status={status} />}
      isAsked={asked === id}
      actions={
        <>
          {isOut ? (
            <Button
              variant="light"
              loading={update.isPending}
              leftSection={<IconArrowBackUp size={16} aria-hidden />}
              onClick={markReturned}
            >
              {t('requests.materials.markReturned')}
            </Button>
          ) : null}
          <Button variant="default" leftSection={<IconPencil size={16} aria-hidden />} onClick={() => open('edit', id)}>
            {t('common.action.edit')}
          </Button>
          <Button
            variant="subtle"
            color="gray"
            c="var(--ink-soft)"
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={() =>
              void removal({
                title: description,
                remove: () => invoke('materialLoans.delete', { id }),
                restore: () => invoke('materialLoans.restore', { id }).then(() => see(id)),
              })
            }
          >
            {t('common.action.remove')}
          </Button>
        </>
      }
    >
      <DefinitionList
        items={[
          { term: t('requests.materials.field.holder'), value: nameOf(loan.holderId) },
          { term: t('requests.materials.field.borrower'), value: nameOf(loan.borrowerId) },
          {
            term: t('requests.materials.field.returnDueOn'),
            value: returnDueOn && near ? `${date(returnDueOn)} (${near})` : day(returnDueOn),
          },
          { term: t('requests.materials.field.returnedOn'), value: day(loan.returnedOn) },
          { term: t('requests.materials.field.accessionNumber'), value: loan.accessionNumber },
          { term: t('requests.materials.field.itemIds'), value: loan.itemIds },
          { term: t('requests.materials.field.sentOn'), value: day(loan.sentOn) },
          {
            term: t('requests.materials.field.carrier'),
            value: [loan.carrier, loan.trackingNumber].filter(Boolean).join(' · '),
          },
          { term: t('records.note'), value: loan.note, isWide: true },
        ]}
      />
    </RecordCard>
  );
}
