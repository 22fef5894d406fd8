import { Button } from '@mantine/core';
import { type Opinion, opinionAspect } from '@shared/contract/opinions';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useText } from '../../i18n/use-text';
import { invoke } from '../../lib/api';
import { useOpenCase, useSectionForm } from '../../lib/case-place';
import { useProviders } from '../../lib/use-providers';
import { useRemoval } from '../../lib/use-removal';
import { DefinitionList } from '../../ui/definition-list';
import { LinkedDocuments } from '../../ui/linked-documents';
import { RecordCard } from '../../ui/record-card';

type Props = {
  readonly opinion: Opinion;
  /** False where the comparison already shows the words. */
  readonly hasWords: boolean;
};

/** One opinion: its words where nothing else shows them, and the papers that say it. */
export function OpinionCard({ opinion, hasWords }: Props) {
  const { t, date } = useText();
  const { personId, caseId } = useOpenCase();
  const { id: asked, open, see } = useSectionForm('opinions');
  const { nameOf } = useProviders();
  const removal = useRemoval();
  const { id, order, givenOn } = opinion;
  const title = t(`opinions.order.${order}`);
  return (
    <RecordCard
      title={title}
      meta={[nameOf(opinion.providerId), givenOn ? date(givenOn) : null].filter(Boolean).join(', ')}
      isAsked={asked === id}
      actions={
        <>
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
                title,
                remove: () => invoke('opinions.delete', { id }),
                restore: () => invoke('opinions.restore', { id }).then(() => see(id)),
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
          ...(hasWords
            ? opinionAspect.options.map((aspect) => ({
                term: t(`opinions.aspect.${aspect}`),
                value: opinion[aspect],
                isWide: true,
              }))
            : []),
          { term: t('opinions.field.note'), value: opinion.note, isWide: true },
        ]}
      />
      <LinkedDocuments
        personId={personId}
        caseId={caseId}
        target={{ kind: 'opinion', id }}
        title={t('opinions.papers.title')}
        none={t('opinions.papers.none')}
      />
    </RecordCard>
  );
}
