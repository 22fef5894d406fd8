import { ActionIcon, Button, Tabs, Tooltip, VisuallyHidden } from '@mantine/core';
import type { CaseId, DocumentId, JobId, PersonId } from '@shared/contract/common';
import type { Document } from '@shared/contract/documents';
import type { PacketPlan, RedactedArea } from '@shared/contract/packet-plan';
import type { PreflightFinding } from '@shared/contract/packets';
import { IconArrowBackUp, IconArrowLeft, IconHistory } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useText } from '../../../i18n/use-text';
import { useCommand } from '../../../lib/api';
import { useStoredSize } from '../../../lib/use-stored-size';
import { useUndo } from '../../../lib/use-undo';
import { FailureNotice } from '../../../ui/failure-notice';
import { PaneHandle } from '../../../ui/pane-handle';
import { SideDrawer } from '../../../ui/side-drawer';
import workspace from '../../../ui/workspace.module.css';
import { ExportPanel } from './export-panel';
import { OptionsPanel } from './options-panel';
import classes from './packet-builder.module.css';
import { PacketHistory } from './packet-history';
import { PacketTree, type TreeAction } from './packet-tree';
import { PagesDialog } from './pages-dialog';
import { NO_PASSWORD, passwordProblem } from './password-fields';
import { choosePages, placeOf } from './plan-edits';
import { mendPlan } from './plan-mends';
import { PlanNotices } from './plan-notices';
import type { TreeNode } from './plan-tree';
import { PreflightPanel } from './preflight-panel';
import { PreviewPane } from './preview-pane';
import { RedactDialog } from './redact-dialog';
import { RedactPanel } from './redact-panel';
import { usePacketPlaces } from './use-packet-places';
import { type ChangePlan, usePacketPlan, useUndoKey } from './use-packet-plan';
import { useFoundWords, useOutline, usePreflight } from './use-packet-work';

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
const SAVE_WORDS = {
  saved: 'packets.save.saved',
  unsaved: 'packets.save.saving',
  failed: 'packets.save.failed',
} as const;

/** The tree of the packet on the left, its very pages in the middle, for whom and how on the right. */
export function PacketBuilder({ personId, caseId, caseTitle, initial, documents, at }: PacketBuilderProps) {
  const { t } = useText();
  const navigate = useNavigate();
  const offerUndo = useUndo();
  const [treeWidth, setTreeWidth] = useStoredSize('packet-tree', 300, TREE);
  const [sideWidth, setSideWidth] = useStoredSize('packet-side', 316, SIDE);
  const [tab, setTab] = useState<string | null>('options');
  const [said, setSaid] = useState('');
  const [password, setPassword] = useState(NO_PASSWORD);
  const [jobId, setJobId] = useState<JobId | null>(null);
  const [pagesOf, setPagesOf] = useState<Document | null>(null);
  const [redacting, setRedacting] = useState<{ readonly document: Document; readonly page: number } | null>(null);
  const [isHistoryOpen, setHistoryOpen] = useState(false);
  const recipientField = useRef<HTMLInputElement>(null);
  const byId = useMemo(() => new Map(documents.map((document) => [document.id, document])), [documents]);

  const keeper = usePacketPlan(caseId, initial, documents);
  const plan = keeper.plan();
  const saved = keeper.saved();
  const outlined = useOutline(caseId, saved);
  const outline = outlined.data?.value ?? null;
  const preflight = usePreflight(caseId, saved);
  const words = useFoundWords(caseId, saved);
  const start = useCommand('packets.export', { isFailureShown: true });
  const template = useCommand('packets.applyTemplate');
  const places = usePacketPlaces(saved.plan, outline, byId, at);
  const isOld = plan !== saved.plan || outlined.isPlaceholderData;

  useUndoKey(keeper, () => setSaid(t('packets.save.undone')));
  const change: ChangePlan = keeper.change;
  const changeAndOffer = (update: (plan: PacketPlan) => PacketPlan, message: string) => {
    const before = keeper.plan();
    if (keeper.change(update)) offerUndo({ message, undo: async () => keeper.undoTo(before) });
  };
  const select = (node: TreeNode) => {
    places.goTo(node.firstPage);
    void navigate({ to: '.', search: (now: object) => ({ ...now, at: node.key }), replace: true });
  };
  const act = (action: TreeAction, node: TreeNode) => {
    if (node.kind !== 'document' && node.kind !== 'page') return;
    const { document } = node;
    if (action === 'pages') setPagesOf(document);
    else if (action === 'redact')
      setRedacting({ document, page: node.kind === 'page' ? node.page : firstOf(plan, document) });
    else
      void navigate({ to: '/people/$personId/documents/$documentId', params: { personId, documentId: document.id } });
  };
  const showOptions = () => {
    setTab('options');
    // The field stands once its panel does.
    requestAnimationFrame(() => recipientField.current?.focus());
  };
  const mend = (finding: PreflightFinding) => {
    if (finding.mend?.kind === 'add_recipient') return showOptions();
    const document = finding.documentId ? byId.get(finding.documentId) : undefined;
    if (!document) return;
    const message = t(`packets.check.short.${finding.code}`);
    changeAndOffer((now) => mendPlan(now, finding, document.pageCount), t('packets.check.mended', { what: message }));
  };
  const leave = (key: string) => change((now) => ({ ...now, leftAsIs: [...now.leftAsIs, key] }));
  const lookAgain = (key: string) => change((now) => ({ ...now, leftAsIs: now.leftAsIs.filter((one) => one !== key) }));
  const removeArea = (area: RedactedArea) =>
    changeAndOffer(
      (now) => ({ ...now, redactedAreas: now.redactedAreas.filter((one) => !isSameArea(one, area)) }),
      t('packets.redact.areaRemoved'),
    );
  const removeWord = (word: string) =>
    changeAndOffer(
      (now) => ({ ...now, redactedWords: now.redactedWords.filter((one) => one !== word) }),
      t('packets.redact.wordRemoved', { word }),
    );
  const applyTemplate = async (specialty: PacketPlan['template']) => {
    if (!(await keeper.settle())) return;
    const before = keeper.plan();
    template.mutate(
      { caseId, template: specialty },
      {
        onSuccess: (draft) => {
          keeper.replace(draft.plan);
          offerUndo({ message: t('packets.options.templateApplied'), undo: async () => keeper.undoTo(before) });
        },
      },
    );
  };
  const needsPassword = plan.delivery.preset === 'secure';
  const runExport = async () => {
    if (!(await keeper.flush())) return;
    start.mutate(
      { caseId, plan: keeper.saved().plan, password: needsPassword ? password.text : null },
      {
        onSuccess: (started) => {
          setJobId(started.jobId);
          setPassword(NO_PASSWORD);
        },
      },
    );
  };
  const isEmpty = outlined.error?.code === 'nothing_to_export';
  const open = preflight.data?.value.filter(({ key }) => !plan.leftAsIs.includes(key)) ?? [];
  const redactCount = plan.redactedAreas.length + plan.redactedWords.length;
  const redactHere = places.inView
    ? () => {
        const document = places.inView && byId.get(places.inView.documentId);
        if (document) setRedacting({ document, page: places.inView?.page ?? 1 });
      }
    : null;
  const showPage = useCallback(
    (documentId: DocumentId, page: number | null) => places.goToDocument(documentId, page),
    [places],
  );

  return (
    <div className={workspace.workspace}>
      <aside className={classes.tree} style={{ width: treeWidth }} aria-label={t('packets.tree.label')}>
        <header className={classes.header}>
          <Link to="/people/$personId/cases/$caseId" params={{ personId, caseId }} className={classes.back}>
            <IconArrowLeft size={15} aria-hidden />
            {caseTitle}
          </Link>
          <h1 className={classes.title}>{t('packets.title')}</h1>
          <div className={classes.state}>
            <span role="status" data-state={keeper.state()}>
              {t(SAVE_WORDS[keeper.state()])}
            </span>
            {keeper.state() === 'failed' ? (
              <Button variant="subtle" size="compact-xs" onClick={() => void keeper.flush()}>
                {t('common.action.retry')}
              </Button>
            ) : null}
            <Tooltip label={t('packets.save.undo')}>
              <ActionIcon
                variant="subtle"
                color="gray"
                c="var(--ink-soft)"
                aria-label={t('packets.save.undo')}
                disabled={!keeper.canUndo()}
                onClick={() => keeper.undo() && setSaid(t('packets.save.undone'))}
              >
                <IconArrowBackUp size={18} />
              </ActionIcon>
            </Tooltip>
          </div>
          <FailureNotice error={keeper.error()} />
          <PlanNotices
            personId={personId}
            caseId={caseId}
            plan={plan}
            hasDocuments={documents.length > 0}
            firstNumber={outline?.firstNumber ?? null}
            onFull={() => void applyTemplate(plan.template)}
          />
        </header>
        <PacketTree
          plan={plan}
          documents={byId}
          outline={outline}
          isOld={isOld}
          selected={at}
          current={places.currentKeys}
          onSelect={select}
          onChange={change}
          onLeftOut={(name, before) =>
            offerUndo({ message: t('packets.tree.leftOut', { name }), undo: async () => keeper.undoTo(before) })
          }
          onAction={act}
        />
        <footer className={classes.foot}>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconHistory size={16} aria-hidden />}
            onClick={() => setHistoryOpen(true)}
          >
            {t('packets.history.title')}
          </Button>
        </footer>
        <VisuallyHidden role="status">{said}</VisuallyHidden>
      </aside>
      <PaneHandle label={t('packets.tree.resize')} side="left" size={treeWidth} onChange={setTreeWidth} {...TREE} />
      <div className={workspace.center}>
        <PreviewPane
          caseId={caseId}
          outlined={outlined}
          pageSize={plan.pageSize}
          places={places}
          isEmpty={isEmpty}
          onRedact={redactHere}
        />
      </div>
      <PaneHandle label={t('packets.options.resize')} side="right" size={sideWidth} onChange={setSideWidth} {...SIDE} />
      <aside className={classes.side} style={{ width: sideWidth }} aria-label={t('packets.options.label')}>
        <Tabs value={tab} onChange={setTab} className={classes.tabs}>
          <Tabs.List grow>
            <Tabs.Tab value="options">{t('packets.options.tab')}</Tabs.Tab>
            <Tabs.Tab value="redact" rightSection={redactCount > 0 ? <Count count={redactCount} /> : null}>
              {t('packets.redact.tab')}
            </Tabs.Tab>
            <Tabs.Tab value="check" rightSection={open.length > 0 ? <Count count={open.length} /> : null}>
              {t('packets.check.tab')}
            </Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="options" className={classes.scroller}>
            <OptionsPanel
              plan={plan}
              onChange={change}
              password={password}
              onPassword={setPassword}
              onTemplate={(specialty) => void applyTemplate(specialty)}
              recipientField={recipientField}
            />
          </Tabs.Panel>
          <Tabs.Panel value="redact" className={classes.scroller}>
            <RedactPanel
              plan={plan}
              documents={byId}
              found={{
                data: words.data?.value,
                error: words.error,
                isFetching: words.isFetching || plan !== saved.plan,
              }}
              onDraw={redactHere}
              onShow={(documentId, page) => {
                const document = byId.get(documentId);
                if (document) setRedacting({ document, page });
              }}
              onAddWord={(word) =>
                change((now) =>
                  now.redactedWords.includes(word) ? now : { ...now, redactedWords: [...now.redactedWords, word] },
                )
              }
              onRemoveWord={removeWord}
              onRemoveArea={removeArea}
            />
          </Tabs.Panel>
          <Tabs.Panel value="check" className={classes.scroller}>
            <PreflightPanel
              personId={personId}
              caseId={caseId}
              query={{ data: preflight.data?.value, error: preflight.error, refetch: preflight.refetch }}
              isOld={preflight.isPlaceholderData || plan.sections !== saved.plan.sections}
              documents={byId}
              leftAsIs={plan.leftAsIs}
              onMend={mend}
              onLeave={leave}
              onLookAgain={lookAgain}
              onShow={showPage}
            />
          </Tabs.Panel>
        </Tabs>
        <ExportPanel
          personId={personId}
          outline={outline}
          isOld={isOld}
          isEmpty={isEmpty}
          delivery={plan.delivery}
          stops={open.filter(({ weight }) => weight === 'stop').length}
          obstacle={isEmpty ? 'empty' : needsPassword && passwordProblem(password) !== null ? 'password' : null}
          isStarting={start.isPending}
          error={start.error ?? (isEmpty ? null : outlined.error)}
          jobId={jobId}
          onStops={() => setTab('check')}
          onExport={() => void runExport()}
          onAgain={() => setJobId(null)}
        />
      </aside>
      {pagesOf ? (
        <PagesDialog
          document={pagesOf}
          item={placeOf(plan, pagesOf.id)?.item ?? { documentId: pagesOf.id, isIncluded: true, pages: null }}
          onChoose={(pages) => change((now) => choosePages(now, pagesOf.id, pages, pagesOf.pageCount))}
          onClose={() => setPagesOf(null)}
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
          onAdd={(page, area) =>
            change((now) => ({
              ...now,
              redactedAreas: [...now.redactedAreas, { documentId: redacting.document.id, page, area }],
            }))
          }
          onRemove={(area) =>
            change((now) => ({ ...now, redactedAreas: now.redactedAreas.filter((one) => !isSameArea(one, area)) }))
          }
          onClose={() => setRedacting(null)}
        />
      ) : null}
      <SideDrawer isOpen={isHistoryOpen} title={t('packets.history.title')} onClose={() => setHistoryOpen(false)}>
        <PacketHistory personId={personId} caseId={caseId} />
      </SideDrawer>
    </div>
  );
}

function Count({ count }: { readonly count: number }) {
  const { number } = useText();
  return <span className={classes.count}>{number(count)}</span>;
}

const isSameArea = (left: RedactedArea, right: RedactedArea): boolean => JSON.stringify(left) === JSON.stringify(right);

/** The first page of a document that goes in. */
const firstOf = (plan: PacketPlan, document: Document): number =>
  placeOf(plan, document.id)?.item.pages?.[0]?.page ?? 1;
