import type { TrashedRef } from '@shared/contract/trash';
import { invoke } from '../../lib/api';
import { restoreItem } from '../../lib/use-records';

/** Takes anything that the trash lists back out of it. */
export function restoreTrashed(item: TrashedRef): Promise<unknown> {
  if (item.kind === 'provider') return invoke('providers.restore', { id: item.id });
  if (item.kind === 'question') return invoke('questions.restore', { id: item.id });
  return restoreItem(item);
}
