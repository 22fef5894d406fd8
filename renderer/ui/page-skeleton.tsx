import { Skeleton } from '@mantine/core';
import { useText } from '../i18n/use-text';
import { Page } from './page';
import classes from './skeleton.module.css';

/** Rows as they will stand: mark, two lines, something at the end. */
export function RowsSkeleton({ rows = 5, hasLead = true }: { readonly rows?: number; readonly hasLead?: boolean }) {
  const { t } = useText();
  return (
    <div role="status" aria-label={t('common.state.loading')}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are alike and never move
        <div key={row} className={classes.row}>
          {hasLead ? <Skeleton circle height={32} /> : null}
          <div className={classes.words}>
            <Skeleton height={14} width={`${58 - ((row * 17) % 30)}%`} />
            <Skeleton height={11} width={`${34 - ((row * 11) % 16)}%`} />
          </div>
          <Skeleton height={12} width={72} />
        </div>
      ))}
    </div>
  );
}

/** A form as it will stand: labels over fields. */
export function FormSkeleton({ fields = 6 }: { readonly fields?: number }) {
  const { t } = useText();
  return (
    <div role="status" aria-label={t('common.state.loading')} className={classes.form}>
      {Array.from({ length: fields }, (_, field) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the fields are alike and never move
        <div key={field} className={classes.field}>
          <Skeleton height={12} width={110} />
          <Skeleton height={38} radius="md" />
        </div>
      ))}
    </div>
  );
}

export type PageSkeletonProps = { readonly rows?: number; readonly width?: 'reading' | 'normal' | 'wide' };

/** A whole page before its words are known. */
export function PageSkeleton({ rows = 5, width = 'normal' }: PageSkeletonProps) {
  return (
    <Page title={<Skeleton component="span" display="block" height={34} width={280} />} width={width}>
      <RowsSkeleton rows={rows} />
    </Page>
  );
}
