import { Button } from '@mantine/core';
import type { MaterialLoan, MaterialLoanInput } from '@shared/contract/material-loans';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useText } from '../../i18n/use-text';
import { useCommand } from '../../lib/api';
import { nearness } from '../../lib/due-words';
import { today } from '../../lib/person-words';
import { useNotify } from '../../lib/use-notify';
import { useProviders } from '../../lib/use-providers';
import { SectionCard } from '../../ui/section-card';
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
  const notify = useNotify();
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
    <SectionCard
      section="materials"
      record={{ kind: 'material_loan', id }}
      title={description}
      meta={t(`requests.materials.kind.${loan.kind}`)}
      state={<LoanStatusTag status={status} />}
      actions={
        isOut ? (
          <Button
            variant="light"
            loading={update.isPending}
            leftSection={<IconArrowBackUp size={16} aria-hidden />}
            onClick={markReturned}
          >
            {t('requests.materials.markReturned')}
          </Button>
        ) : null
      }
      facts={[
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
  );
}
