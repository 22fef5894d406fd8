import type { ReactNode } from 'react';
import { JobsTray } from '../../features/jobs/jobs-tray';
import { useText } from '../../i18n/use-text';
import { OverlayPlace } from '../../ui/overlay-place';
import { DropOverlay } from './drop-overlay';
import { KeyMap } from './key-map';
import { Palette } from './palette';
import { Rail } from './rail';
import classes from './shell.module.css';
import { useFocusAfterNavigation } from './use-focus-after-navigation';
import { useShellKeys } from './use-shell-keys';

/** The frame around every screen: rail, content, jobs at the foot, and what lies over them. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { t } = useText();
  useFocusAfterNavigation();
  const { isKeyMapOpen, openKeyMap, closeKeyMap } = useShellKeys();
  return (
    <div className={classes.shell}>
      <button type="button" className={classes.skip} onClick={skipToContent}>
        {t('shell.skip')}
      </button>
      <Rail />
      <div className={classes.main}>
        <main className={classes.screen}>
          <div id="content" className={classes.content} tabIndex={-1}>
            {children}
          </div>
          <OverlayPlace />
        </main>
        <JobsTray />
      </div>
      <DropOverlay />
      <Palette onKeyMap={openKeyMap} />
      <KeyMap isOpen={isKeyMapOpen} onClose={closeKeyMap} />
    </div>
  );
}

/** A button, not a link: the address after # holds the route. */
function skipToContent(): void {
  document.getElementById('content')?.focus();
}
