import { useState } from 'react';
import { useText } from '../../i18n/use-text';
import { RecoverySheet } from '../../ui/recovery-sheet/recovery-sheet';
import { ProtectStep } from './protect-step';
import { StartFrame } from './start-frame';
import { WelcomeStep } from './welcome-step';

type Props = {
  readonly keychainAvailable: boolean;
  readonly onDone: () => void;
  readonly onRestore: () => void;
};

/** Three short steps: what this is, how it is protected, the sheet that opens it when all else is lost. */
export function FirstRunScreen({ keychainAvailable, onDone, onRestore }: Props) {
  const { t } = useText();
  const [step, setStep] = useState<'welcome' | 'protect'>('welcome');
  const [recoveryCode, setRecoveryCode] = useState<string | null>(null);
  const kicker = (number: number) => t('vault.step', { number, total: 3 });
  if (recoveryCode !== null)
    return (
      <StartFrame title={t('vault.recovery.title')} kicker={kicker(3)} width="wide">
        <RecoverySheet recoveryCode={recoveryCode} onDone={onDone} />
      </StartFrame>
    );
  if (step === 'welcome')
    return (
      <StartFrame title={t('vault.welcome.title')} kicker={kicker(1)} width="wide">
        <WelcomeStep onContinue={() => setStep('protect')} onRestore={onRestore} />
      </StartFrame>
    );
  return (
    <StartFrame title={t('vault.protect.title')} kicker={kicker(2)}>
      <ProtectStep
        keychainAvailable={keychainAvailable}
        onBack={() => setStep('welcome')}
        onCreated={setRecoveryCode}
      />
    </StartFrame>
  );
}
