import type { CaseId, DocumentId, PersonId } from '@shared/contract/common';
import type { Document } from '@shared/contract/documents';
import type { PacketPlan } from '@shared/contract/packet-plan';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { useText } from '../../../i18n/use-text';
import { useStoredSize } from '../../../lib/use-stored-size';
import { PaneHandle } from '../../../ui/pane-handle';
import workspace from '../../../ui/workspace.module.css';
import { ExportPanel } from './export-panel';
import { OptionsPanel } from './options-panel';
import classes from './packet-builder.module.css';
import { expectedSize } from './packet-size';
import { PagesDialog } from './pages-dialog';
import { choosePages, placeOf } from './plan-edits';
import type { TreeAction, TreeNode } from './plan-tree';
import { PreflightPanel } from './preflight-panel';
import { PreviewPane } from './preview-pane';
import { RedactDialog } from './redact-dialog';
import { RedactPanel } from './redact-panel';
import { type SideTab, SideTabs } from './side-tabs';
import { TreePane } from './tree-pane';
import { usePacketExport } from './use-packet-export';
import { usePacketPlaces } from './use-packet-places';
import { usePacketPlan } from './use-packet-plan';
import { useExpectedSaving, useFoundWords, useOutline, usePreflight } from './use-packet-work';
import { usePlanActions } from './use-plan-actions';

export type PacketBuilderProps = {
  readonly personId: PersonId;
  readonly caseId: CaseId;
  readonly caseTitle: string;
  readonly initial: PacketPlan;
  readonly documents: readonly Document[];
  /** The line of the tree that the address names. */
  readonly at: string | null;
};

const TREE = { least: 240, most: 520 };
const SIDE = { least: 280, most: 480 };

type DocumentPage = { readonly document: Document; readonly page: number };

/** The tree of the packet on the left, its very pages in the middle, for whom and how on the right. */
export function PacketBuilder({ personId, caseId, caseTitle, initial, documents, at }: PacketBuilderProps) {
  const { t } = useText();
  const navigate = useNavigate();
  const [treeWidth, setTreeWidth] = useStoredSize('packet-tree', 300, TREE);
  const [sideWidth, setSideWidth] = useStoredSize('packet-side', 316, SIDE);
  const [tab, setTab] = useState<SideTab>('options');
  const [pagesOf, setPagesOf] = useState<Document | null>(null);
  const [redacting, setRedacting] = useState<DocumentPage | null>(null);
  const [focusAsked, setFocusAsked] = useState(0);
  const isFromTree = useRef(false);
  const recipientField = useRef<HTMLInputElement>(null);
  const byId = useMemo(() => new Map(documents.map((document) => [document.id, document])), [documents]);

  const keeper = usePacketPlan(caseId, initial, documents);
  const plan = keeper.plan();
  const saved = keeper.saved();
  const outlined = useOutline(caseId, saved);
  const outline = outlined.data?.value ?? null;
  const preflight = usePreflight(caseId, saved);
  const saving = useExpectedSaving(caseId, saved);
  const words = useFoundWords(caseId, saved);
  const places = usePacketPlaces(saved.plan, outline, byId, at);
  const actions = usePlanActions(caseId, keeper, byId);
  const exporting = usePacketExport(caseId, keeper);
  const isOld = plan !== saved.plan || outlined.isPlaceholderData;
  const empty =
    outlined.error?.code !== 'nothing_to_export' ? null : documents.length === 0 ? 'no_documents' : 'left_out';
  const open = preflight.data?.value.filter(({ key }) => !plan.leftAsIs.includes(key)) ?? [];

  const redact = (documentId: DocumentId, page: number) => {
    const document = byId.get(documentId);
    if (document) setRedacting({ document, page });
  };
  const { inView } = places;
  const redactInView = inView ? () => redact(inView.documentId, inView.page) : null;
  const select = (node: TreeNode) => {
    places.goTo(node.firstPage);
    void navigate({ to: '.', search: (now: object) => ({ ...now, at: node.key }), replace: true, resetScroll: false });
  };
  const act = (action: TreeAction, node: TreeNode) => {
    if (node.kind !== 'document' && node.kind !== 'page') return;
    isFromTree.current = true;
    const documentId = node.document.id;
    const first = placeOf(plan, documentId)?.item.pages?.[0]?.page ?? 1;
    if (action === 'pages') setPagesOf(node.document);
    else if (action === 'redact') redact(documentId, node.kind === 'page' ? node.page : first);
    else void navigate({ to: '/people/$personId/documents/$documentId', params: { personId, documentId } });
  };
  const backToTree = () => {
    if (isFromTree.current) setFocusAsked((count) => count + 1);
    isFromTree.current = false;
  };
  const nameRecipient = () => {
    setTab('options');
    // The field stands once its panel does.
    requestAnimationFrame(() => recipientField.current?.focus());
  };

  return (
    <div className={workspace.workspace}>
      <aside className={classes.tree} style={{ width: treeWidth }} aria-label={t('packets.tree.label')}>
        <TreePane
          personId={personId}
          caseId={caseId}
          caseTitle={caseTitle}
          keeper={keeper}
          documents={byId}
          outline={outline}
          isOld={isOld}
          selected={at}
          current={places.currentKeys}
          onSelect={select}
          onLeftOut={(name, before) => actions.offerBack(t('packets.tree.leftOut', { name }), before)}
          onAction={act}
          focusAsked={focusAsked}
          onFull={() => void actions.applyTemplate(plan.template)}
        />
      </aside>
      <PaneHandle label={t('packets.tree.resize')} side="left" size={treeWidth} onChange={setTreeWidth} {...TREE} />
      <div className={workspace.center}>
        <PreviewPane
          caseId={caseId}
          outlined={outlined}
          pageSize={plan.pageSize}
          places={places}
          empty={empty}
          onRedact={redactInView}
        />
      </div>
      <PaneHandle label={t('packets.options.resize')} side="right" size={sideWidth} onChange={setSideWidth} {...SIDE} />
      <aside className={classes.side} style={{ width: sideWidth }} aria-label={t('packets.options.label')}>
        <SideTabs
          tab={tab}
          onTab={setTab}
          counts={{ options: 0, redact: plan.redactedAreas.length + plan.redactedWords.length, check: open.length }}
          panels={{
            options: (
              <OptionsPanel
                plan={plan}
                onChange={keeper.change}
                password={exporting.password}
                onPassword={exporting.setPassword}
                expectedSaving={saving.data?.value.bytes ?? null}
                onTemplate={(specialty) => void actions.applyTemplate(specialty)}
                recipientField={recipientField}
              />
            ),
            redact: (
              <RedactPanel
                plan={plan}
                documents={byId}
                found={{
                  data: words.data?.value,
                  error: words.error,
                  isFetching: words.isFetching || plan.redactedWords !== saved.plan.redactedWords,
                }}
                onDraw={redactInView}
                onShow={redact}
                onAddWord={actions.addWord}
                onRemoveWord={actions.removeWord}
                onRemoveArea={actions.removeArea}
              />
            ),
            check: (
              <PreflightPanel
                personId={personId}
                caseId={caseId}
                query={{ data: preflight.data?.value, error: preflight.error, refetch: preflight.refetch }}
                isOld={preflight.isPlaceholderData}
                documents={byId}
                leftAsIs={plan.leftAsIs}
                onMend={(found) => (found[0]?.mend?.kind === 'add_recipient' ? nameRecipient() : actions.mend(found))}
                onLeave={actions.leave}
                onLookAgain={actions.lookAgain}
                onShow={places.goToDocument}
              />
            ),
          }}
        />
        <ExportPanel
          personId={personId}
          outline={outline}
          isOld={isOld}
          empty={empty}
          byteSize={outline && expectedSize(outline, saved.plan, words.data?.value.places ?? [])}
          delivery={plan.delivery}
          stops={open.filter(({ weight }) => weight === 'stop').length}
          isChecking={plan !== saved.plan || preflight.isFetching}
          obstacle={empty ? 'empty' : exporting.isPasswordMissing ? 'password' : null}
          isStarting={exporting.isStarting}
          error={exporting.error ?? (empty ? null : outlined.error)}
          job={exporting.job}
          isRunning={exporting.isRunning}
          onStops={() => setTab('check')}
          onExport={exporting.run}
          onAgain={exporting.again}
        />
      </aside>
      {pagesOf ? (
        <PagesDialog
          document={pagesOf}
          item={placeOf(plan, pagesOf.id)?.item ?? null}
          onChoose={(pages) => keeper.change((now) => choosePages(now, pagesOf.id, pages, pagesOf.pageCount))}
          onClose={() => {
            setPagesOf(null);
            backToTree();
          }}
        />
      ) : null}
      {redacting ? (
        <RedactDialog
          document={redacting.document}
          page={redacting.page}
          areas={plan.redactedAreas.filter(({ documentId }) => documentId === redacting.document.id)}
          words={(words.data?.value.places ?? [])
            .filter(({ documentId, word }) => documentId === redacting.document.id && plan.redactedWords.includes(word))
            .flatMap(({ page, areas }) => areas.map((area) => ({ page, area })))}
          onAdd={(page, area) => actions.addArea({ documentId: redacting.document.id, page, area })}
          onRemove={actions.eraseArea}
          onClose={() => {
            setRedacting(null);
            backToTree();
          }}
        />
      ) : null}
    </div>
  );
}
