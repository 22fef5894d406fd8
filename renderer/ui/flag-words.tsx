import { flagMeaning } from '@shared/domain/flag';
import { IconAlertTriangle, IconArrowDown, IconArrowsUp, IconArrowUp, IconChevronsDown } from '@tabler/icons-react';
import { useText } from '../i18n/use-text';
import { Tag } from './tag';

const ICONS = {
  high: IconArrowUp,
  low: IconArrowDown,
  critical_high: IconArrowsUp,
  critical_low: IconChevronsDown,
  abnormal: IconAlertTriangle,
  other: IconAlertTriangle,
} as const;

/** A printed flag in words with an icon; nothing where the report printed none, which does not mean normal. */
export function FlagWords({ flag }: { readonly flag: string | null }) {
  const { t } = useText();
  const meaning = flagMeaning(flag);
  if (meaning === 'unmarked') return null;
  const Icon = ICONS[meaning];
  const tone = meaning === 'critical_high' || meaning === 'critical_low' ? 'alarm' : 'warn';
  return (
    <Tag tone={tone} icon={<Icon size={13} aria-hidden />}>
      {t(`records.flag.${meaning}`, { flag: flag ?? '' })}
    </Tag>
  );
}
