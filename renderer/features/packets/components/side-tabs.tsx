import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/use-text';
import classes from './packet-builder.module.css';

export type SideTab = 'options' | 'redact' | 'check';
const TABS: readonly SideTab[] = ['options', 'redact', 'check'];

export type SideTabsProps = {
  readonly tab: SideTab;
  readonly onTab: (tab: SideTab) => void;
  /** How many there are to see; nothing is shown for none. */
  readonly counts: Readonly<Record<SideTab, number>>;
  readonly panels: Readonly<Record<SideTab, ReactNode>>;
};

/** The panels beside the preview; each scrolls by itself and stays as it was left. */
export function SideTabs({ tab, onTab, counts, panels }: SideTabsProps) {
  const { t, number } = useText();
  return (
    <Tabs
      value={tab}
      onChange={(value) => onTab(TABS.find((one) => one === value) ?? 'options')}
      className={classes.tabs}
    >
      <Tabs.List grow>
        {TABS.map((one) => (
          <Tabs.Tab
            key={one}
            value={one}
            rightSection={counts[one] > 0 ? <span className={classes.count}>{number(counts[one])}</span> : null}
          >
            {t(`packets.${one}.tab`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {TABS.map((one) => (
        <Tabs.Panel key={one} value={one} className={classes.scroller}>
          {panels[one]}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
