import type { Certainty } from '@shared/contract/diagnoses';
import { IconCircleCheck, IconCircleX, IconHelpCircle, IconHistory } from '@tabler/icons-react';
import { useText } from '../../../i18n/use-text';
import { Tag, type TagTone } from '../../../ui/tag';

const LOOKS = {
  suspected: { tone: 'warn', Icon: IconHelpCircle },
  confirmed: { tone: 'good', Icon: IconCircleCheck },
  ruled_out: { tone: 'neutral', Icon: IconCircleX },
  resolved: { tone: 'neutral', Icon: IconHistory },
} as const satisfies Readonly<Record<Certainty, { readonly tone: TagTone; readonly Icon: unknown }>>;

/** How certain a diagnosis is, in a word with its icon. */
export function CertaintyTag({ certainty }: { readonly certainty: Certainty }) {
  const { t } = useText();
  const { tone, Icon } = LOOKS[certainty];
  return (
    <Tag tone={tone} icon={<Icon size={14} aria-hidden />}>
      {t(`records.certainty.${certainty}`)}
    </Tag>
  );
}
