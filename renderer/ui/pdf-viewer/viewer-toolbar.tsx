import { ActionIcon, Menu, Tooltip, UnstyledButton } from '@mantine/core';
import {
  IconChevronDown,
  IconChevronUp,
  IconLayoutSidebar,
  IconMinus,
  IconPlus,
  IconRotateClockwise2,
  IconSearch,
} from '@tabler/icons-react';
import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import { useText } from '../../i18n/use-text';
import type { ViewerController, ViewerSnapshot } from './viewer-controller';
import classes from './viewer-toolbar.module.css';

export type ViewerToolbarProps = {
  readonly controller: ViewerController | null;
  readonly state: ViewerSnapshot;
  readonly isListed: boolean;
  readonly onListedChange: (isListed: boolean) => void;
  readonly isFinding: boolean;
  readonly onFind: () => void;
  readonly actions?: ReactNode;
};

/** Pages, zoom, turn, find; the buttons carry their shortcuts in their names. */
export function ViewerToolbar(props: ViewerToolbarProps) {
  const { controller, state, isListed, isFinding, onListedChange, onFind, actions } = props;
  const { t } = useText();
  const isOff = !controller || !state.isReady;
  return (
    <div className={classes.bar} role="toolbar" aria-label={t('documents.viewer.toolbar')}>
      <Tool
        label={isListed ? t('documents.viewer.hideThumbnails') : t('documents.viewer.showThumbnails')}
        isPressed={isListed}
        onClick={() => onListedChange(!isListed)}
      >
        <IconLayoutSidebar size={18} />
      </Tool>
      <span className={classes.rule} />
      <Tool
        label={t('documents.viewer.previousPage')}
        isDisabled={isOff || state.page <= 1}
        onClick={() => controller?.goToPage(state.page - 1)}
      >
        <IconChevronUp size={18} />
      </Tool>
      <Tool
        label={t('documents.viewer.nextPage')}
        isDisabled={isOff || state.page >= state.pageCount}
        onClick={() => controller?.goToPage(state.page + 1)}
      >
        <IconChevronDown size={18} />
      </Tool>
      <PageField controller={controller} state={state} />
      <span className={classes.rule} />
      <Tool label={t('documents.viewer.zoomOut')} isDisabled={isOff} onClick={() => controller?.zoomOut()}>
        <IconMinus size={18} />
      </Tool>
      <ZoomMenu controller={controller} state={state} />
      <Tool label={t('documents.viewer.zoomIn')} isDisabled={isOff} onClick={() => controller?.zoomIn()}>
        <IconPlus size={18} />
      </Tool>
      <span className={classes.rule} />
      <Tool label={t('documents.viewer.rotateRight')} isDisabled={isOff} onClick={() => controller?.turnBy(90)}>
        <IconRotateClockwise2 size={18} />
      </Tool>
      <span className={classes.rule} />
      <Tool label={t('documents.viewer.find')} isDisabled={isOff} isPressed={isFinding} onClick={onFind}>
        <IconSearch size={18} />
      </Tool>
      {actions ? <div className={classes.actions}>{actions}</div> : null}
    </div>
  );
}

type ToolProps = {
  readonly label: string;
  readonly isDisabled?: boolean;
  readonly isPressed?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
};

function Tool({ label, isDisabled = false, isPressed, onClick, children }: ToolProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant={isPressed ? 'light' : 'subtle'}
        color="gray"
        c="var(--ink)"
        size="lg"
        aria-label={label}
        aria-pressed={isPressed}
        disabled={isDisabled}
        onClick={onClick}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}

function PageField({ controller, state }: Pick<ViewerToolbarProps, 'controller' | 'state'>) {
  const { t } = useText();
  const [typed, setTyped] = useState<string | null>(null);
  // Scrolling shows another page: what was half typed no longer means anything.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the page changes
  useEffect(() => setTyped(null), [state.page]);
  const go = (event: FormEvent) => {
    event.preventDefault();
    const page = typed === null ? null : controller?.pageNamed(typed.trim());
    if (page) controller?.goToPage(page);
    setTyped(null);
  };
  const label = state.pageLabel !== null && state.pageLabel !== String(state.page) ? state.pageLabel : null;
  return (
    <form className={classes.page} onSubmit={go}>
      <input
        className={classes.field}
        aria-label={t('documents.viewer.goToPage')}
        inputMode="numeric"
        autoComplete="off"
        disabled={!state.isReady}
        value={typed ?? (state.isReady ? String(state.page) : '')}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => setTyped(null)}
      />
      <span className={classes.count}>
        {state.isReady ? t('documents.viewer.of', { count: state.pageCount }) : null}
        {label ? <span className={classes.printed}>{t('documents.viewer.printedAs', { label })}</span> : null}
      </span>
    </form>
  );
}

function ZoomMenu({ controller, state }: Pick<ViewerToolbarProps, 'controller' | 'state'>) {
  const { t, language } = useText();
  const percent = new Intl.NumberFormat(language === 'fr' ? 'fr-CA' : 'en-CA', { style: 'percent' });
  // Before the pages stand there is no scale yet, and a figure would jump.
  const shown = state.isReady ? percent.format(Math.round(state.scale * 100) / 100) : '';
  return (
    <Menu position="bottom" withinPortal>
      <Menu.Target>
        <UnstyledButton
          className={classes.zoom}
          disabled={!state.isReady}
          aria-label={`${t('documents.viewer.zoomLevel')} ${shown}`.trim()}
        >
          {shown}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => controller?.zoomTo('width')}>{t('documents.viewer.fitWidth')}</Menu.Item>
        <Menu.Item onClick={() => controller?.zoomTo('page')}>{t('documents.viewer.fitPage')}</Menu.Item>
        <Menu.Item onClick={() => controller?.zoomTo('actual')}>{t('documents.viewer.actualSize')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
