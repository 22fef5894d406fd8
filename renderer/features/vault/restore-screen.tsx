import { useState } from 'react';
import { useText } from '../../i18n/use-text';
import { RestoreForm } from './restore-form';
import { RestoredStep } from './restored-step';
import { StartFrame } from './start-frame';
import classes from './start-frame.module.css';

type Props = {
  /** A vault was here when this was opened; it would be set aside. */
  readonly hasVault: boolean;
  readonly onBack: () => void;
  readonly onDone: () => void;
};

/** A backup put back before anything is open: which, what opens it, and what becomes of the vault that is here. */
export function RestoreScreen({ hasVault, onBack, onDone }: Props) {
  const { t } = useText();
  const [restored, setRestored] = useState<{ readonly setAsideAs: string | null } | null>(null);
  if (restored)
    return (
      <StartFrame title={t('backups.restore.doneTitle')}>
        <RestoredStep setAsideAs={restored.setAsideAs} onOpen={onDone} />
      </StartFrame>
    );
  return (
    <StartFrame title={t('backups.restore.title')}>
      <p className={classes.text}>{t('backups.restore.text')}</p>
      <RestoreForm hasVault={hasVault} onBack={onBack} onRestored={setRestored} />
    </StartFrame>
  );
}
