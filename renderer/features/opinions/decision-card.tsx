import { Button } from '@mantine/core';
import type { Decision, Opinion } from '@shared/contract/opinions';
import { IconCircleCheck, IconPencil } from '@tabler/icons-react';
import { useText } from '../../i18n/use-text';
import { useCommand } from '../../lib/api';
import { useOpenCase } from '../../lib/case-place';
import { nearness } from '../../lib/due-words';
import { DefinitionList } from '../../ui/definition-list';
import { RecordCard } from '../../ui/record-card';
import { Tag } from '../../ui/tag';
import { opinionWords } from './opinion-words';

type Props = {
  readonly decision: Decision | null;
  readonly opinions: readonly Opinion[];
  readonly onEdit: () => void;
};

/** The decision under the opinions, with its reasons and the way back to the first doctor. */
export function DecisionCard({ decision, opinions, onEdit }: Props) {
  const { t, date, language } = useText();
  const { caseId } = useOpenCase();
  const decide = useCommand('opinions.decide');
  const followed = opinions.find(({ id }) => id === decision?.followedOpinionId);
  const hasFollowUp = decision !== null && (decision.followUpOn !== null || decision.followUpNote !== null);
  const near = decision?.followUpOn && !decision.isFollowUpDone ? nearness(t, language, decision.followUpOn) : null;
  return (
    <RecordCard
      title={t('opinions.decision.title')}
      meta={decision ? null : t('opinions.decision.none')}
      state={
        decision?.isFollowUpDone ? (
          <Tag tone="good" icon={<IconCircleCheck size={14} aria-hidden />}>
            {t('opinions.decision.followUpDone')}
          </Tag>
        ) : null
      }
      actions={
        <>
          <Button
            variant={decision ? 'default' : 'filled'}
            leftSection={<IconPencil size={16} aria-hidden />}
            onClick={onEdit}
          >
            {decision ? t('opinions.decision.edit') : t('opinions.decision.write')}
          </Button>
          {decision && hasFollowUp && !decision.isFollowUpDone ? (
            <Button
              variant="light"
              loading={decide.isPending}
              leftSection={<IconCircleCheck size={16} aria-hidden />}
              onClick={() => decide.mutate({ ...decision, caseId, isFollowUpDone: true })}
            >
              {t('opinions.decision.markDone')}
            </Button>
          ) : null}
        </>
      }
    >
      {decision ? (
        <DefinitionList
          items={[
            { term: t('opinions.decision.decision'), value: decision.decision, isWide: true },
            { term: t('opinions.decision.reasons'), value: decision.reasons, isWide: true },
            { term: t('opinions.decision.followed'), value: followed ? opinionWords(t, followed) : null },
            { term: t('opinions.decision.decidedOn'), value: decision.decidedOn ? date(decision.decidedOn) : null },
            {
              term: t('opinions.decision.followUp'),
              value: decision.followUpOn ? [date(decision.followUpOn), near].filter(Boolean).join(', ') : null,
            },
            { term: t('opinions.decision.followUpNote'), value: decision.followUpNote, isWide: true },
          ]}
        />
      ) : null}
    </RecordCard>
  );
}
