import { Button } from '@mantine/core';
import { useText } from '../../../i18n/use-text';
import classes from './packet-preview.module.css';
import { PageCanvas } from './page-canvas';
import { PreviewGhost } from './preview-ghost';
import type { ShownPage } from './preview-windows';

export type PreviewSheetProps = {
  readonly shown: ShownPage;
  /** Its printed number and what stands on it. */
  readonly name: string;
  /** Pixels within the scrolled content. */
  readonly box: { readonly top: number; readonly left: number; readonly width: number; readonly height: number };
  readonly onRetry: () => void;
};

/** One page of the preview: drawn, on its way, or why it is not there. */
export function PreviewSheet({ shown, name, box, onRetry }: PreviewSheetProps) {
  const { t } = useText();
  if (shown.status === 'failed')
    return (
      <div className={classes.sheet} style={box}>
        <div className={classes.failed} role="alert">
          <p>{t('packets.preview.failed')}</p>
          <Button variant="default" size="compact-sm" onClick={onRetry}>
            {t('common.action.retry')}
          </Button>
        </div>
      </div>
    );
  return (
    <div role="img" aria-label={name} className={classes.sheet} style={box} data-status={shown.status}>
      {shown.status === 'ready' ? <PageCanvas pdf={shown.pdf} page={shown.page} width={box.width} /> : <PreviewGhost />}
    </div>
  );
}
