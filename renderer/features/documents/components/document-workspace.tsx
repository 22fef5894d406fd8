import { ActionIcon, Button, Tabs, Tooltip } from '@mantine/core';
import type { PersonId } from '@shared/contract/common';
import type { Document } from '@shared/contract/documents';
import type { SourceLink } from '@shared/contract/links';
import { IconArrowLeft, IconLayoutSidebarRight, IconLink, IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { useText } from '../../../i18n/use-text';
import { useOperation } from '../../../lib/api';
import type { UseAsRequest } from '../../../lib/use-as';
import { useStoredSize } from '../../../lib/use-stored-size';
import { PaneHandle } from '../../../ui/pane-handle';
import type { PageArea } from '../../../ui/pdf-viewer/page-area';
import type { PdfPlace } from '../../../ui/pdf-viewer/pdf-viewer';
import workspace from '../../../ui/workspace.module.css';
import { DateDialog } from './date-dialog';
import { DetailsPanel } from './details-panel';
import { DocumentView } from './document-view';
import classes from './document-workspace.module.css';
import type { DraftPlace } from './draft-place';
import { LinksPanel } from './links-panel';
import { UseAsButtons } from './use-as-buttons';
import { UseAsMenu } from './use-as-menu';

/** Draws the form for a request; features stay apart, so the route says which. */
export type RenderUseAs = (request: UseAsRequest, onClose: () => void) => ReactNode;

export type DocumentWorkspaceProps = {
  readonly personId: PersonId;
  readonly document: Document;
  readonly place: PdfPlace;
  readonly find: string | null;
  /** What a result, a diagnosis or a care provider is made with, once one is asked for. */
  readonly renderUseAs: RenderUseAs;
};

const PANEL = { least: 280, most: 560 };
const NO_LINKS: readonly SourceLink[] = [];

/** Pages on the left, what is known about them on the right; places are linked without leaving the page. */
export function DocumentWorkspace({ personId, document, place, find, renderUseAs }: DocumentWorkspaceProps) {
  const { t } = useText();
  const [width, setWidth] = useStoredSize('document-panel', 340, PANEL);
  const [isPanelShown, setPanelShown] = useState(true);
  const [tab, setTab] = useState<string | null>('details');
  const [page, setPage] = useState(place.page);
  const [shown, setShown] = useState<PdfPlace>(place);
  const [asked, setAsked] = useState(place);
  const [isPicking, setPicking] = useState(false);
  const [draft, setDraft] = useState<DraftPlace | null>(null);
  const [request, setRequest] = useState<UseAsRequest | null>(null);
  const links = useOperation('links.listForDocument', { documentId: document.id });
  const all = links.data ?? NO_LINKS;

  // The address asks for another place while the document stays open: a chip or a search hit was followed.
  if (asked.page !== place.page || JSON.stringify(asked.area) !== JSON.stringify(place.area)) {
    setAsked(place);
    setShown(place);
  }
  const marks = useMemo(
    () =>
      all.flatMap(({ id, page: on, area, targetTitle }) => (on ? [{ id, page: on, area, label: targetTitle }] : [])),
    [all],
  );
  const show = useCallback((link: SourceLink) => setShown({ page: link.page ?? 1, area: link.area }), []);
  const openLink = (id: string) => {
    const link = all.find((one) => one.id === id);
    if (!link) return;
    setPanelShown(true);
    setTab('links');
    show(link);
  };
  const startLink = () => {
    setPanelShown(true);
    setTab('links');
    setDraft({ kind: 'page', page });
  };
  const onPick = (picked: { readonly page: number; readonly area: PageArea }) => {
    setPicking(false);
    setDraft({ kind: 'area', ...picked });
  };
  const marksShown =
    draft?.kind === 'area'
      ? [...marks, { id: 'draft', page: draft.page, area: draft.area, label: t('documents.link.area', draft) }]
      : marks;

  return (
    <div className={workspace.workspace}>
      {request?.as === 'date' ? (
        <DateDialog request={request} onClose={() => setRequest(null)} />
      ) : request ? (
        renderUseAs(request, () => setRequest(null))
      ) : null}
      <div className={workspace.center}>
        <DocumentView
          document={document}
          place={shown}
          find={find ?? undefined}
          marks={marksShown}
          onMarkOpen={openLink}
          onPageChange={setPage}
          isPicking={isPicking}
          onPick={onPick}
          onPickEnd={() => setPicking(false)}
          selectionLabel={t('useAs.label')}
          onSelection={({ text, page: on, area }, done) => (
            <UseAsButtons
              onChoose={(as) => {
                setRequest({ as, text, document, page: on, area });
                done();
              }}
            />
          )}
          actions={
            <>
              <UseAsMenu onChoose={(as) => setRequest({ as, text: '', document, page, area: null })} />
              <Tooltip label={t('documents.link.add')}>
                <ActionIcon variant="light" size="lg" aria-label={t('documents.link.add')} onClick={startLink}>
                  <IconLink size={18} />
                </ActionIcon>
              </Tooltip>
              <Tooltip label={isPanelShown ? t('documents.page.hidePanel') : t('documents.page.showPanel')}>
                <ActionIcon
                  variant={isPanelShown ? 'light' : 'subtle'}
                  color="gray"
                  c="var(--ink)"
                  size="lg"
                  aria-label={isPanelShown ? t('documents.page.hidePanel') : t('documents.page.showPanel')}
                  aria-pressed={isPanelShown}
                  onClick={() => setPanelShown(!isPanelShown)}
                >
                  <IconLayoutSidebarRight size={18} />
                </ActionIcon>
              </Tooltip>
            </>
          }
        />
      </div>
      {isPanelShown ? (
        <>
          <PaneHandle
            label={t('documents.page.resizePanel')}
            side="right"
            size={width}
            onChange={setWidth}
            {...PANEL}
          />
          <aside className={workspace.pane} style={{ width }} aria-label={t('documents.page.panel')}>
            <header className={classes.header}>
              <Link to="/people/$personId/documents" params={{ personId }} className={classes.back}>
                <IconArrowLeft size={15} aria-hidden />
                {t('documents.page.back')}
              </Link>
              <h1 className={classes.title}>{document.title}</h1>
            </header>
            <Tabs value={tab} onChange={setTab} keepMounted={false} className={classes.tabs}>
              <Tabs.List>
                <Tabs.Tab value="details">{t('documents.page.details')}</Tabs.Tab>
                <Tabs.Tab value="links" rightSection={all.length > 0 ? <Count count={all.length} /> : null}>
                  {t('documents.page.links')}
                </Tabs.Tab>
              </Tabs.List>
              <Tabs.Panel value="details" className={classes.panel}>
                <DetailsPanel personId={personId} document={document} />
              </Tabs.Panel>
              <Tabs.Panel value="links" className={classes.panel}>
                <LinksPanel
                  personId={personId}
                  document={document}
                  links={links}
                  page={page}
                  draft={draft}
                  onDraft={setDraft}
                  isPicking={isPicking}
                  onPicking={setPicking}
                  onShow={show}
                />
                {draft === null && all.length > 0 ? (
                  <Button
                    variant="default"
                    mt="md"
                    leftSection={<IconPlus size={16} aria-hidden />}
                    onClick={startLink}
                  >
                    {t('documents.link.add')}
                  </Button>
                ) : null}
              </Tabs.Panel>
            </Tabs>
          </aside>
        </>
      ) : null}
    </div>
  );
}

function Count({ count }: { readonly count: number }) {
  const { number } = useText();
  return <span className={classes.count}>{number(count)}</span>;
}
