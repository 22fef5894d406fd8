import { ActionIcon, Button, Tooltip, VisuallyHidden } from '@mantine/core';
import type { CaseId, PersonId } from '@shared/contract/common';
import { IconArrowBackUp, IconArrowLeft, IconHistory } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text';
import { modKey } from '../../../lib/platform';
import { FailureNotice } from '../../../ui/failure-notice';
import { SideDrawer } from '../../../ui/side-drawer';
import classes from './packet-builder.module.css';
import { PacketHistory } from './packet-history';
import { PacketTree, type PacketTreeProps } from './packet-tree';
import type { PlanKeeper } from './plan-keeper';
import { PlanNotices } from './plan-notices';
import { useUndoKey } from './use-packet-plan';

export type TreePaneProps = Omit<PacketTreeProps, 'plan' | 'onChange'> & {
  readonly personId: PersonId;
  readonly caseId: CaseId;
  readonly caseTitle: string;
  readonly keeper: PlanKeeper;
  /** Makes a supplement a whole packet again. */
  readonly onFull: () => void;
};

const SAVE_WORDS = {
  saved: 'packets.save.saved',
  unsaved: 'packets.save.saving',
  failed: 'packets.save.failed',
} as const;

/** Where this is, whether it is saved, the tree, and the packets made before. */
export function TreePane({ personId, caseId, caseTitle, keeper, onFull, ...tree }: TreePaneProps) {
  const { t } = useText();
  const [said, setSaid] = useState('');
  const [isHistoryOpen, setHistoryOpen] = useState(false);
  const undone = () => setSaid(t('packets.save.undone'));
  useUndoKey(keeper, undone);
  const state = keeper.state();
  return (
    <>
      <header className={classes.header}>
        <Link to="/people/$personId/cases/$caseId" params={{ personId, caseId }} className={classes.back}>
          <IconArrowLeft size={15} aria-hidden />
          {caseTitle}
        </Link>
        <h1 className={classes.title}>{t('packets.title')}</h1>
        <div className={classes.state}>
          <span role="status" data-state={state}>
            {t(SAVE_WORDS[state])}
          </span>
          {state === 'failed' ? (
            <Button variant="subtle" size="compact-xs" onClick={() => void keeper.flush()}>
              {t('common.action.retry')}
            </Button>
          ) : null}
          <Tooltip label={t('packets.save.undo', { key: modKey() })}>
            <ActionIcon
              variant="subtle"
              color="gray"
              c="var(--ink-soft)"
              aria-label={t('packets.save.undo', { key: modKey() })}
              disabled={!keeper.canUndo()}
              onClick={() => keeper.undo() && undone()}
            >
              <IconArrowBackUp size={18} />
            </ActionIcon>
          </Tooltip>
        </div>
        <FailureNotice error={keeper.error()} />
        <PlanNotices
          personId={personId}
          caseId={caseId}
          plan={keeper.plan()}
          hasDocuments={tree.documents.size > 0}
          firstNumber={tree.outline?.firstNumber ?? null}
          onFull={onFull}
        />
      </header>
      <PacketTree {...tree} plan={keeper.plan()} onChange={keeper.change} />
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
      <SideDrawer isOpen={isHistoryOpen} title={t('packets.history.title')} onClose={() => setHistoryOpen(false)}>
        <PacketHistory personId={personId} caseId={caseId} />
      </SideDrawer>
    </>
  );
}
