import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useText } from '../../i18n/use-text';
import { useOperation } from '../../lib/api';
import { Section } from '../../ui/section';
import { SettingRow } from '../../ui/setting-row';
import { PassphraseDialog } from './passphrase-dialog';
import { RecoveryDialog } from './recovery-dialog';

/** What opens the vault: the passphrase and the recovery sheet. */
export function KeysSection() {
  const { t } = useText();
  const vault = useOperation('vault.state', {}).data;
  const [isPassphraseOpen, passphrase] = useDisclosure(false);
  const [isRecoveryOpen, recovery] = useDisclosure(false);
  const hasPassphrase = vault?.state === 'open' && vault.hasPassphrase;
  return (
    <Section title={t('settings.keys')}>
      <SettingRow
        label={t('settings.passphrase.label')}
        text={hasPassphrase ? t('settings.passphrase.text') : t('settings.passphrase.noneText')}
      >
        <Button variant="default" onClick={passphrase.open}>
          {hasPassphrase ? t('settings.passphrase.change') : t('settings.passphrase.set')}
        </Button>
      </SettingRow>
      <SettingRow label={t('settings.recovery.label')} text={t('settings.recovery.text')}>
        <Button variant="default" onClick={recovery.open}>
          {t('settings.recovery.renew')}
        </Button>
      </SettingRow>
      <PassphraseDialog isOpen={isPassphraseOpen} onClose={passphrase.close} />
      <RecoveryDialog isOpen={isRecoveryOpen} onClose={recovery.close} />
    </Section>
  );
}
