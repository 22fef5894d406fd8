import { Skeleton } from '@mantine/core';
import { useText } from '../../i18n/use-text';
import classes from './home.module.css';

/** Two cards before their people are known. */
export function CardsSkeleton() {
  const { t } = useText();
  return (
    <div className={classes.cards} role="status" aria-label={t('common.state.loading')}>
      {['first', 'second'].map((card) => (
        <div key={card} className={classes.card} style={{ borderTopColor: 'var(--rule)' }}>
          <div className={classes.head}>
            <Skeleton circle height={44} />
            <Skeleton height={20} width="50%" />
          </div>
          <div className={classes.skeleton} style={{ marginTop: 26 }}>
            <Skeleton height={14} width="70%" />
            <Skeleton height={12} width="45%" />
          </div>
        </div>
      ))}
    </div>
  );
}
