import { type FlagMeaning, flagMeaning } from '@shared/domain/flag';
import {
  IconAlertTriangle,
  IconArrowDown,
  IconArrowsUp,
  IconArrowUp,
  IconCheck,
  IconChevronsDown,
} from '@tabler/icons-react';
import { useText } from '../i18n/use-text';
import { Tag, type TagTone } from './tag';

const ICONS = {
  high: IconArrowUp,
  low: IconArrowDown,
  critical_high: IconArrowsUp,
  critical_low: IconChevronsDown,
  abnormal: IconAlertTriangle,
  normal: IconCheck,
  other: IconAlertTriangle,
} as const;

const TONES: Partial<Readonly<Record<FlagMeaning, TagTone>>> = {
  critical_high: 'alarm',
  critical_low: 'alarm',
  normal: 'neutral',
};

/** A printed flag in words with an icon; nothing where the report printed none, which does not mean normal. */
export function FlagWords({ flag }: { readonly flag: string | null }) {
  const { t } = useText();
  const meaning = flagMeaning(flag);
  if (meaning === 'unmarked') return null;
  const Icon = ICONS[meaning];
  return (
    <Tag tone={TONES[meaning] ?? 'warn'} icon={<Icon size={13} aria-hidden />}>
      {t(`records.flag.${meaning}`, { flag: flag ?? '' })}
    </Tag>
  );
}
