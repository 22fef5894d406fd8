import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text';
import { OverlayPlace } from '../../ui/overlay-place';
import { LanguageSwitch } from './language-switch';
import classes from './start-frame.module.css';

type Props = {
  readonly title: ReactNode;
  readonly kicker?: ReactNode;
  readonly children: ReactNode;
  readonly width?: 'narrow' | 'wide';
};

/** The window before the vault is open: the name, the language, one column of words. */
export function StartFrame({ title, kicker, children, width = 'narrow' }: Props) {
  const { t } = useText();
  return (
    <div className={classes.frame}>
      <header className={classes.header}>
        <span className={classes.brand}>
          <img src="./icon.svg" alt="" width={30} height={30} />
          {t('common.product')}
        </span>
        <LanguageSwitch />
      </header>
      <main className={classes.main} data-width={width}>
        {kicker ? <p className={classes.kicker}>{kicker}</p> : null}
        <h1 className={classes.title}>{title}</h1>
        {children}
        <OverlayPlace />
      </main>
    </div>
  );
}
