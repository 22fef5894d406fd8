import type { ChecklistItem } from '@shared/contract/checklist';
import { formatDate } from '@shared/domain/date-format';
import { checklist as en } from '@shared/i18n/en/checklist';
import { checklist as fr } from '@shared/i18n/fr/checklist';
import { fill } from '@shared/i18n/wording';
import type { OutstandingItem, PacketLanguage } from '../../pdf/pages/packet-content-types';

/** What of the checklist is missing or still asked for, in the packet's language; the family's own notes stay out. */
export function outstandingItems(
  items: readonly ChecklistItem[],
  language: PacketLanguage,
): readonly OutstandingItem[] {
  const words = language === 'fr' ? fr : en;
  const titles: Readonly<Record<string, { readonly title: string }>> = words.items;
  return items.flatMap(({ code, state, why }): OutstandingItem[] => {
    if (state !== 'missing' && state !== 'requested') return [];
    const dueOn = why.kind === 'requested' ? why.dueOn : null;
    const detail = dueOn && fill(words.why.requestedDue, { date: formatDate(dueOn, language) });
    return [{ state, title: titles[code]?.title ?? code, detail }];
  });
}
