import type { RequestStatus } from '@shared/contract/record-requests';
import { type Icon, IconCircleCheck, IconCircleX, IconHourglass, IconPencil } from '@tabler/icons-react';
import { useText } from '../../i18n/use-text';
import { Tag, type TagTone } from '../../ui/tag';

const LOOKS: Readonly<Record<RequestStatus, readonly [TagTone, Icon]>> = {
  draft: ['neutral', IconPencil],
  sent: ['warn', IconHourglass],
  partly_received: ['warn', IconHourglass],
  received: ['good', IconCircleCheck],
  refused: ['alarm', IconCircleX],
  cancelled: ['neutral', IconCircleX],
};

/** Where a request stands, in words with an icon. */
export function RequestStatusTag({ status }: { readonly status: RequestStatus }) {
  const { t } = useText();
  const [tone, Picture] = LOOKS[status];
  return (
    <Tag tone={tone} icon={<Picture size={14} aria-hidden />}>
      {t(`requests.status.${status}`)}
    </Tag>
  );
}
