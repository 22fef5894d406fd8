import type { Opinion } from '@shared/contract/opinions';
import type { Text } from '../../i18n/use-text';

/** An opinion in a list: which one it is, and its diagnosis where that was said. */
export const opinionWords = (t: Text, { order, diagnosis }: Pick<Opinion, 'order' | 'diagnosis'>): string =>
  [t(`opinions.order.${order}`), diagnosis?.split('\n', 1)[0]?.slice(0, 60)].filter(Boolean).join(' · ');
