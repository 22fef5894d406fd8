import { Button, TextInput } from '@mantine/core';
import { foldText } from '@shared/domain/fold-text';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useText } from '../../i18n/use-text';
import { today } from '../../lib/person-words';
import { Notice } from '../notice';
import classes from './recovery-sheet.module.css';
import { saveRecoverySheet } from './save-recovery-sheet';
import { useQrCode } from './use-qr-code';

/** How many words at the end are typed back. */
const TYPED_BACK = 2;

/** The sheet on screen and on paper: numbered words and their QR; done once the last words are typed back. */
export function RecoverySheet({
  recoveryCode,
  onDone,
}: {
  readonly recoveryCode: string;
  readonly onDone: () => void;
}) {
  const { t, date } = useText();
  const words = recoveryCode.split('-');
  const qr = useQrCode(recoveryCode);
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const wanted = words.slice(-TYPED_BACK).join(' ');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (foldText(typed.replace(/-/g, ' ')) === wanted) onDone();
    else setWrong(true);
  };
  const made = t('vault.recovery.made', { date: date(today()) });
  const save = () =>
    saveRecoverySheet({
      title: t('vault.recovery.sheetTitle'),
      text: t('vault.recovery.sheetText'),
      made,
      words,
      qr,
      fileName: t('vault.recovery.fileName'),
    });
  return (
    <>
      <p className={`${classes.text} no-print`}>{t('vault.recovery.text')}</p>
      <section className={classes.sheet} data-print-alone aria-label={t('vault.recovery.sheetTitle')}>
        <p className={classes.printTitle}>{t('vault.recovery.sheetTitle')}</p>
        <div className={classes.words}>
          <ol className={classes.list}>
            {words.map((word, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a word may come twice, and the words never move
              <li key={`${index}-${word}`}>{word}</li>
            ))}
          </ol>
          <p className={classes.made}>
            {t('vault.recovery.sheetText')} {made}
          </p>
        </div>
        {qr ? <img className={classes.qr} src={qr} alt={t('vault.recovery.qr')} width={148} height={148} /> : null}
      </section>
      <div className={`${classes.actions} no-print`}>
        <Button variant="default" leftSection={<IconPrinter size={17} aria-hidden />} onClick={() => window.print()}>
          {t('common.action.print')}
        </Button>
        <Button variant="default" leftSection={<IconDownload size={17} aria-hidden />} onClick={save}>
          {t('vault.recovery.save')}
        </Button>
      </div>
      <form onSubmit={submit} className={`${classes.aside} no-print`}>
        <TextInput
          size="md"
          label={t('vault.recovery.typeBack', { first: words.length - TYPED_BACK + 1, last: words.length })}
          description={t('vault.recovery.typeBackText')}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setWrong(false);
          }}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          error={isWrong ? t('vault.recovery.wrong') : null}
        />
        <div className={classes.actions}>
          <Button type="submit" size="md">
            {t('vault.recovery.finish')}
          </Button>
        </div>
      </form>
      <div className={`${classes.warning} no-print`}>
        <Notice tone="warn">{t('vault.recovery.warning')}</Notice>
      </div>
    </>
  );
}
