import type { ComparisonMark as Mark } from '@shared/contract/opinions';
import {
  type Icon,
  IconArrowBarLeft,
  IconArrowBarRight,
  IconArrowsDiff,
  IconEqual,
  IconMinus,
} from '@tabler/icons-react';
import { useText } from '../../i18n/use-text';
import { Tag, type TagTone } from '../../ui/tag';

const LOOKS: Readonly<Record<Mark, readonly [TagTone, Icon]>> = {
  agree: ['good', IconEqual],
  differ: ['warn', IconArrowsDiff],
  only_first: ['neutral', IconArrowBarLeft],
  only_second: ['neutral', IconArrowBarRight],
  neither: ['neutral', IconMinus],
};

/** How two opinions stand to each other on an aspect: an icon and a word. */
export function ComparisonMark({ mark }: { readonly mark: Mark }) {
  const { t } = useText();
  const [tone, Picture] = LOOKS[mark];
  return (
    <Tag tone={tone} icon={<Picture size={14} aria-hidden />}>
      {t(`opinions.mark.${mark}`)}
    </Tag>
  );
}
