import { Button } from '@mantine/core';
import { IconDeviceLaptop, IconFileCheck, IconShieldLock } from '@tabler/icons-react';
import { useText } from '../../i18n/use-text';
import classes from './start-frame.module.css';

const FACTS = [
  { key: 'does', icon: IconFileCheck },
  { key: 'stays', icon: IconDeviceLaptop },
  { key: 'locked', icon: IconShieldLock },
] as const;

type Props = { readonly onContinue: () => void; readonly onRestore: () => void };

/** What this is for, and where the records stay; for who has a backup, the way to it. */
export function WelcomeStep({ onContinue, onRestore }: Props) {
  const { t } = useText();
  return (
    <>
      <p className={classes.text}>{t('vault.welcome.text')}</p>
      <ul className={classes.facts}>
        {FACTS.map(({ key, icon: FactIcon }) => (
          <li key={key} className={classes.fact}>
            <FactIcon size={26} stroke={1.5} aria-hidden />
            <div>
              <p className={classes.factTitle}>{t(`vault.welcome.${key}.title`)}</p>
              <p className={classes.text}>{t(`vault.welcome.${key}.text`)}</p>
            </div>
          </li>
        ))}
      </ul>
      <Button size="md" onClick={onContinue} autoFocus>
        {t('vault.welcome.start')}
      </Button>
      <div className={classes.aside}>
        <button type="button" className={classes.quiet} onClick={onRestore}>
          {t('backups.restore.choose')}
        </button>
      </div>
    </>
  );
}
