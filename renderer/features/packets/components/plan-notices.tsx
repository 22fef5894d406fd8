import { Button } from '@mantine/core';
import type { CaseId, PersonId } from '@shared/contract/common';
import type { PacketPlan } from '@shared/contract/packet-plan';
import { useText } from '../../../i18n/use-text';
import { ButtonLink } from '../../../ui/button-link';
import { Notice } from '../../../ui/notice';

export type PlanNoticesProps = {
  readonly personId: PersonId;
  readonly caseId: CaseId;
  readonly plan: PacketPlan;
  readonly hasDocuments: boolean;
  /** Null while unknown. */
  readonly firstNumber: number | null;
  /** Makes the supplement a whole packet again. */
  readonly onFull: () => void;
};

/** What is particular about this packet: it only adds to another one, or the case has no documents yet. */
export function PlanNotices({ personId, caseId, plan, hasDocuments, firstNumber, onFull }: PlanNoticesProps) {
  const { t } = useText();
  return (
    <>
      {plan.supplementTo === null ? null : (
        <Notice
          action={
            <Button variant="default" size="compact-xs" onClick={onFull}>
              {t('packets.supplement.full')}
            </Button>
          }
        >
          {firstNumber === null
            ? t('packets.supplement.notice')
            : t('packets.supplement.noticeFrom', { page: firstNumber })}
        </Notice>
      )}
      {hasDocuments ? null : (
        <Notice
          action={
            <ButtonLink
              variant="default"
              size="compact-xs"
              to="/people/$personId/cases/$caseId"
              params={{ personId, caseId }}
              search={{ section: 'documents' }}
            >
              {t('packets.empty.action')}
            </ButtonLink>
          }
        >
          {t('packets.empty.text')}
        </Notice>
      )}
    </>
  );
}
