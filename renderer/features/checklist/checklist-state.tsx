import type { ChecklistState } from '@shared/contract/checklist';
import { type Icon, IconCircleCheck, IconCircleDashed, IconCircleMinus, IconHourglass } from '@tabler/icons-react';
import { useText } from '../../i18n/use-text';
import { Tag, type TagTone } from '../../ui/tag';

const LOOKS: Readonly<Record<ChecklistState, readonly [TagTone, Icon]>> = {
  have: ['good', IconCircleCheck],
  requested: ['warn', IconHourglass],
  missing: ['alarm', IconCircleDashed],
  not_applicable: ['neutral', IconCircleMinus],
};

/** Where an item stands, in words with an icon. */
export function ChecklistStateTag({ state }: { readonly state: ChecklistState }) {
  const { t } = useText();
  const [tone, Picture] = LOOKS[state];
  return (
    <Tag tone={tone} icon={<Picture size={14} aria-hidden />}>
      {t(`checklist.states.${state}`)}
    </Tag>
  );
}
