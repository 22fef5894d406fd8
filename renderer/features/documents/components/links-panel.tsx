import { ActionIcon, Button, Tooltip } from '@mantine/core';
import type { PersonId } from '@shared/contract/common';
import type { Document } from '@shared/contract/documents';
import type { SourceLink } from '@shared/contract/links';
import { IconTrash } from '@tabler/icons-react';
import { useText } from '../../../i18n/use-text';
import { invoke, useCommand } from '../../../lib/api';
import { useUndo } from '../../../lib/use-undo';
import { EmptyState } from '../../../ui/empty-state';
import { RowsSkeleton } from '../../../ui/page-skeleton';
import { type Loadable, QueryView } from '../../../ui/query-view';
import type { DraftPlace } from './draft-place';
import { LinkForm } from './link-form';
import classes from './links-panel.module.css';

export type LinksPanelProps = {
  readonly personId: PersonId;
  readonly document: Document;
  readonly links: Loadable<readonly SourceLink[]>;
  /** The page in view. */
  readonly page: number;
  readonly draft: DraftPlace | null;
  readonly onDraft: (draft: DraftPlace | null) => void;
  readonly isPicking: boolean;
  readonly onPicking: (isPicking: boolean) => void;
  readonly onShow: (link: SourceLink) => void;
};

/** The document's links, and the form that makes another. */
export function LinksPanel(props: LinksPanelProps) {
  const { personId, document, links, page, draft, onDraft, isPicking, onPicking, onShow } = props;
  const { t } = useText();
  return (
    <>
      {draft ? (
        <LinkForm
          personId={personId}
          document={document}
          page={page}
          draft={draft}
          onDraft={onDraft}
          isPicking={isPicking}
          onPicking={onPicking}
        />
      ) : null}
      <QueryView
        query={links}
        skeleton={<RowsSkeleton rows={3} hasLead={false} />}
        empty={
          draft ? null : (
            <EmptyState
              isCompact
              title={t('documents.link.none')}
              text={t('documents.link.noneBody')}
              action={<Button onClick={() => onDraft({ kind: 'page', page })}>{t('documents.link.add')}</Button>}
            />
          )
        }
      >
        {(all) => (
          <ul className={classes.list} aria-label={t('documents.link.title')}>
            {all.map((link) => (
              <LinkRow key={link.id} link={link} onShow={onShow} />
            ))}
          </ul>
        )}
      </QueryView>
    </>
  );
}

function LinkRow({ link, onShow }: { readonly link: SourceLink; readonly onShow: (link: SourceLink) => void }) {
  const { t } = useText();
  const { mutateAsync } = useCommand('links.delete');
  const offerUndo = useUndo();
  const { id, page, area, target, targetTitle, documentId } = link;
  const where = () => {
    if (page === null) return t('documents.link.onWhole');
    return area ? t('documents.link.onPageArea', { page }) : t('documents.link.onPage', { page });
  };
  const remove = async () => {
    await mutateAsync({ id });
    offerUndo({
      message: t('documents.link.removed', { title: targetTitle }),
      undo: () => invoke('links.create', { documentId, page, area, target }),
    });
  };
  return (
    <li className={classes.row}>
      <button
        type="button"
        className={classes.open}
        title={t('documents.link.show', { title: targetTitle })}
        onClick={() => onShow(link)}
      >
        <span className={classes.kind}>{t(`kinds.one.${target.kind}`)}</span>
        <span className={classes.title}>{targetTitle}</span>
        <span className={classes.where}>{where()}</span>
      </button>
      <Tooltip label={t('documents.link.remove', { title: targetTitle })}>
        <ActionIcon
          variant="subtle"
          color="gray"
          c="var(--ink-soft)"
          aria-label={t('documents.link.remove', { title: targetTitle })}
          // A failure is already shown as a notice.
          onClick={() => void remove().catch(() => undefined)}
        >
          <IconTrash size={16} />
        </ActionIcon>
      </Tooltip>
    </li>
  );
}
