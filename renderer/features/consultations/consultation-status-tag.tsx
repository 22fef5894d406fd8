import type { Consultation } from '@shared/contract/consultations';
import { type Icon, IconCalendarEvent, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useText } from '../../i18n/use-text';
import { Tag, type TagTone } from '../../ui/tag';

const LOOKS: Readonly<Record<Consultation['status'], readonly [TagTone, Icon]>> = {
  planned: ['warn', IconCalendarEvent],
  attended: ['good', IconCircleCheck],
  missed: ['alarm', IconCircleX],
  cancelled: ['neutral', IconCircleX],
};

/** Whether a visit is ahead or has been, in words with an icon. */
export function ConsultationStatusTag({ status }: { readonly status: Consultation['status'] }) {
  const { t } = useText();
  const [tone, Picture] = LOOKS[status];
  return (
    <Tag tone={tone} icon={<Picture size={14} aria-hidden />}>
      {t(`consultations.status.${status}`)}
    </Tag>
  );
}
